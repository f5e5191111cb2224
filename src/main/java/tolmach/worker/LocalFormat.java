package tolmach.worker;

import java.util.Locale;
import java.util.Map;
import tolmach.article.ContentTypes;
import tolmach.article.ItemHeaders;
import tolmach.article.ItemKind;

/** What the name and the content of a file say of its format. */
final class LocalFormat {

  private LocalFormat() {}

  /** The headers a record of that file would have. */
  static Map<String, String> headers(String name, byte[] bytes) {
    return name.toLowerCase(Locale.ROOT).endsWith(".properties")
        ? Map.of(ItemHeaders.KIND, ItemKind.MESSAGES.name())
        : Map.of(ItemHeaders.CONTENT_TYPE, ContentTypes.of(name, bytes));
  }
}
