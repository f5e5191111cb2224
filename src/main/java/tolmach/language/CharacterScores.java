package tolmach.language;

import java.util.Collection;

/**
 * How likely the letters of words are in each language, letter after letter: each after up to four
 * others of its word, after fewer where the n-gram is not known ("stupid back-off", Brants and
 * others, 2007).
 */
final class CharacterScores {

  /** The table's values are steps of an eighth of a nat. */
  static final double STEPS = 8;

  /** What each letter costs that could not be looked back to, in nats. */
  static final double BACK_OFF = 1;

  /** What a letter costs that the language does not have. */
  static final double UNKNOWN = 12;

  private static final int ORDERS = 5;

  private final PieceTable table;
  private final int languages;

  CharacterScores(LanguageModel model) {
    table = model.characters();
    languages = model.languages().size();
  }

  /**
   * The natural logarithm of the likelihood of the words, by the language's number. The sums are of
   * what each letter has in advance of an unknown one, in steps.
   */
  double[] of(Collection<String> words) {
    var sums = new int[languages];
    var seen = new int[languages];
    int letter = 0;
    for (String word : words) {
      for (int i = 0; i < word.length(); i++) {
        letter(word, i, ++letter, sums, seen);
      }
    }
    var logarithms = new double[languages];
    for (int language = 0; language < languages; language++) {
      logarithms[language] = sums[language] / STEPS - letter * UNKNOWN;
    }
    return logarithms;
  }

  /**
   * @param letter a number of its own, by which {@code seen} marks the languages that are done
   */
  private void letter(String word, int i, int letter, int[] sums, int[] seen) {
    var hashes = new long[ORDERS];
    int orders = Math.min(ORDERS, i + 1);
    long hash = PieceHash.EMPTY;
    for (int n = 0; n < orders; n++) {
      hash = PieceHash.extend(hash, word.charAt(i - n));
      hashes[n] = hash;
    }
    for (int n = orders - 1; n >= 0; n--) {
      int place = table.find(hashes[n]);
      if (place >= 0) {
        int base = (int) (STEPS * (UNKNOWN - BACK_OFF * (orders - 1 - n)));
        int end = place + 1 + 2 * table.at(place);
        for (int at = place + 1; at < end; at += 2) {
          int language = table.at(at);
          if (seen[language] != letter) {
            seen[language] = letter;
            sums[language] += Math.max(0, base - table.at(at + 1));
          }
        }
      }
    }
  }
}
