package tolmach.check;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tolmach.language.LanguageTag;

/**
 * The words of a language that say a number: every form CLDR spells out (all cases and genders,
 * cardinal and ordinal), months, and a few of our own for English and Russian.
 */
final class NumberWords {

  private static final Pattern ONE_WORD = Pattern.compile("\\p{L}+");
  private static final int LONGEST_WORD = 40;

  private final Map<String, BigDecimal> values = new HashMap<>();
  private final Map<String, BigDecimal> months = new HashMap<>();
  private final Set<String> cardinals = new HashSet<>();

  NumberWords(LanguageTag language) {
    ULocale locale = ULocale.forLanguageTag(language.value());
    spellOut(locale);
    months(locale);
    values.putAll(CommonNumberWords.of(language));
  }

  /** The value of a word, or of the number its compound begins with: {@code двухдневный}. */
  Optional<BigDecimal> value(String word) {
    String folded = folded(word);
    BigDecimal value = values.get(folded);
    if (value != null) {
      return Optional.of(value);
    }
    return months.containsKey(word) ? Optional.empty() : compound(folded);
  }

  /** The number of a month. */
  Optional<BigDecimal> month(String word) {
    return Optional.ofNullable(months.get(word));
  }

  /** True for a word that counts: {@code three}, {@code пятью}; not for ordinals and groups. */
  boolean isCardinal(String word) {
    return cardinals.contains(folded(word));
  }

  /** As words are looked up: lower case, ё as е. */
  static String folded(String word) {
    return word.toLowerCase(Locale.ROOT).replace('ё', 'е');
  }

  private Optional<BigDecimal> compound(String word) {
    for (int length = Math.min(word.length() - 3, LONGEST_WORD); length >= 4; length--) {
      BigDecimal first = values.get(word.substring(0, length));
      if (first != null) {
        Optional<BigDecimal> rest = compound(word.substring(length));
        boolean tensAndOnes = rest.isPresent() && first.compareTo(rest.get()) > 0;
        return Optional.of(tensAndOnes ? first.add(rest.get()) : first);
      }
    }
    return Optional.empty();
  }

  private void spellOut(ULocale locale) {
    var format = new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.SPELLOUT);
    for (String ruleSet : format.getRuleSetNames()) {
      for (int number = 0; number <= 1000; number += step(number)) {
        String word = folded(format.format(number, ruleSet).replace("\u00AD", ""));
        if (ONE_WORD.matcher(word).matches()) {
          values.putIfAbsent(word, BigDecimal.valueOf(number));
          if (ruleSet.contains("cardinal")) {
            cardinals.add(word);
          }
        }
      }
    }
  }

  private static int step(int number) {
    if (number < 20) {
      return 1;
    }
    return number < 100 ? 10 : 100;
  }

  private void months(ULocale locale) {
    var symbols = new DateFormatSymbols(locale);
    for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
      String[] names = symbols.getMonths(context, DateFormatSymbols.WIDE);
      for (int month = 0; month < names.length; month++) {
        // lower-case "may" and "march" are no months, but «марта» is
        months.put(names[month], BigDecimal.valueOf(month + 1));
        months.put(titled(names[month]), BigDecimal.valueOf(month + 1));
      }
    }
  }

  private static String titled(String word) {
    return word.isEmpty()
        ? word
        : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
