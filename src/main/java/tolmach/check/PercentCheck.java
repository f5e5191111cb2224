package tolmach.check;

import java.util.List;
import java.util.regex.Pattern;

/** Blocks a translation that lost the sign of per cent or put one where there was none. */
final class PercentCheck implements Check {

  private static final String NAME = "percent";

  private static final Pattern SAID =
      Pattern.compile(
          "[%٪％]|\\bper ?cent|percent|\\bp\\.?p\\.?\\b|процент|\\bп\\. ?п\\b|відсот|адсот|prozent|pour cent"
              + "|por cien|per cento|por cento|proc\\.|procent|yüzde|процен|百分|パーセント|퍼센트|بالمئة|بالمائة",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Numbers that one sign is for: {@code 8.5}, {@code from 2 to 3}, {@code 5, 6 and 7 per cent}. */
  private static final Pattern NUMBERS =
      Pattern.compile(
          "(\\d[\\d.,]*(?:[\\s\\u00A0]?(?:[-–—]|и|или|до|по|to|and|or|,)[\\s\\u00A0]?\\d[\\d.,]*)*)"
              + "[\\s\\u00A0\\u202F-]?(?:[%٪％]|per ?cent|процент|п\\. ?п)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");

  @Override
  public List<Finding> findings(Comparison comparison) {
    if (comparison.isPseudo()) {
      return List.of();
    }
    int source = numbers(comparison.sourceWords());
    int target = numbers(comparison.targetWords());
    if (source > target && isFewer(comparison.targetWords(), target)) {
      return List.of(new Finding(NAME, Severity.BLOCK, "per cent is missing"));
    }
    if (target > source && isFewer(comparison.sourceWords(), source)) {
      return List.of(new Finding(NAME, Severity.BLOCK, "per cent was added"));
    }
    return List.of();
  }

  /** True unless words say more per cent than digits do: {@code half a per cent}. */
  private static boolean isFewer(String text, int numbers) {
    return numbers >= SAID.matcher(text).results().count();
  }

  private static int numbers(String text) {
    return NUMBERS
        .matcher(text)
        .results()
        .mapToInt(found -> (int) NUMBER.matcher(found.group(1)).results().count())
        .sum();
  }
}
