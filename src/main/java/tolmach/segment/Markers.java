package tolmach.segment;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How inline codes stand in a text: {@code ⟦1⟧}, {@code ⟦/1⟧}. */
final class Markers {

  /** One marker; group 1 is the slash of a closing one, group 2 the number. */
  static final Pattern MARKER = Pattern.compile("⟦(/?)([0-9]{1,9})⟧");

  private Markers() {}

  /** The text with every marker taken out, and nothing put in its place. */
  static String without(String text) {
    return MARKER.matcher(text).replaceAll("");
  }

  /** True if a marker ends right before this offset. */
  static boolean endsAt(String text, int offset) {
    return offset > 0 && text.charAt(offset - 1) == '⟧' && startBefore(text, offset) >= 0;
  }

  /** Where the marker that ends before the offset begins, or -1. */
  static int startBefore(String text, int offset) {
    int open = text.lastIndexOf('⟦', offset - 1);
    if (open < 0) {
      return -1;
    }
    Matcher matcher = MARKER.matcher(text).region(open, offset);
    return matcher.matches() ? open : -1;
  }
}
