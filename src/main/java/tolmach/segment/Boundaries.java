package tolmach.segment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import tolmach.language.LanguageTag;

/**
 * Finds where the sentences of a text begin. The work for each place is bounded, whatever stands
 * before and after it, so that a text of any size takes time in proportion to its length.
 */
final class Boundaries {

  /** How much of the text after an end is looked at. */
  static final int AHEAD = 120;

  /** How much of the text before an end is looked at. */
  static final int BACK = 240;

  /** No more is joined to a sentence of this many characters, whatever it abbreviates. */
  private static final int GLUED = 2_000;

  private final LanguageTag language;
  private final Abbreviations abbreviations;
  private final Glue glue;

  Boundaries(LanguageTag language) {
    this.language = language;
    this.abbreviations = Abbreviations.of(language);
    this.glue = new Glue(abbreviations);
  }

  /** Where sentences begin but for the first; the white space before is of neither. */
  List<Integer> in(CharSequence text) {
    BitSet candidates = Candidates.in(language, text);
    BitSet items = ListItems.in(text, abbreviations.hasOrdinals());
    candidates.or(items);
    var starts = new ArrayList<Integer>();
    int from = skipSpace(text, 0);
    int next = from;
    for (int found = candidates.nextSetBit(1);
        found >= 0;
        found = candidates.nextSetBit(Math.max(found, next) + 1)) {
      next = skipSpace(text, closersAfter(text, found));
      int end = backOverSpace(text, next);
      if (end > from
          && next < text.length()
          && (items.get(found) || isEnd(new Seam(text, from, end, next)))) {
        starts.add(next);
        from = next;
      }
    }
    return starts;
  }

  private boolean isEnd(Seam seam) {
    return seam.breaksLine() || seam.length() > GLUED || !glue.holds(seam);
  }

  /**
   * A closing quote or bracket that a space parts from its sentence, as French sets it, is of the
   * sentence before.
   */
  private static int closersAfter(CharSequence text, int offset) {
    int end = offset;
    while (end < text.length() && "»”)]›".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    boolean closes = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
    return closes ? end : offset;
  }

  private static int skipSpace(CharSequence text, int from) {
    int i = from;
    while (i < text.length() && Marks.isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static int backOverSpace(CharSequence text, int from) {
    int i = from;
    while (i > 0 && Marks.isSpace(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }
}
