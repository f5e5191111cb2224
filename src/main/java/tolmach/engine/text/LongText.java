package tolmach.engine.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a text that is too long for an engine and loses nothing of it: between sentences if it can,
 * else between clauses, else between words, each time nearest to the middle.
 */
public final class LongText {

  private static final Pattern SENTENCE =
      Pattern.compile("(?<=[.!?…][»”’\")]{0,2})\\s+|(?<=[。！？][」』”）]{0,2})(?![」』”）。！？]|\\z)\\s*");
  private static final Pattern CLAUSE =
      Pattern.compile(
          "(?<=[,;:][»”’\")]?)\\s+|\\s+(?=[—–-]\\s)|(?<=[，；：、،؛])(?!\\z)\\s*|(?<=—)(?=\\p{L})");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** What must stay in one piece. */
  private static final Pattern WHOLE = Pattern.compile("⟦/?[0-9]+⟧|(?:https?://|www\\.)[^\\s⟦⟧]+");

  /** How far from an end a cut between sentences or clauses must be, as a part of the whole. */
  private static final double EDGE = 0.15;

  /**
   * A part, where it began, and the white space that followed it.
   *
   * @param start in the text that was cut
   */
  public record Part(String text, int start, String gap) {}

  private LongText() {}

  /**
   * Parts that all fit, but for what cannot be cut; the text itself if it fits. Texts and gaps put
   * together are the text again.
   */
  public static List<Part> split(String text, Predicate<String> fits) {
    List<Part> parts = new ArrayList<>();
    split(text, 0, "", fits, parts);
    return parts;
  }

  /** Two parts of a text that has more than one word; else the text itself. */
  public static List<Part> halves(String text) {
    int[] cut = betweenWords(text);
    if (cut == null) {
      int at = between(BreakIterator.getWordInstance(ULocale.ROOT), text, text.length() / 2);
      cut = at > 0 ? new int[] {at, at} : null;
    }
    return cut == null
        ? List.of(new Part(text, 0, ""))
        : List.of(
            new Part(text.substring(0, cut[0]), 0, text.substring(cut[0], cut[1])),
            new Part(text.substring(cut[1]), cut[1], ""));
  }

  private static void split(
      String text, int start, String gap, Predicate<String> fits, List<Part> parts) {
    int[] cut = fits.test(text) ? null : cut(text);
    if (cut == null) {
      parts.add(new Part(text, start, gap));
      return;
    }
    split(text.substring(0, cut[0]), start, text.substring(cut[0], cut[1]), fits, parts);
    split(text.substring(cut[1]), start + cut[1], gap, fits, parts);
  }

  /** Where the gap begins and ends; null if there is no place for one. */
  private static int[] cut(String text) {
    int[] cut = betweenWords(text);
    return cut != null ? cut : anywhere(text);
  }

  private static int[] betweenWords(String text) {
    int margin = (int) (text.length() * EDGE);
    int[] cut = nearest(SENTENCE, text, margin);
    cut = cut != null ? cut : nearest(CLAUSE, text, margin);
    return cut != null ? cut : nearest(SPACE, text, 0);
  }

  private static int[] nearest(Pattern gap, String text, int margin) {
    int middle = text.length() / 2;
    int[] best = null;
    Matcher matcher = gap.matcher(text);
    while (matcher.find()) {
      boolean inside =
          matcher.start() > margin
              && matcher.start() > 0
              && matcher.end() < text.length() - margin
              && matcher.end() < text.length();
      if (inside
          && (best == null || Math.abs(matcher.start() - middle) < Math.abs(best[0] - middle))) {
        best = new int[] {matcher.start(), matcher.end()};
      }
    }
    return best;
  }

  /** Between words as ICU knows them, for scripts without spaces; else between characters. */
  private static int[] anywhere(String text) {
    int middle = text.length() / 2;
    int cut = between(BreakIterator.getWordInstance(ULocale.ROOT), text, middle);
    cut = cut > 0 ? cut : between(BreakIterator.getCharacterInstance(ULocale.ROOT), text, middle);
    return cut > 0 ? new int[] {cut, cut} : null;
  }

  private static int between(BreakIterator breaks, String text, int middle) {
    breaks.setText(text);
    int best = -1;
    breaks.first();
    for (int at = breaks.next();
        at != BreakIterator.DONE && at < text.length();
        at = breaks.next()) {
      if (Math.abs(at - middle) <= Math.abs(best - middle) && !isWithinWhole(text, at)) {
        best = at;
      }
    }
    return best;
  }

  private static boolean isWithinWhole(String text, int at) {
    Matcher whole = WHOLE.matcher(text);
    while (whole.find()) {
      if (whole.start() < at && at < whole.end()) {
        return true;
      }
    }
    return false;
  }
}
