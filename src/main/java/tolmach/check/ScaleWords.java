package tolmach.check;

import com.ibm.icu.text.CompactDecimalFormat;
import com.ibm.icu.text.CompactDecimalFormat.CompactStyle;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tolmach.language.LanguageTag;

/**
 * The words of a language that multiply the number before them: {@code million}, {@code млн},
 * {@code 万}. From CLDR's compact numbers, with a few of our own for English and Russian.
 */
final class ScaleWords {

  /**
   * @param by what to multiply with
   * @param certain false where the word may mean something else too: {@code m} is metres as well
   */
  record Scale(BigDecimal by, boolean certain) {}

  private record Stem(Pattern words, Scale scale) {
    static Stem of(String words, long by, boolean certain) {
      return new Stem(Pattern.compile(words), new Scale(BigDecimal.valueOf(by), certain));
    }
  }

  private static final long THOUSAND = 1_000L;
  private static final long MILLION = 1_000_000L;
  private static final long BILLION = 1_000_000_000L;
  private static final long TRILLION = 1_000_000_000_000L;

  private static final List<Stem> ENGLISH =
      List.of(
          Stem.of("hundreds?", 100, false),
          Stem.of("dozens?", 12, false),
          Stem.of("thousands?", THOUSAND, true),
          Stem.of("millions?|mln|mn", MILLION, true),
          Stem.of("billions?|bln|bn", BILLION, true),
          Stem.of("trillions?|trn|tn", TRILLION, true));

  private static final List<Stem> RUSSIAN =
      List.of(
          Stem.of("десятк\\p{L}+|десяток", 10, false),
          Stem.of("дюжин\\p{L}+", 12, false),
          Stem.of("сот(?:ен|ня|ни|ню|ням|нями|нях)", 100, false),
          Stem.of("тыс|тысяч\\p{L}*", THOUSAND, true),
          Stem.of("млн|миллион\\p{L}*", MILLION, true),
          Stem.of("млрд|миллиард\\p{L}*", BILLION, true),
          Stem.of("трлн|триллион\\p{L}*", TRILLION, true));

  private static final Pattern COMPACT = Pattern.compile("(\\d+)\\P{L}*(\\p{L}+)\\P{L}*");

  private final List<Stem> stems;
  private final Map<String, Scale> words = new HashMap<>();

  ScaleWords(LanguageTag language) {
    stems =
        switch (language.language().value()) {
          case "en" -> ENGLISH;
          case "ru" -> RUSSIAN;
          default -> List.of();
        };
    var locale = ULocale.forLanguageTag(language.value());
    for (CompactStyle style : CompactStyle.values()) {
      var format = CompactDecimalFormat.getInstance(locale, style);
      for (long power = THOUSAND; power <= TRILLION; power *= 10) {
        learn(format, power);
        learn(format, power * 2);
        learn(format, power * 5);
      }
    }
  }

  /** What the word multiplies by, if it is a scale; {@code полмиллиона} counts as half a scale. */
  Optional<Scale> scale(String word) {
    String folded = NumberWords.folded(word);
    for (Stem stem : stems) {
      if (stem.words().matcher(folded).matches()) {
        return Optional.of(stem.scale());
      }
    }
    return Optional.ofNullable(words.get(folded)).or(() -> leading(folded));
  }

  /** Ideographs have no space after them: {@code 万人}. */
  private Optional<Scale> leading(String word) {
    return Character.isIdeographic(word.codePointAt(0))
        ? Optional.ofNullable(words.get(word.substring(0, word.offsetByCodePoints(0, 1))))
        : Optional.empty();
  }

  private void learn(CompactDecimalFormat format, long number) {
    Matcher matcher = COMPACT.matcher(format.format(number));
    if (matcher.matches() && number % Long.parseLong(matcher.group(1)) == 0) {
      String word = NumberWords.folded(matcher.group(2));
      boolean certain = word.length() > 1 || Character.isIdeographic(word.charAt(0));
      BigDecimal by = BigDecimal.valueOf(number / Long.parseLong(matcher.group(1)));
      words.putIfAbsent(word, new Scale(by, certain));
    }
  }
}
