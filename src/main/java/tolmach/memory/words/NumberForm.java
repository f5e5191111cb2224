package tolmach.memory.words;

import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.text.PluralRules.PluralType;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tolmach.language.LanguageTag;

/**
 * Whether the words beside a number stay as they are when another takes its place: by CLDR's plural
 * rules ({@code 2 моста}, {@code 5 мостов}), those of ordinals where letters follow ({@code 4th},
 * {@code 23rd}), and by how the number is spoken where an article or an ending goes by its sound.
 */
final class NumberForm {

  /** Letters, or a sign of an ordinal, that belong to the number before them. */
  private static final Pattern ENDING = Pattern.compile("[-‐‑'’:]?\\p{L}.*|[ºª].*", Pattern.DOTALL);

  /** Endings follow the vowels or the last sound of the number. */
  private static final Set<String> HARMONY =
      Set.of("az", "ba", "et", "fi", "hu", "kk", "ko", "ky", "tr", "tt");

  private static final Pattern ENGLISH_ARTICLE = article("an?\\s");
  private static final Pattern HUNGARIAN_ARTICLE = article("az?\\s");
  private static final Pattern ITALIAN_ARTICLE =
      article("(?:(?:de|a|ne|da|su)?l(?:l?['’]|\\s)|il\\s|i\\s|gli\\s|lo\\s)");

  private final ULocale locale;
  private final String language;
  private final String before;
  private final boolean hasEnding;

  private NumberForm(String text, Token place, LanguageTag language) {
    this.locale = ULocale.forLanguageTag(language.value());
    this.language = language.language().value();
    this.before = text.substring(0, place.start());
    this.hasEnding = ENDING.matcher(text.substring(place.end())).matches();
  }

  /** True if the second can stand at that place of the text, where the first does. */
  static boolean same(
      WrittenNumber one, WrittenNumber other, String text, Token place, LanguageTag language) {
    return one.amount().isPresent() == other.amount().isPresent()
        && new NumberForm(text, place, language).same(one, other);
  }

  private boolean same(WrittenNumber one, WrittenNumber other) {
    Optional<BigDecimal> amount = quantity(one);
    Optional<BigDecimal> otherAmount = quantity(other);
    if (amount.isEmpty() || otherAmount.isEmpty()) {
      return amount.isEmpty() && otherAmount.isEmpty();
    }
    return same(amount.get(), otherAmount.get());
  }

  /** {@code 05} is no amount that could be written otherwise, but still five of something. */
  private static Optional<BigDecimal> quantity(WrittenNumber number) {
    if (number.amount().isPresent() || !number.value().codePoints().allMatch(Character::isDigit)) {
      return number.amount();
    }
    var digits = new StringBuilder();
    number.value().codePoints().forEach(c -> digits.append(Character.digit(c, 10)));
    return Optional.of(new BigDecimal(digits.toString()));
  }

  private boolean same(BigDecimal one, BigDecimal other) {
    return category(one, PluralType.CARDINAL).equals(category(other, PluralType.CARDINAL))
        && (!hasEnding || sameEnding(one, other))
        && (!hasSoundingArticle() || beginsWithVowel(one) == beginsWithVowel(other));
  }

  private boolean sameEnding(BigDecimal one, BigDecimal other) {
    return category(one, PluralType.ORDINAL).equals(category(other, PluralType.ORDINAL))
        && (!HARMONY.contains(language) || spokenLast(one).equals(spokenLast(other)));
  }

  private String category(BigDecimal amount, PluralType type) {
    return PluralRules.forLocale(locale, type)
        .select(
            NumberFormatter.withLocale(locale)
                .precision(Precision.fixedFraction(Math.max(0, amount.scale())))
                .format(amount));
  }

  /** The last digit that is heard, with the zeros after it, which say of what. */
  private static String spokenLast(BigDecimal amount) {
    String digits = amount.unscaledValue().toString();
    int last = digits.length() - 1;
    while (last > 0 && digits.charAt(last) == '0') {
      last--;
    }
    return digits.substring(last);
  }

  private boolean hasSoundingArticle() {
    return switch (language) {
      case "en" -> ENGLISH_ARTICLE.matcher(before).find();
      case "hu" -> HUNGARIAN_ARTICLE.matcher(before).find();
      case "it" -> ITALIAN_ARTICLE.matcher(before).find();
      default -> false;
    };
  }

  private boolean beginsWithVowel(BigDecimal amount) {
    String whole = amount.toBigInteger().toString();
    String group = whole.substring(0, (whole.length() - 1) % 3 + 1);
    return switch (language) {
      case "en" -> whole.startsWith("8") || group.equals("11") || group.equals("18");
      case "hu" -> whole.startsWith("5") || group.equals("1");
      case "it" -> whole.startsWith("8") || group.equals("11") || whole.equals("1");
      default -> false;
    };
  }

  private static Pattern article(String words) {
    return Pattern.compile(
        "(?<![\\p{L}\\p{M}])" + words + "$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
