package tolmach.cli;

import com.fasterxml.jackson.databind.JsonNode;
import tolmach.article.BadItemException;
import tolmach.message.BundleFormat;
import tolmach.message.BundleFormats;

/** One line that stands for a published value. */
final class Headline {

  private static final int SHOWN = 60;

  private Headline() {}

  /**
   * The headline of a ninjs article, the number of strings of a bundle, or that it is withdrawn.
   */
  static String of(byte[] value) {
    if (value == null) {
      return "(withdrawn)";
    }
    JsonNode json = RecordText.value(value);
    if (json.path("headlines").path(0).has("value")) {
      return json.path("headlines").path(0).path("value").asText();
    }
    return json.has("headline") ? json.path("headline").asText() : strings(value, json);
  }

  private static String strings(byte[] value, JsonNode json) {
    try {
      return BundleFormats.of("", "", value)
          .map(format -> strings(format, value))
          .orElseGet(() -> json.isTextual() ? shortened(json.textValue()) : "");
    } catch (BadItemException e) {
      return json.isTextual() ? shortened(json.textValue()) : "";
    }
  }

  private static String strings(BundleFormat format, byte[] value) {
    var charset = format.charset(value);
    int count = format.parse(new String(value, charset), charset).messages().size();
    return count == 1 ? "1 string" : count + " strings";
  }

  /** The first line of something else. */
  private static String shortened(String text) {
    String line = text.lines().filter(some -> !some.isBlank()).findFirst().orElse("").strip();
    return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
  }
}
