package tolmach.message;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.util.ULocale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tolmach.language.LanguageTag;

/**
 * How a label begins: with a capital, small, or all in capitals, as its source. Scripts without
 * capitals stay as they are.
 */
final class Casing {

  /** The first word, behind codes, quotes and brackets. */
  private static final Pattern FIRST =
      Pattern.compile("\\A((?:⟦/?[0-9]+⟧|[\\p{P}\\p{S}\\s&&[^⟦⟧]])*)([\\p{L}\\p{M}]+)");

  private static final Pattern BEGINS_WITH_CODE = Pattern.compile("\\A\\s*⟦[0-9]+⟧\\s");
  private static final Pattern CAPITAL = Pattern.compile("\\p{Lu}");
  private static final Pattern SMALL = Pattern.compile("\\p{Ll}");

  /** Less may be an abbreviation. */
  private static final int SHORTEST_CAPITALS = 4;

  /**
   * Languages that write names of days, months, peoples and tongues small, so that a capital at the
   * start of a label says no more than that it is the start.
   */
  private static final Set<String> SMALL_NAMES =
      Set.of(
          "ru", "uk", "be", "bg", "mk", "sr", "pl", "cs", "sk", "sl", "hr", "bs", "fr", "es", "ca",
          "gl", "it", "pt", "ro", "lt", "lv", "et", "fi", "sv", "da", "nb", "nn", "no", "hu");

  private Casing() {}

  /** The translation in the source's case; the same where nothing is sure. */
  static String of(String source, String target, LanguageTag language) {
    Matcher own = FIRST.matcher(source);
    Matcher said = FIRST.matcher(target);
    boolean isBehindCode =
        BEGINS_WITH_CODE.matcher(source).find() || BEGINS_WITH_CODE.matcher(target).find();
    if (!own.find() || !said.find() || isBehindCode) {
      return target;
    }
    ULocale locale = ULocale.forLanguageTag(language.value());
    String word = said.group(2);
    String rest = target.substring(said.end());
    long letters = source.codePoints().filter(Character::isUpperCase).count();
    if (letters >= SHORTEST_CAPITALS && !SMALL.matcher(source).find()) {
      boolean isMixed = CAPITAL.matcher(word.substring(1) + rest).find();
      return isMixed ? target : UCharacter.toUpperCase(locale, target);
    }
    boolean isCapital = isCapitalised(own.group(2));
    if (isCapital && !CAPITAL.matcher(word).find()) {
      String titled = UCharacter.toTitleCase(locale, word, null, UCharacter.TITLECASE_NO_LOWERCASE);
      return said.group(1) + titled + rest;
    }
    boolean isSmall = !CAPITAL.matcher(source).find() && SMALL.matcher(source).find();
    if (isSmall && isCapitalised(word) && SMALL_NAMES.contains(language.language().value())) {
      return said.group(1) + UCharacter.toLowerCase(locale, word) + rest;
    }
    return target;
  }

  /** A capital, then small letters only, or nothing. */
  private static boolean isCapitalised(String word) {
    int first = word.offsetByCodePoints(0, 1);
    return CAPITAL.matcher(word.substring(0, first)).matches()
        && !CAPITAL.matcher(word.substring(first)).find();
  }
}
