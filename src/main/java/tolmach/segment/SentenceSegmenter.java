package tolmach.segment;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tolmach.language.LanguageTag;

/**
 * Cuts by Unicode's rules, as ICU has them, and then joins what is one sentence after all.
 * Languages with a list of abbreviations of their own ({@code en}, {@code ru}) use it; others use
 * CLDR's suppressions; an unknown language has the root's rules. A line break always ends a
 * sentence.
 */
public final class SentenceSegmenter implements Segmenter {

  /**
   * Where a sentence ends and Unicode's rules see none: before a dash («— Иду, — сказал он. — Жди
   * меня.»), before a number after a word too long for an abbreviation, before {@code iPhone},
   * after an ellipsis that is one character.
   */
  private static final Pattern UNSEEN_END =
      Pattern.compile(
          "[.…][\"»”)]{0,2}\\s(?=[—–]\\s+\\p{Lu})"
              + "|(?<=\\p{Ll}{4})[.…][\"»”)]{0,2}\\s(?=[0-9])"
              + "|[.!?…][\"»”)]{0,2}\\s(?=\\p{Ll}\\p{Lu})"
              + "|…[\"»”)]{0,2}\\s(?=[\\p{Ps}\\p{Pi}\"„]?\\p{Lu})");

  /** How much of the text after an end is looked at. */
  private static final int GLUE_REACH = 200;

  /** No more is joined to a sentence of this many characters, whatever it abbreviates. */
  private static final int GLUED = 2_000;

  private final Map<LanguageTag, BreakIterator> iterators = new ConcurrentHashMap<>();

  @Override
  public List<String> sentences(LanguageTag language, String text) {
    if (text.isBlank()) {
      return List.of();
    }
    var shadow = new Shadow(text);
    return shadow.cut(ends(language, shadow.text()));
  }

  /** Where sentences end, the last one left out; the white space after them is theirs. */
  private List<Integer> ends(LanguageTag language, String text) {
    var glue = new Glue(Abbreviations.of(language));
    var ends = new ArrayList<Integer>();
    int from = 0;
    for (int found : candidates(language, text)) {
      int end = closersAfter(text, found);
      String before = text.substring(from, end).strip();
      String after = text.substring(end, Math.min(text.length(), end + GLUE_REACH)).stripLeading();
      if (!before.isEmpty()
          && !after.isEmpty()
          && (lineEndsAt(text, end) || before.length() > GLUED || !glue.holds(before, after))) {
        ends.add(end);
        from = end;
      }
    }
    return ends;
  }

  private SortedSet<Integer> candidates(LanguageTag language, String text) {
    BreakIterator iterator = iterators.computeIfAbsent(language, this::iterator).clone();
    iterator.setText(text);
    var candidates = new TreeSet<Integer>();
    iterator.first();
    for (int found = iterator.next();
        found != BreakIterator.DONE && found < text.length();
        found = iterator.next()) {
      candidates.add(found);
    }
    Matcher matcher = UNSEEN_END.matcher(text);
    while (matcher.find()) {
      candidates.add(matcher.end());
    }
    return candidates;
  }

  /** A closing quote or bracket after a space, as French sets it, is of the sentence before. */
  private static int closersAfter(String text, int offset) {
    int end = offset;
    while (end < text.length() && "»”)]›".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    while (end > offset && end < text.length() && Character.isSpaceChar(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean lineEndsAt(String text, int offset) {
    for (int i = offset - 1; i >= 0 && Character.isWhitespace(text.charAt(i)); i--) {
      if ("\n\r\u2028\u2029\u0085".indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private BreakIterator iterator(LanguageTag language) {
    if (!language.isKnown()) {
      return BreakIterator.getSentenceInstance(ULocale.ROOT);
    }
    String extension = Abbreviations.listed(language) ? "" : "-u-ss-standard";
    return BreakIterator.getSentenceInstance(
        ULocale.forLanguageTag(language.language() + extension));
  }
}
