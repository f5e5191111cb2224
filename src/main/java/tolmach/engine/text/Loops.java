package tolmach.engine.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells when an engine ran in circles: the same words or characters over and over, or far more text
 * than its source can have meant. What the source does itself is no loop.
 */
public final class Loops {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
  private static final Pattern NO_TEXT = Pattern.compile("⟦/?[0-9]+⟧|[\\s\\u00A0]+");

  private static final int LONGEST_PHRASE = 12;

  /** Said so often in a row, by the number of words in the phrase; longer ones as the last. */
  private static final int[] TIMES = {0, 4, 4, 4, 3};

  /** Repeated characters are a loop from here on, if the source does not have half as many. */
  private static final int RUN = 24;

  private static final int LONGEST_PERIOD = 60;

  /** So many times the weight of the source, and so many letters on top, cannot be meant. */
  private static final double MOST = 4.0;

  private static final int ALLOWED = 60;

  /** A text of so many words of which fewer than this part are new three words is a loop. */
  private static final int WORDS = 30;

  private static final double NEW = 0.5;

  private Loops() {}

  /** True if {@code target} cannot be a translation of {@code source} for this reason. */
  public static boolean isLoop(String source, String target) {
    List<String> words = words(target);
    return weight(target) > MOST * weight(source) + ALLOWED
        || repeatsPhrase(words) && !repeatsPhrase(words(source))
        || repeatsCharacters(source, target)
        || isStale(words) && !isStale(words(source));
  }

  private static boolean repeatsPhrase(List<String> words) {
    for (int length = 1; length <= LONGEST_PHRASE; length++) {
      int times = TIMES[Math.min(length, TIMES.length - 1)];
      int same = 0;
      for (int i = length; i < words.size(); i++) {
        same = words.get(i).equals(words.get(i - length)) ? same + 1 : 0;
        if (same >= length * (times - 1) && hasLetter(words, i - length + 1, i)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean hasLetter(List<String> words, int from, int to) {
    for (int i = from; i <= to; i++) {
      if (words.get(i).codePoints().anyMatch(Character::isLetter)) {
        return true;
      }
    }
    return false;
  }

  private static boolean repeatsCharacters(String source, String target) {
    int run = longestRun(target);
    return run >= RUN && run > 2 * longestRun(source);
  }

  /** Chars in the longest stretch that says one thing three times or more. */
  private static int longestRun(String text) {
    String plain = NO_TEXT.matcher(text).replaceAll(" ");
    int longest = 0;
    for (int period = 1; period <= Math.min(LONGEST_PERIOD, plain.length() / 3); period++) {
      int same = 0;
      for (int i = period; i < plain.length(); i++) {
        same = plain.charAt(i) == plain.charAt(i - period) ? same + 1 : 0;
        if (same >= 2 * period && same + period > longest) {
          longest = same + period;
        }
      }
    }
    return longest;
  }

  private static boolean isStale(List<String> words) {
    if (words.size() < WORDS) {
      return false;
    }
    Set<List<String>> seen = new HashSet<>();
    for (int i = 3; i <= words.size(); i++) {
      seen.add(List.copyOf(words.subList(i - 3, i)));
    }
    return seen.size() < NEW * (words.size() - 2);
  }

  /** Letters and digits; an ideograph or a syllable weighs as much as three letters. */
  private static int weight(String text) {
    return text.codePoints()
        .filter(UCharacter::isLetterOrDigit)
        .map(
            letter ->
                switch (UScript.getScript(letter)) {
                  case UScript.HAN, UScript.HANGUL, UScript.HIRAGANA, UScript.KATAKANA -> 3;
                  default -> 1;
                })
        .sum();
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }
}
