package tolmach.check;

import com.ibm.icu.text.CompactDecimalFormat;
import com.ibm.icu.text.CompactDecimalFormat.CompactStyle;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.HashMap;
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

  private static final long THOUSAND = 1_000L;
  private static final long MILLION = 1_000_000L;
  private static final long BILLION = 1_000_000_000L;
  private static final long TRILLION = 1_000_000_000_000L;

  private static final Map<String, Scale> ENGLISH =
      table(
          "hundred? hundreds?",
          100,
          "dozen? dozens?",
          12,
          "thousand thousands",
          THOUSAND,
          "million millions mln mn",
          MILLION,
          "billion billions bln bn",
          BILLION,
          "trillion trillions trn tn",
          TRILLION,
          "lakh lakhs",
          100_000L,
          "crore crores",
          10_000_000L);

  /** Whole words, and beginnings of words of many cases. */
  private static final Map<String, Scale> RUSSIAN =
      table(
          "десяток? десятк*?", 10,
          "дюжин*?", 12,
          "сотен? сотня? сотни? сотню? сотням? сотнями? сотнях?", 100,
          "тыс тысяч*", THOUSAND,
          "млн миллион*", MILLION,
          "млрд миллиард*", BILLION,
          "трлн триллион*", TRILLION);

  private static final Pattern COMPACT = Pattern.compile("(\\d+)\\P{L}*(\\p{L}+)\\P{L}*");

  private final Map<String, Scale> beginnings = new HashMap<>();
  private final Map<String, Scale> words = new HashMap<>();

  ScaleWords(LanguageTag language) {
    ours(language)
        .forEach(
            (word, scale) -> {
              if (word.endsWith("*")) {
                beginnings.put(word.substring(0, word.length() - 1), scale);
              } else {
                words.put(word, scale);
              }
            });
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

  /** What the word multiplies by, if it is a scale. */
  Optional<Scale> scale(String word) {
    String folded = NumberWords.folded(word);
    for (Map.Entry<String, Scale> beginning : beginnings.entrySet()) {
      if (folded.startsWith(beginning.getKey())) {
        return Optional.of(beginning.getValue());
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

  private static Map<String, Scale> ours(LanguageTag language) {
    return switch (language.language().value()) {
      case "en" -> ENGLISH;
      case "ru" -> RUSSIAN;
      default -> Map.of();
    };
  }

  /** A question mark after a word: the number may stand alone just as well. */
  private static Map<String, Scale> table(Object... wordsAndFactors) {
    var table = new HashMap<String, Scale>();
    for (int i = 0; i < wordsAndFactors.length; i += 2) {
      var by = BigDecimal.valueOf(((Number) wordsAndFactors[i + 1]).longValue());
      for (String word : ((String) wordsAndFactors[i]).split(" ")) {
        table.put(word.replace("?", ""), new Scale(by, !word.endsWith("?")));
      }
    }
    return Map.copyOf(table);
  }
}
