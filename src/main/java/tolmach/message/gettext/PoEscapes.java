package tolmach.message.gettext;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;

/** String literals of PO files: the escapes of C. */
final class PoEscapes {

  private static final String LETTERS = "abfnrtv\\\"";
  private static final String MEANINGS = "\u0007\b\f\n\r\t\u000b\\\"";
  private static final int LAST_CONTROL = 0x1f;

  private PoEscapes() {}

  /**
   * What a literal says.
   *
   * @param raw what stands between the quotes
   * @param charset of the file; {@code \303\251} are two bytes in it
   * @throws IllegalArgumentException at an escape that C does not have, with it as its message
   */
  static String read(String raw, Charset charset) {
    if (raw.indexOf('\\') < 0) {
      return raw;
    }
    var text = new StringBuilder(raw.length());
    var bytes = new ByteArrayOutputStream();
    int i = 0;
    while (i < raw.length()) {
      int digits = raw.charAt(i) == '\\' ? digits(raw, i + 1) : 0;
      if (digits > 0) {
        boolean hex = raw.charAt(i + 1) == 'x';
        bytes.write(
            Integer.parseInt(raw.substring(i + (hex ? 2 : 1), i + 1 + digits), hex ? 16 : 8));
        i += 1 + digits;
        continue;
      }
      flush(bytes, text, charset);
      if (raw.charAt(i) != '\\') {
        text.append(raw.charAt(i++));
        continue;
      }
      int known = i + 1 < raw.length() ? LETTERS.indexOf(raw.charAt(i + 1)) : -1;
      if (known < 0) {
        throw new IllegalArgumentException(raw.substring(i, Math.min(i + 2, raw.length())));
      }
      text.append(MEANINGS.charAt(known));
      i += 2;
    }
    flush(bytes, text, charset);
    return text.toString();
  }

  private static void flush(ByteArrayOutputStream bytes, StringBuilder text, Charset charset) {
    if (bytes.size() > 0) {
      text.append(bytes.toString(charset));
      bytes.reset();
    }
  }

  /** How many characters behind a backslash name a byte: {@code x41}, {@code 101}; 0 if none. */
  private static int digits(String raw, int from) {
    boolean hex = raw.startsWith("x", from);
    int i = hex ? from + 1 : from;
    int most = i + (hex ? 2 : 3);
    while (i < raw.length() && i < most && Character.digit(raw.charAt(i), hex ? 16 : 8) >= 0) {
      i++;
    }
    return hex && i == from + 1 ? 0 : i - from;
  }

  /** What stands between the quotes of a literal that says this. */
  static String write(String text) {
    var raw = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int known = MEANINGS.indexOf(c);
      if (known >= 0) {
        raw.append('\\').append(LETTERS.charAt(known));
      } else if (c <= LAST_CONTROL || c == 0x7f) {
        raw.append('\\').append(Integer.toOctalString(c | 01000).substring(1));
      } else {
        raw.append(c);
      }
    }
    return raw.toString();
  }

  /**
   * The literals of a string: one line, or an empty one and a line for each of the string's lines.
   *
   * @param lineEnd that stands between them
   */
  static String literals(String text, String lineEnd) {
    int first = text.indexOf('\n');
    if (first < 0 || first == text.length() - 1) {
      return "\"" + write(text) + "\"";
    }
    var lines = new StringBuilder("\"\"");
    int from = 0;
    while (from < text.length()) {
      int end = text.indexOf('\n', from);
      int next = end < 0 ? text.length() : end + 1;
      lines.append(lineEnd).append('"').append(write(text.substring(from, next))).append('"');
      from = next;
    }
    return lines.toString();
  }
}
