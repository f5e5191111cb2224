package tolmach.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Blocks a translation that says the same words four times in a row or more: a model caught in a
 * loop. Unless the source does so too.
 */
final class RepetitionCheck implements Check {

  private static final int TIMES = 4;
  private static final int LONGEST_PHRASE = 8;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  @Override
  public List<Finding> findings(Comparison comparison) {
    List<String> target = words(comparison.targetWords());
    for (int length = 1; length <= LONGEST_PHRASE; length++) {
      int from = firstRepeat(target, length);
      if (from >= 0 && firstRepeat(words(comparison.sourceWords()), length) < 0) {
        String phrase = String.join(" ", target.subList(from, from + length));
        return List.of(
            new Finding(
                "repetition",
                Severity.BLOCK,
                "\"" + phrase + "\" is said over and over",
                null,
                phrase));
      }
    }
    return List.of();
  }

  /** Where a phrase of so many words begins that is said over and over; -1 if none is. */
  private static int firstRepeat(List<String> words, int length) {
    for (int from = 0; from + length * TIMES <= words.size(); from++) {
      if (repeats(words, from, length)) {
        return from;
      }
    }
    return -1;
  }

  private static boolean repeats(List<String> words, int from, int length) {
    for (int i = from + length; i < from + length * TIMES; i++) {
      if (!words.get(i).equals(words.get(i - length))) {
        return false;
      }
    }
    return Scripts.letters(String.join("", words.subList(from, from + length))) > 0;
  }

  private static List<String> words(String text) {
    var words = new ArrayList<String>();
    Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }
}
