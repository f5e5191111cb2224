package tolmach.message;

/** Key and value of a line with its continuations joined, escapes still in place. */
final class LogicalLine {

  private final String text;
  private final int[] origin;
  private final int keyStart;
  private final int keyEnd;
  private final int start;

  LogicalLine(String raw) {
    var joined = new StringBuilder(raw.length());
    origin = new int[raw.length() + 1];
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      boolean lineEnd = i + 1 < raw.length() && "\r\n".indexOf(raw.charAt(i + 1)) >= 0;
      if (c == '\\' && lineEnd) {
        i += raw.startsWith("\r\n", i + 1) ? 2 : 1;
        i = PropertiesParser.skipSpace(raw, i + 1) - 1;
      } else {
        origin[joined.length()] = i;
        joined.append(c);
        if (c == '\\' && i + 1 < raw.length()) {
          origin[joined.length()] = ++i;
          joined.append(raw.charAt(i));
        }
      }
    }
    origin[joined.length()] = raw.length();
    text = joined.toString();
    keyStart = PropertiesParser.skipSpace(text, 0);
    keyEnd = keyEnd();
    int next = PropertiesParser.skipSpace(text, keyEnd);
    if (next < text.length() && "=:".indexOf(text.charAt(next)) >= 0) {
      next = PropertiesParser.skipSpace(text, next + 1);
    }
    start = next;
  }

  private int keyEnd() {
    int i = keyStart;
    while (i < text.length() && "=: \t\f".indexOf(text.charAt(i)) < 0) {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    return Math.min(i, text.length());
  }

  String key() {
    return text.substring(keyStart, keyEnd);
  }

  String value() {
    return text.substring(start);
  }

  /** Where in the raw line the value begins. */
  int valueStart() {
    return origin[start];
  }

  /** True if something stands between key and value. */
  boolean separated() {
    return start > keyEnd;
  }
}
