package tolmach.language.ready;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.CaseMap;
import java.util.Locale;

/** The first letter of a name that stands alone. */
final class Casing {

  private static final CaseMap.Title FIRST =
      CaseMap.toTitle().wholeString().noLowercase().noBreakAdjustment();

  private static final CaseMap.Lower LOWER = CaseMap.toLower();

  private Casing() {}

  /** True unless the first character is a small letter: of a script without cases it is true. */
  static boolean isLabel(String text) {
    return !text.isEmpty() && !UCharacter.isLowerCase(text.codePointAt(0));
  }

  /** With a capital first letter, as the language has it: İstanbul in Turkish, IJsland in Dutch. */
  static String label(String text, Locale locale) {
    return FIRST.apply(locale, null, text);
  }

  /** With a small first letter. */
  static String plain(String text, Locale locale) {
    if (text.isEmpty()) {
      return text;
    }
    int first = Character.charCount(text.codePointAt(0));
    return LOWER.apply(locale, text.substring(0, first)) + text.substring(first);
  }
}
