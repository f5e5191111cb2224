package tolmach.message.apple;

/** Quoted strings of property lists in the old style. */
final class StringsEscapes {

  private static final String LETTERS = "abfnrtv";
  private static final String MEANINGS = "\u0007\b\f\n\r\t\u000b";

  private StringsEscapes() {}

  /**
   * What a string says. A backslash before any other character stands for that character.
   *
   * @param raw what stands between the quotes
   * @throws IllegalArgumentException at a {@code \U} without four hexadecimal digits, with it as
   *     its message
   */
  static String read(String raw) {
    var text = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c != '\\' || i + 1 == raw.length()) {
        text.append(c);
        continue;
      }
      char escaped = raw.charAt(++i);
      int known = LETTERS.indexOf(escaped);
      if (escaped == 'U' || escaped == 'u') {
        text.append(unit(raw, i));
        i += 4;
      } else if (escaped >= '0' && escaped <= '7') {
        int digits = octal(raw, i);
        text.append((char) Integer.parseInt(raw.substring(i, i + digits), 8));
        i += digits - 1;
      } else {
        text.append(known >= 0 ? MEANINGS.charAt(known) : escaped);
      }
    }
    return text.toString();
  }

  private static int octal(String raw, int from) {
    int i = from;
    while (i < raw.length() && i < from + 3 && Character.digit(raw.charAt(i), 8) >= 0) {
      i++;
    }
    return i - from;
  }

  private static char unit(String raw, int letter) {
    String digits = raw.substring(letter + 1, Math.min(letter + 5, raw.length()));
    if (!digits.matches("[0-9A-Fa-f]{4}")) {
      throw new IllegalArgumentException("\\" + raw.charAt(letter) + digits);
    }
    return (char) Integer.parseInt(digits, 16);
  }

  /** The string with its quotes. */
  static String write(String text) {
    var raw = new StringBuilder(text.length() + 8).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        raw.append('\\').append(c);
      } else if (c == '\n' || c == '\r' || c == '\t') {
        raw.append('\\').append(LETTERS.charAt(MEANINGS.indexOf(c)));
      } else if (Character.isISOControl(c) || isLone(text, i)) {
        raw.append("\\U").append(Integer.toHexString(c | 0x10000), 1, 5);
      } else {
        raw.append(c);
      }
    }
    return raw.append('"').toString();
  }

  /** True for half of a surrogate pair without the other, which no encoding can write. */
  private static boolean isLone(String text, int index) {
    int whole = text.codePointAt(index);
    boolean isSecond =
        index > 0 && Character.isSurrogatePair(text.charAt(index - 1), text.charAt(index));
    return Character.isSurrogate(text.charAt(index))
        && !isSecond
        && !Character.isSupplementaryCodePoint(whole);
  }
}
