package tolmach.worker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import tolmach.article.ItemKind;
import tolmach.article.Json;
import tolmach.article.LocalizedSource;
import tolmach.message.BundleProof;

/**
 * Writes a draft in the format its source came in: ninjs as ninjs, a page as a page of the article
 * alone, a text as its paragraphs, a bundle as the same bundle; formats of agencies, feeds and
 * Markdown as the source itself with other texts. A message that its bundle cannot take stays in
 * the source's words.
 */
final class LocalizedFile {

  private final LocalizedItem items = new LocalizedItem();

  /**
   * @param source as it came
   * @param contentType of the source, null if it has none
   * @throws tolmach.article.BadItemException if the format has no localized form; ninjs has
   */
  byte[] render(Draft draft, byte[] source, String contentType, Instant now) {
    if (draft.kind() == ItemKind.MESSAGES) {
      return BundleProof.write(draft.article(), LocalizedItem.translations(draft), draft.target());
    }
    var rewritten =
        LocalizedSource.of(
            source,
            contentType,
            draft.article(),
            LocalizedItem.translations(draft),
            draft.target());
    return rewritten.orElseGet(() -> own(draft, now));
  }

  /** As ninjs, whatever the source. */
  byte[] ninjs(Draft draft, Instant now) {
    return items.render(draft, 1, now);
  }

  private byte[] own(Draft draft, Instant now) {
    ObjectNode item = items.article(draft, 1, now);
    return switch (draft.article().format()) {
      case "html" -> page(item, draft).getBytes(StandardCharsets.UTF_8);
      case "text" -> text(item).getBytes(StandardCharsets.UTF_8);
      default -> Json.bytes(item);
    };
  }

  private static String text(ObjectNode item) {
    String headline = headline(item);
    String body = body(item, "text/plain");
    return headline + (headline.isEmpty() || body.isEmpty() ? "" : "\n\n") + body + "\n";
  }

  private static String page(ObjectNode item, Draft draft) {
    String headline = escaped(headline(item));
    return "<!DOCTYPE html>\n<html lang=\""
        + draft.target()
        + "\">\n<head>\n<meta charset=\"utf-8\">\n<title>"
        + headline
        + "</title>\n</head>\n<body>\n<article>\n<h1>"
        + headline
        + "</h1>\n"
        + body(item, "text/html")
        + "</article>\n</body>\n</html>\n";
  }

  private static String headline(ObjectNode item) {
    return item.path("headlines").path(0).path("value").asText();
  }

  private static String body(ObjectNode item, String contentType) {
    for (JsonNode body : item.path("bodies")) {
      if (body.path("contentType").asText().equals(contentType)) {
        return body.path("value").asText();
      }
    }
    return "";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
