package tolmach.story;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tolmach.article.BadItemException;
import tolmach.article.ItemHeaders;
import tolmach.worker.RecordHeaders;

/**
 * Which headers of an incoming record travel on with its bytes: those that say something of the
 * item. Anything else stays behind, so that no outsider steers a route with a header.
 */
final class Passport {

  /** They travel with every record of the item, and some lie in its story for ever. */
  private static final int LONGEST = 4000;

  private static final List<String> OURS =
      List.of(
          ItemHeaders.CONTENT_TYPE,
          ItemHeaders.VERSION,
          ItemHeaders.URGENCY,
          ItemHeaders.DESK,
          ItemHeaders.LANGUAGE,
          ItemHeaders.URI,
          "traceparent",
          "tracestate");

  private Passport() {}

  /**
   * @throws BadItemException if one is longer than anything it could say of the item
   */
  static Map<String, String> of(Map<String, Object> headers) {
    var travelling = new HashMap<String, String>();
    new RecordHeaders(headers)
        .words()
        .forEach(
            (name, word) -> {
              if (OURS.contains(name) || name.startsWith("ce_")) {
                travelling.put(name, ofFairLength(name, word));
              }
            });
    return travelling;
  }

  /** A header as text, null if it is not there or says nothing. */
  static String text(Map<String, Object> headers, String name) {
    return new RecordHeaders(headers).text(name).orElse(null);
  }

  private static String ofFairLength(String name, String word) {
    if (word.length() > LONGEST) {
      throw new BadItemException(
          "the header "
              + name
              + " has "
              + word.length()
              + " characters, more than the limit of "
              + LONGEST);
    }
    return word;
  }
}
