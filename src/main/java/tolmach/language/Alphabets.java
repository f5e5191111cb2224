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

  /** How many letters of the line are not in the language's alphabet. */
  static int strangers(String line, LanguageTag language) {
    UnicodeSet alphabet = KNOWN.computeIfAbsent(language, Alphabets::alphabet);
    return (int)
        line.codePoints()
            .filter(c -> Character.isLetter(c) && c > 'z' && !alphabet.contains(c))
            .count();
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
