package tolmach.message.json;

/**
 * A key of an object with its value.
 *
 * @param start of the key's opening quote
 * @param keyEnd after its closing quote
 * @param comment in the lines above and behind it, {@code ""} if there is none
 */
record JsonMember(String key, int start, int keyEnd, int line, String comment, JsonValue value) {

  /** After the last character of the value. */
  int end() {
    return value.end();
  }
}
