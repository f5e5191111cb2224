package tolmach.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tolmach.language.LanguageTag;

/**
 * Blocks a translation that does not say the numbers of its source: one changed, lost or added.
 * Numbers are compared by value, so {@code 7,500} is {@code 7 500}, {@code 1.2 million} is {@code
 * 1,2 млн} and {@code 3} is {@code три}. Only a number in digits raises an alarm, on either side;
 * one spelled out never does. A number that stands twice may stand once. A quantity may be
 * converted to another unit where the unit is named.
 */
final class NumberCheck implements Check {

  /** What stands beside a number, with none there: {@code a -year-old boy}, {@code $million}. */
  private static final Pattern STRANDED =
      Pattern.compile(
          "(?<=^|\\s)-(?:year|month|day|hour|летн|дневн|часов|процентн)\\p{L}*|[$€£](?=\\s?(?:million|billion|trillion|млн|млрд|миллион|миллиард)\\b)"
              + "|(?<=\\p{L})\\s+%|(?<=\\p{L}{3})-(?=[.;!?](?:\\s|$))",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern LETTERS = Pattern.compile("\\p{L}+");

  @Override
  public List<Finding> findings(Comparison comparison) {
    NumberReader.Numbers source;
    NumberReader.Numbers target;
    if (comparison.isPseudo()) {
      // Pseudo-localization writes digits as the source does and hides every word: million is none.
      source = read(comparison.pair().source(), digits(comparison.sourceWords()));
      target = read(comparison.pair().source(), digits(comparison.targetWords()));
    } else {
      source = comparison.sourceNumbers();
      target = comparison.targetNumbers();
    }
    List<String> missing = unsaid(source.written(), target);
    List<String> added = unsaid(target.written(), source);
    var findings = new ArrayList<Finding>();
    if (missing.isEmpty() && added.isEmpty() && !comparison.isPseudo()) {
      Matcher lone = STRANDED.matcher(comparison.targetWords());
      if (lone.find() && !STRANDED.matcher(comparison.sourceWords()).find()) {
        findings.add(
            new Finding(
                "numbers",
                Severity.BLOCK,
                "the number of \"" + lone.group() + "\" is missing",
                null,
                lone.group()));
      }
    }
    for (int i = 0; i < Math.max(missing.size(), added.size()); i++) {
      findings.add(
          new Finding(
              "numbers",
              Severity.BLOCK,
              message(missing, added, i),
              i < missing.size() ? missing.get(i) : null,
              i < added.size() ? added.get(i) : null));
    }
    return findings;
  }

  private static NumberReader.Numbers read(LanguageTag language, String text) {
    return NumberReader.of(language).read(text);
  }

  private static String digits(String text) {
    return LETTERS.matcher(text).replaceAll(" ");
  }

  private static List<String> unsaid(List<NumberFact> written, NumberReader.Numbers other) {
    return written.stream()
        .filter(fact -> !fact.isSaidBy(other.said(), other.months()))
        .filter(fact -> !Conversions.excuse(fact.values(), fact.after(), other.said()))
        .map(NumberFact::text)
        .distinct()
        .toList();
  }

  private static String message(List<String> missing, List<String> added, int i) {
    if (i >= added.size()) {
      return missing.get(i) + " is missing";
    }
    if (i >= missing.size()) {
      return added.get(i) + " was added";
    }
    return missing.get(i).equals(added.get(i))
        ? missing.get(i) + " stayed as it is, and is another number in the translation"
        : missing.get(i) + " became " + added.get(i);
  }
}
