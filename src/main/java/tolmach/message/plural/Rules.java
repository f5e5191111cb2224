package tolmach.message.plural;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.text.PluralRules.FixedDecimal;
import com.ibm.icu.text.PluralRules.PluralType;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.List;
import tolmach.language.LanguageTag;
import tolmach.message.Selector;

/** The plural rules of CLDR for one language. */
final class Rules {

  /** In the order in which CLDR names them. */
  private static final List<String> ORDER = List.of("zero", "one", "two", "few", "many", "other");

  private final PluralRules rules;
  private final boolean ordinal;

  private Rules(PluralRules rules, boolean ordinal) {
    this.rules = rules;
    this.ordinal = ordinal;
  }

  static Rules of(LanguageTag language, Selector.Kind kind) {
    boolean ordinal = kind == Selector.Kind.ORDINAL;
    return new Rules(
        PluralRules.forLocale(
            ULocale.forLanguageTag(language.value()),
            ordinal ? PluralType.ORDINAL : PluralType.CARDINAL),
        ordinal);
  }

  /** The categories that numbers of the language fall into. */
  List<String> categories() {
    return ORDER.stream().filter(rules.getKeywords()::contains).toList();
  }

  /** The category of a number, written with no more digits than it has. */
  @SuppressWarnings("deprecation") // the only way to ask about 1.0 and 1 apart
  String category(BigDecimal number) {
    int digits = Math.max(0, number.scale());
    return rules.select(new FixedDecimal(number.doubleValue(), digits));
  }

  /** True if one number alone falls into the category. */
  boolean isUnique(String category) {
    return rules.getUniqueKeywordValue(category) != PluralRules.NO_UNIQUE_VALUE;
  }

  /** Fractions have no rank. */
  boolean isOrdinal() {
    return ordinal;
  }
}
