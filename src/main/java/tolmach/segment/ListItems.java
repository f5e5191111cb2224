package tolmach.segment;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Items of a list that stands in one line: after bullets, or after labels that begin with the line
 * and count on ({@code 1. … 2. …}, {@code a) … b) …}).
 */
final class ListItems {

  private static final Pattern LABEL =
      Pattern.compile("(?<=^|\\s)([0-9]{1,2}|[a-z])(\\.\\)|[.)])(?=\\s)");

  private ListItems() {}

  /**
   * Offsets at which an item begins, but for the first.
   *
   * @param ordinals true if {@code 2.} may well be an ordinal number, so that it is no label
   */
  static BitSet in(CharSequence text, boolean ordinals) {
    var items = new BitSet();
    bullets(text, items);
    labels(text, ordinals, items);
    return items;
  }

  private static void bullets(CharSequence text, BitSet items) {
    for (int i = 1; i < text.length() - 1; i++) {
      if (Marks.isBullet(text.charAt(i))
          && text.charAt(i - 1) == ' '
          && (text.charAt(i + 1) == ' ' || Character.isDigit(text.charAt(i + 1)))) {
        items.set(i);
      }
    }
  }

  private static void labels(CharSequence text, boolean ordinals, BitSet items) {
    Matcher label = LABEL.matcher(text);
    if (!label.lookingAt() || !(label.group(1).equals("1") || label.group(1).equals("a"))) {
      return;
    }
    String mark = label.group(2);
    String next = following(label.group(1));
    while (label.find()) {
      if (label.group(1).equals(next) && label.group(2).equals(mark)) {
        if (!(ordinals && mark.equals("."))) {
          items.set(label.start());
        }
        next = following(next);
      }
    }
  }

  private static String following(String label) {
    return Character.isDigit(label.charAt(0))
        ? Integer.toString(Integer.parseInt(label) + 1)
        : String.valueOf((char) (label.charAt(0) + 1));
  }
}
