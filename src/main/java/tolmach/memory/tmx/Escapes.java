package tolmach.memory.tmx;

import java.util.Locale;
import java.util.regex.Pattern;
import tolmach.segment.xml.XmlText;

/** Characters that XML cannot hold, as words that it can. */
final class Escapes {

  private static final Pattern ESCAPE = Pattern.compile("\\\\(\\\\|u[0-9A-F]{4})");

  private Escapes() {}

  /** Backslashes doubled, unwritable characters as a backslash, {@code u} and four digits. */
  static String escape(String text) {
    var escaped = new StringBuilder();
    String doubled = text.replace("\\", "\\\\");
    int from = 0;
    for (int bad = XmlText.firstUnwritable(doubled, 0);
        bad < doubled.length();
        bad = XmlText.firstUnwritable(doubled, from)) {
      escaped.append(doubled, from, bad).append("\\u").append(hex(doubled.charAt(bad)));
      from = bad + 1;
    }
    return escaped.append(doubled, from, doubled.length()).toString();
  }

  /** What {@link #escape} was given. */
  static String unescape(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(
            found -> {
              String word = found.group(1);
              String character = word.equals("\\") ? word : character(word.substring(1));
              return java.util.regex.Matcher.quoteReplacement(character);
            });
  }

  /** Four hexadecimal digits. */
  static String hex(char c) {
    return String.format(Locale.ROOT, "%04X", (int) c);
  }

  /** The character of four hexadecimal digits. */
  static String character(String hex) {
    return String.valueOf((char) Integer.parseInt(hex, 16));
  }
}
