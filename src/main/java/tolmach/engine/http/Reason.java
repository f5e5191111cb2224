package tolmach.engine.http;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a service says of an error, in the dialects there are: {@code {"error":"…"}}, {@code
 * {"error":{"message","code","type"}}}, {@code {"message","detail"}}, {@code {"explanation"}}.
 *
 * @param words for people, censored and short; {@code ""} if it says nothing
 * @param code for programs, {@code ""} if there is none
 */
record Reason(String words, String code) {

  private static final int LONGEST = 200;

  static Reason of(Answer answer, ApiKey key) {
    JsonNode json;
    try {
      json = answer.json();
    } catch (ServiceFault e) {
      return new Reason("", ""); // a proxy's page, or nothing
    }
    JsonNode error = json.path("error");
    String words = first(error, error.path("message"), json.path("message"), json.path("detail"));
    String more = first(json.path("detail"), json.path("explanation"));
    if (!more.isEmpty() && !more.equals(words)) {
      words = words.isEmpty() ? more : words + ": " + more;
    }
    String code = first(error.path("code"), error.path("type"), json.path("code"));
    return new Reason(tidy(key.censor(words)), code);
  }

  private static String first(JsonNode... nodes) {
    for (JsonNode node : nodes) {
      if (node.isTextual() && !node.asText().isBlank()) {
        return node.asText();
      }
    }
    return "";
  }

  private static String tidy(String words) {
    String line = words.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    if (line.length() <= LONGEST) {
      return line;
    }
    int end = Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return line.substring(0, end) + "…";
  }
}
