package tolmach.language;

import java.util.HashMap;
import java.util.Map;

/**
 * Statistics of Serbian in Latin letters, from those in Cyrillic: both alphabets match letter by
 * letter, but for љ, њ and џ, which are two letters in Latin.
 */
final class SerbianInLatin {

  private static final String CYRILLIC = "абвгдђежзијклљмнњопрстћуфхцчџш";
  private static final String[] LATIN =
      "a b v g d đ e ž z i j k l lj m n nj o p r s t ć u f h c č dž š".split(" ");

  private SerbianInLatin() {}

  /** The same statistics, n-grams with letters foreign to Serbian left out. */
  static Map<String, Double> of(Map<String, Double> cyrillic) {
    var latin = new HashMap<String, Double>();
    for (var entry : cyrillic.entrySet()) {
      String ngram = entry.getKey();
      String prefix = latin(ngram.substring(0, ngram.length() - 1));
      String last = latin(ngram.substring(ngram.length() - 1));
      if (prefix != null && last != null) {
        add(latin, prefix + last.charAt(0), entry.getValue());
        if (last.length() > 1) {
          String first = ngram.substring(0, ngram.length() - 1) + cyrillicOf(last.charAt(0));
          double alone = cyrillic.getOrDefault(first, 0.0);
          add(latin, prefix + last, entry.getValue() / (entry.getValue() + alone));
        }
      }
    }
    return latin;
  }

  private static void add(Map<String, Double> latin, String ngram, double likelihood) {
    if (ngram.length() <= LinguaFrequencies.ORDERS) {
      latin.merge(ngram, likelihood, (one, other) -> Math.min(1, one + other));
    }
  }

  private static char cyrillicOf(char latin) {
    return switch (latin) {
      case 'l' -> 'л';
      case 'n' -> 'н';
      default -> 'д';
    };
  }

  /** In Latin letters, or null if a letter is no Serbian one. */
  static String latin(String cyrillic) {
    var latin = new StringBuilder();
    for (char letter : cyrillic.toCharArray()) {
      int place = CYRILLIC.indexOf(letter);
      if (place < 0) {
        return null;
      }
      latin.append(LATIN[place]);
    }
    return latin.toString();
  }
}
