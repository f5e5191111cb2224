package tolmach.message;

/** The escapes of {@code .properties} files, as {@link java.util.Properties} reads them. */
final class Escapes {

  private Escapes() {}

  /**
   * What the raw text says.
   *
   * @throws IllegalArgumentException at a {@code \\u} without four hexadecimal digits, with the
   *     offending piece as its message
   */
  static String read(CharSequence raw) {
    var text = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c != '\\') {
        text.append(c);
      } else if (++i < raw.length()) {
        char escaped = raw.charAt(i);
        if (escaped == 'u') {
          text.append(unit(raw, i - 1));
          i += 4;
        } else {
          text.append(meaning(escaped));
        }
      }
    }
    return text.toString();
  }

  private static char meaning(char escaped) {
    return switch (escaped) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'f' -> '\f';
      default -> escaped;
    };
  }

  private static char unit(CharSequence raw, int backslash) {
    int end = Math.min(backslash + 6, raw.length());
    String piece = raw.subSequence(backslash, end).toString();
    if (!piece.matches("\\\\u[0-9A-Fa-f]{4}")) {
      throw new IllegalArgumentException(piece);
    }
    return (char) Integer.parseInt(piece.substring(2), 16);
  }

  /**
   * A value as it stands in a file.
   *
   * @param asciiOnly everything beyond ASCII as {@code \\uXXXX}
   */
  static String write(String value, boolean asciiOnly) {
    var raw = new StringBuilder(value.length() + 16);
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\\' -> raw.append("\\\\");
        case '\n' -> raw.append("\\n");
        case '\r' -> raw.append("\\r");
        case '\t' -> raw.append("\\t");
        case '\f' -> raw.append("\\f");
        case ' ', '=', ':' -> raw.append(i == 0 ? "\\" : "").append(c);
        default ->
            append(raw, c, Character.isISOControl(c) || lone(value, i) || asciiOnly && c > '~');
      }
    }
    return raw.toString();
  }

  private static void append(StringBuilder raw, char c, boolean escape) {
    if (escape) {
      String digits = Integer.toHexString(c | 0x10000);
      raw.append("\\u").append(digits, 1, 5);
    } else {
      raw.append(c);
    }
  }

  /** True for half of a surrogate pair without the other, which no encoding can write. */
  private static boolean lone(String value, int index) {
    char c = value.charAt(index);
    boolean whole =
        Character.isHighSurrogate(c)
            ? index + 1 < value.length() && Character.isLowSurrogate(value.charAt(index + 1))
            : index > 0 && Character.isHighSurrogate(value.charAt(index - 1));
    return Character.isSurrogate(c) && !whole;
  }
}
