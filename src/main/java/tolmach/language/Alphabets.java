package tolmach.language;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Letters that a language does not have: ў is no Russian, ы no Ukrainian, щ no Serbian. The
 * alphabets are CLDR's exemplar characters; plain Latin a to z is foreign to no one, as names keep
 * their spelling.
 */
final class Alphabets {

  private static final Map<LanguageTag, UnicodeSet> KNOWN = new ConcurrentHashMap<>();

  private Alphabets() {}

  /** The letters of the line that may be foreign to a language at all. */
  static int[] telling(String line) {
    return line.codePoints().filter(c -> c > 'z' && Character.isLetter(c)).toArray();
  }

  /** How many of the letters are not in the language's alphabet. */
  static int strangers(int[] letters, LanguageTag language) {
    UnicodeSet alphabet = KNOWN.computeIfAbsent(language, Alphabets::alphabet);
    int strangers = 0;
    for (int letter : letters) {
      if (!alphabet.contains(letter)) {
        strangers++;
      }
    }
    return strangers;
  }

  /** True where a foreign letter is strong evidence: in Latin it may be one of a foreign name. */
  static boolean strict(int script) {
    return script != UScript.LATIN;
  }

  private static UnicodeSet alphabet(LanguageTag language) {
    UnicodeSet letters =
        LocaleData.getExemplarSet(
            ULocale.forLanguageTag(language.value()), UnicodeSet.CASE_INSENSITIVE);
    return letters.freeze();
  }
}
