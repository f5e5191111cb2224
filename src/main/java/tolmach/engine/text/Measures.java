package tolmach.engine.text;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import tolmach.language.LanguagePair;
import tolmach.language.LanguageTag;

/** Numbers with a unit, and whether two languages write one the same way. */
final class Measures {

  /** Digits, and a symbol of a unit that is no word. */
  static final String PATTERN =
      "(?<![\\w.,+−–-])\\d+(?:[.,]\\d+)*[ \\u00A0\\u202F]?"
          + "(?:%|‰|°[CF]?|(?:[kMGT]i?B|[kcm]?m[²³]?|km/h|[kmµ]?g|[kMGT]?Hz|[kMG]?W|[kMG]?Wh|[kmM]?V|mA|ml|dB)(?!\\w))";

  private static final Pattern LETTERS = Pattern.compile(".*\\p{L}.*");
  private static final Pattern SIGNS = Pattern.compile(".*[.,].*");
  private static final Pattern LONG = Pattern.compile("\\d{5}.*");

  private record Notation(boolean latin, char decimal, char grouping) {}

  private static final Map<LanguageTag, Notation> KNOWN = new ConcurrentHashMap<>();

  private Measures() {}

  /**
   * False for {@code 1,500 m} into Russian, which writes {@code 1500 м}: unit and marks are each
   * language's own.
   */
  static boolean areSame(String measure, LanguagePair pair) {
    Notation source = notation(pair.source());
    Notation target = notation(pair.target());
    boolean sameMarks =
        source.decimal() == target.decimal() && source.grouping() == target.grouping();
    if (LETTERS.matcher(measure).matches() && !(source.latin() && target.latin())) {
      return false;
    }
    return sameMarks || !SIGNS.matcher(measure).matches() && !LONG.matcher(measure).matches();
  }

  private static Notation notation(LanguageTag language) {
    return KNOWN.computeIfAbsent(
        language,
        tag -> {
          ULocale locale = ULocale.forLanguageTag(tag.value());
          DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
          int[] scripts = UScript.getCode(locale);
          boolean latin = scripts != null && scripts.length > 0 && scripts[0] == UScript.LATIN;
          return new Notation(latin, symbols.getDecimalSeparator(), symbols.getGroupingSeparator());
        });
  }
}
