package tolmach.cli;

import com.fasterxml.jackson.databind.JsonNode;

/** One line that stands for a published value. */
final class Headline {

  private Headline() {}

  /**
   * The headline of a ninjs article, the number of strings of a bundle, or that it is withdrawn.
   */
  static String of(byte[] value) {
    if (value == null) {
      return "(withdrawn)";
    }
    JsonNode json = RecordText.value(value);
    if (json.isTextual()) {
      return json.textValue().lines().filter(line -> line.matches("[^#!].*[=:].*")).count()
          + " strings";
    }
    JsonNode headlines = json.path("headlines");
    if (headlines.isArray() && !headlines.isEmpty()) {
      return headlines.get(0).path("value").asText();
    }
    return json.path("headline").asText("");
  }
}
