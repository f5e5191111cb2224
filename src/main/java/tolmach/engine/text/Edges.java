package tolmach.engine.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the text proper of a segment begins and ends, between white space and codes that stand
 * around all of it.
 */
record Edges(int from, int to) {

  private static final Pattern FIRST = Pattern.compile("\\A⟦(/?)([0-9]+)⟧");
  private static final Pattern LAST = Pattern.compile("⟦(/?)([0-9]+)⟧\\z");

  static Edges of(String segment) {
    int from = 0;
    int to = segment.length();
    while (true) {
      while (from < to && Character.isWhitespace(segment.charAt(from))) {
        from++;
      }
      while (from < to && Character.isWhitespace(segment.charAt(to - 1))) {
        to--;
      }
      Matcher first = FIRST.matcher(segment).region(from, to);
      Matcher last = LAST.matcher(segment.substring(Math.max(from, to - 14), to));
      boolean begins = first.find();
      boolean ends = last.find();
      if (begins && isAlone(segment, first)) {
        from = first.end();
      } else if (ends && isAlone(segment, last)) {
        to -= last.group().length();
      } else if (begins && ends && encloses(segment.substring(from, to), first, last)) {
        from = first.end();
        to -= last.group().length();
      } else {
        return new Edges(from, to);
      }
    }
  }

  private static boolean isAlone(String segment, Matcher marker) {
    String other = marker.group(1).isEmpty() ? "⟦/" : "⟦";
    return !segment.contains(other + marker.group(2) + "⟧");
  }

  /** True if the first marker opens what the last one closes, and nothing else does either. */
  private static boolean encloses(String core, Matcher first, Matcher last) {
    String open = first.group();
    String close = last.group();
    return first.group(1).isEmpty()
        && !last.group(1).isEmpty()
        && first.group(2).equals(last.group(2))
        && core.indexOf(open, 1) < 0
        && core.indexOf(close) == core.length() - close.length();
  }
}
