package tolmach.worker;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The words of a sentence, to tell whether another has come of it. A character of a script that
 * writes no spaces counts as a word.
 */
final class Likeness {

  /** Dice's coefficient from which two sentences are one that was changed. */
  private static final double CHANGED = 0.5;

  /** Share of a part's words that must be in the whole. */
  private static final double CONTAINED = 0.8;

  /** A part with fewer words is in too many sentences. */
  private static final int WORDS_OF_A_PART = 3;

  private static final Pattern MARKER = Pattern.compile("⟦/?[0-9]+⟧");

  private final Map<String, Integer> words = new HashMap<>();
  private int size;

  /**
   * @param text markers of inline codes are no words
   */
  static Likeness of(String text) {
    var likeness = new Likeness();
    var word = new StringBuilder();
    MARKER
        .matcher(text.toLowerCase(Locale.ROOT))
        .replaceAll("")
        .codePoints()
        .forEach(
            character -> {
              boolean alone = standsAlone(character);
              if (alone || !Character.isLetterOrDigit(character)) {
                likeness.add(word);
              }
              if (Character.isLetterOrDigit(character)) {
                word.appendCodePoint(character);
              }
              if (alone) {
                likeness.add(word);
              }
            });
    likeness.add(word);
    return likeness;
  }

  private static boolean standsAlone(int character) {
    return switch (Character.UnicodeScript.of(character)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }

  private void add(StringBuilder word) {
    if (!word.isEmpty()) {
      words.merge(word.toString(), 1, Integer::sum);
      size++;
      word.setLength(0);
    }
  }

  /** How likely the other has come of this one: 0 for not, up to 1 for the same words. */
  double to(Likeness other) {
    int common = common(other);
    double dice = size + other.size == 0 ? 0 : 2.0 * common / (size + other.size);
    if (dice >= CHANGED) {
      return dice;
    }
    return other.isPartOf(this) || isPartOf(other) ? CHANGED : 0;
  }

  /** True if nearly all of it is in the whole: what came of a sentence that was split. */
  boolean isPartOf(Likeness whole) {
    return size >= WORDS_OF_A_PART && common(whole) >= CONTAINED * size;
  }

  private int common(Likeness other) {
    Map<String, Integer> fewer = words.size() <= other.words.size() ? words : other.words;
    Map<String, Integer> more = fewer == words ? other.words : words;
    int common = 0;
    for (Map.Entry<String, Integer> word : fewer.entrySet()) {
      common += Math.min(word.getValue(), more.getOrDefault(word.getKey(), 0));
    }
    return common;
  }
}
