package tolmach.language;

import com.ibm.icu.lang.UScript;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Letters that a language does not have: ў is no Russian, ы no Ukrainian, щ no Serbian. The
 * alphabets are CLDR's exemplar characters; plain Latin a to z is foreign to no one, as names keep
 * their spelling.
 */
final class Alphabets {

  private static final String LIST = "alphabets.txt";

  private static final BitSet NONE = new BitSet();

  private final Map<LanguageTag, BitSet> letters = new HashMap<>();

  Alphabets() {
    for (String line : WordLists.lines(LIST)) {
      int space = line.indexOf(' ');
      var alphabet = new BitSet();
      line.codePoints().skip(space + 1L).forEach(alphabet::set);
      letters.put(LanguageTag.of(line.substring(0, space)), alphabet);
    }
  }

  /** The letters of the line that may be foreign to a language at all. */
  static int[] telling(String line) {
    return line.codePoints().filter(c -> c > 'z' && Character.isLetter(c)).toArray();
  }

  /** How many of the letters are not in the language's alphabet. */
  int strangers(int[] telling, LanguageTag language) {
    if (telling.length == 0) {
      return 0;
    }
    BitSet alphabet = letters.getOrDefault(language, NONE);
    int strangers = 0;
    for (int letter : telling) {
      if (!alphabet.get(letter)) {
        strangers++;
      }
    }
    return strangers;
  }

  /** True where a foreign letter is strong evidence: in Latin it may be one of a foreign name. */
  static boolean strict(int script) {
    return script != UScript.LATIN;
  }
}
