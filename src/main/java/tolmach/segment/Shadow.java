package tolmach.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text without what must not influence where sentences end: markers of inline codes and the
 * numbers of footnotes; no-break spaces are spaces. Knows where each of its characters stood.
 */
final class Shadow {

  private static final Pattern UNSEEN =
      Pattern.compile(Markers.MARKER.pattern() + "|(?<=[\\p{L}\\p{N}\\p{P}])\\[[0-9]{1,3}\\]");

  private final String original;
  private final String text;
  private final int[] origin;

  Shadow(String original) {
    this.original = original;
    var builder = new StringBuilder(original.length());
    origin = new int[original.length() + 1];
    Matcher matcher = UNSEEN.matcher(original).useTransparentBounds(true);
    int from = 0;
    for (int i = 0; i < original.length(); i++) {
      char c = original.charAt(i);
      if ((c == '⟦' || c == '[') && matcher.region(i, original.length()).lookingAt()) {
        take(builder, from, i);
        from = matcher.end();
        i = from - 1;
      }
    }
    take(builder, from, original.length());
    origin[builder.length()] = original.length();
    text = builder.toString();
  }

  private void take(StringBuilder builder, int from, int to) {
    for (int i = from; i < to; i++) {
      origin[builder.length()] = i;
      char c = original.charAt(i);
      builder.append(isBlank(c) ? ' ' : c);
    }
  }

  private static boolean isBlank(char c) {
    return c == '\t' || Character.isSpaceChar(c) && !Marks.isLineBreak(c);
  }

  String text() {
    return text;
  }

  /**
   * The original, cut at the shadow's offsets. What the shadow does not show goes to the sentence
   * it touches: before white space to the one that ended, else to the one that begins; a closing
   * marker always to the one that ended.
   */
  List<String> cut(List<Integer> offsets) {
    var pieces = new ArrayList<String>();
    int from = 0;
    for (int offset : offsets) {
      int end = offset;
      while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
        end--;
      }
      int to = end == 0 ? 0 : unseenAfter(origin[end - 1] + 1, end == offset);
      add(pieces, original.substring(from, to));
      from = to;
    }
    add(pieces, original.substring(from));
    return pieces;
  }

  /**
   * @param closingOnly no white space follows, so that an opening marker is of the next sentence
   */
  private int unseenAfter(int from, boolean closingOnly) {
    int end = from;
    Matcher matcher = UNSEEN.matcher(original).useTransparentBounds(true);
    while (matcher.region(end, original.length()).lookingAt()
        && !(closingOnly && "".equals(matcher.group(1)))) {
      end = matcher.end();
    }
    return end;
  }

  private static void add(List<String> pieces, String piece) {
    int from = 0;
    int to = piece.length();
    while (from < to && Marks.isSpace(piece.charAt(from))) {
      from++;
    }
    while (to > from && Marks.isSpace(piece.charAt(to - 1))) {
      to--;
    }
    if (from < to) {
      pieces.add(piece.substring(from, to));
    }
  }
}
