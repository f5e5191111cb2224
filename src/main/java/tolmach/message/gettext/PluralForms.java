package tolmach.message.gettext;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tolmach.language.LanguageTag;

/**
 * How many forms a message has, and which of them a number takes.
 *
 * @param count of the forms
 * @param expression in C, over {@code n}
 * @param form the same, to be asked
 */
record PluralForms(int count, String expression, LongUnaryOperator form) {

  /** What gettext takes where a file says nothing: the forms of English. */
  static final PluralForms GERMANIC = of(2, "(n != 1)");

  /** Up to here a formula must agree with CLDR; beyond come only the forms of millions. */
  static final int COMPARED = 1000;

  private static final int MOST_FORMS = 20;
  private static final long[] LARGE = {10_000, 100_000, 1_000_000, 2_000_000};
  private static final Pattern FIELD =
      Pattern.compile("(?s)\\s*nplurals\\s*=\\s*([0-9]{1,3})\\s*;\\s*plural\\s*=([^;]+);?\\s*");

  /**
   * @throws IllegalArgumentException if it is no expression
   */
  static PluralForms of(int count, String expression) {
    return new PluralForms(count, expression, PluralExpression.parse(expression));
  }

  /** What a header's field says; empty if it says nothing that can be understood. */
  static Optional<PluralForms> parse(String field) {
    Matcher matcher = FIELD.matcher(field);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int count = Integer.parseInt(matcher.group(1));
    try {
      return count < 1 || count > MOST_FORMS
          ? Optional.empty()
          : Optional.of(of(count, matcher.group(2).strip()));
    } catch (IllegalArgumentException noExpression) {
      return Optional.empty();
    }
  }

  /** Those of a language: the formula everyone uses, or one made from CLDR's rules. */
  static PluralForms of(LanguageTag language) {
    return KnownFormulas.of(rules(language));
  }

  /** CLDR's rules for counts. */
  static PluralRules rules(LanguageTag language) {
    return PluralRules.forLocale(ULocale.forLanguageTag(language.value()));
  }

  /**
   * CLDR's category of each form; empty if these are not the forms of that language, as two of its
   * categories share one.
   */
  Optional<List<String>> categories(LanguageTag language) {
    PluralRules rules = rules(language);
    var categories = new String[count];
    for (int n = 0; n <= COMPARED; n++) {
      int index = (int) form.applyAsLong(n);
      String category = rules.select(n);
      if (index < 0 || index >= count) {
        return Optional.empty();
      }
      if (categories[index] != null && !categories[index].equals(category)) {
        return Optional.empty();
      }
      categories[index] = category;
    }
    for (long n : LARGE) {
      int index = (int) form.applyAsLong(n);
      if (index >= 0 && index < count && categories[index] == null) {
        categories[index] = rules.select(n);
      }
    }
    return Optional.of(
        Arrays.stream(categories)
            .map(category -> Objects.requireNonNullElse(category, PluralRules.KEYWORD_OTHER))
            .toList());
  }

  /** How many of the counts that are compared take each form. */
  long[] numbers() {
    var numbers = new long[count];
    for (int n = 0; n <= COMPARED; n++) {
      int index = (int) form.applyAsLong(n);
      if (index >= 0 && index < count) {
        numbers[index]++;
      }
    }
    return numbers;
  }

  /** For each form of the other, which of these numbers alike would take. */
  int[] from(PluralForms other) {
    var indices = new int[other.count];
    Arrays.fill(indices, count - 1);
    for (int n = COMPARED; n >= 0; n--) {
      int theirs = (int) other.form.applyAsLong(n);
      int ours = (int) form.applyAsLong(n);
      if (theirs >= 0 && theirs < other.count && ours >= 0 && ours < count) {
        indices[theirs] = ours;
      }
    }
    return indices;
  }

  /** The value of the header's field. */
  String field() {
    return "nplurals=" + count + "; plural=" + expression + ";";
  }
}
