package tolmach.worker;

import java.util.Locale;
import java.util.Map;
import tolmach.article.ItemHeaders;
import tolmach.article.ItemKind;

/** What the name of a file says of its format. */
final class LocalFormat {

  private LocalFormat() {}

  /** The headers a record of that file would have; none where only the content can tell. */
  static Map<String, String> headers(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (ending) {
      case "html", "htm", "xhtml" -> Map.of(ItemHeaders.CONTENT_TYPE, "text/html");
      case "json" -> Map.of(ItemHeaders.CONTENT_TYPE, "application/json");
      case "md", "markdown" -> Map.of(ItemHeaders.CONTENT_TYPE, "text/markdown");
      case "txt" -> Map.of(ItemHeaders.CONTENT_TYPE, "text/plain");
      case "properties" -> Map.of(ItemHeaders.KIND, ItemKind.MESSAGES.name());
      default -> Map.of();
    };
  }
}
