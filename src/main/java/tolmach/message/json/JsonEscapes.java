package tolmach.message.json;

/** The escapes of JSON strings. */
final class JsonEscapes {

  private static final String NAMED = "\"\\/bfnrt";
  private static final String MEANT = "\"\\/\b\f\n\r\t";

  private JsonEscapes() {}

  /**
   * Where the string that begins at {@code start} ends, its quote included.
   *
   * @return {@code -1 - place} where it breaks off: at a control character or the end of the text
   */
  static int end(String text, int start) {
    int i = start + 1;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '"') {
        return i + 1;
      }
      if (c < ' ') {
        return -1 - i;
      }
      i += c == '\\' && i + 1 < text.length() && text.charAt(i + 1) >= ' ' ? 2 : 1;
    }
    return -1 - text.length();
  }

  /**
   * What the raw text between the quotes says.
   *
   * @throws IllegalArgumentException at what is no escape, with the piece as its message
   */
  static String read(String raw) {
    if (raw.indexOf('\\') < 0) {
      return raw;
    }
    var text = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '\\') {
        int length = length(raw, i);
        text.append(meaning(raw, i));
        i += length - 1;
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  /** How many characters the escape takes that begins here. */
  static int length(String raw, int backslash) {
    return raw.startsWith("u", backslash + 1) ? 6 : 2;
  }

  /** What the escape says that begins here. */
  static char meaning(String raw, int backslash) {
    int end = Math.min(raw.length(), backslash + length(raw, backslash));
    String piece = raw.substring(backslash, end);
    if (piece.matches("\\\\u[0-9A-Fa-f]{4}")) {
      return (char) Integer.parseInt(piece.substring(2), 16);
    }
    int name = piece.length() == 2 ? NAMED.indexOf(piece.charAt(1)) : -1;
    if (name < 0) {
      throw new IllegalArgumentException(piece);
    }
    return MEANT.charAt(name);
  }

  /** The short escape of a character, {@code \n}, null if it has none. */
  static String named(char c) {
    int name = MEANT.indexOf(c);
    return name < 0 ? null : "\\" + NAMED.charAt(name);
  }
}
