package tolmach.message.xml;

/** The five entities of XML and its references to characters. */
final class Entities {

  private Entities() {}

  /**
   * The code point that {@code raw} stands for, {@code &amp;} or {@code &#x41;}; -1 if it stands
   * for none.
   */
  static int codePoint(String raw) {
    return switch (raw) {
      case "&lt;" -> '<';
      case "&gt;" -> '>';
      case "&amp;" -> '&';
      case "&quot;" -> '"';
      case "&apos;" -> '\'';
      default -> number(raw);
    };
  }

  private static int number(String raw) {
    if (!raw.startsWith("&#")) {
      return -1;
    }
    boolean hex = raw.startsWith("&#x");
    try {
      return Integer.parseInt(raw.substring(hex ? 3 : 2, raw.length() - 1), hex ? 16 : 10);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /** Where the reference ends that begins here. */
  static int end(String text, int ampersand) {
    int semicolon = text.indexOf(';', ampersand);
    return semicolon < 0 ? text.length() : semicolon + 1;
  }

  /** An attribute's value. */
  static String attribute(String raw) {
    var value = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '&') {
        int end = end(raw, i);
        int codePoint = codePoint(raw.substring(i, end));
        value.append(Character.isValidCodePoint(codePoint) ? Character.toString(codePoint) : "");
        i = end - 1;
      } else {
        value.append(c == '\n' || c == '\t' || c == '\r' ? ' ' : c);
      }
    }
    return value.toString();
  }
}
