package tolmach.segment.xml;

/** Text as it may stand in a document that is written by hand. */
public final class XmlText {

  private XmlText() {}

  /** True if XML 1.0 can hold every character of it. */
  public static boolean isWritable(String text) {
    return firstUnwritable(text, 0) == text.length();
  }

  /** Where the first character stands that XML 1.0 cannot hold; the length if there is none. */
  public static int firstUnwritable(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if ((c < 0x20 && c != '\t' && c != '\n' && c != '\r')
          || Character.isSurrogate(c)
          || c >= 0xFFFE) {
        return i;
      }
    }
    return text.length();
  }

  /** Text for between tags; what a parser would make a line feed of stays what it is. */
  public static String content(String text) {
    return escape(text, false);
  }

  /** Text for between double quotes. */
  public static String attribute(String text) {
    return escape(text, true);
  }

  private static String escape(String text, boolean attribute) {
    var escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '\r' -> escaped.append("&#13;");
        case '"' -> escaped.append(attribute ? "&quot;" : "\"");
        case '\t' -> escaped.append(attribute ? "&#9;" : "\t");
        case '\n' -> escaped.append(attribute ? "&#10;" : "\n");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
