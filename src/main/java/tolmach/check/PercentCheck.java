package tolmach.check;

import java.util.List;
import java.util.regex.Pattern;

/** Blocks a translation that lost the sign of per cent or put one where there was none. */
final class PercentCheck implements Check {

  private static final String NAME = "percent";

  /** The sign, and the word in the languages that write it out in news. */
  private static final Pattern SIGN = Pattern.compile("\\d[\\s\\u00A0\\u202F]?[%٪％]");

  private static final Pattern SAID =
      Pattern.compile(
          "[%٪％]|\\bper ?cent|percent|\\bp\\.?p\\.?\\b|процент|\\bп\\. ?п\\b|відсот|адсот|prozent|pour cent"
              + "|por cien|per cento|por cento|proc\\.|procent|yüzde|процен|百分|パーセント|퍼센트|بالمئة|بالمائة",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern WORD =
      Pattern.compile(
          "\\d[\\s\\u00A0]?(?:per ?cent|процент)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  @Override
  public List<Finding> findings(Comparison comparison) {
    if (comparison.isPseudo()) {
      return List.of();
    }
    String source = comparison.sourceWords();
    String target = comparison.targetWords();
    if (isSure(source) && !SAID.matcher(target).find()) {
      return List.of(new Finding(NAME, Severity.BLOCK, "per cent is missing"));
    }
    if (isSure(target) && !SAID.matcher(source).find()) {
      return List.of(new Finding(NAME, Severity.BLOCK, "per cent was added"));
    }
    return List.of();
  }

  private static boolean isSure(String text) {
    return SIGN.matcher(text).find() || WORD.matcher(text).find();
  }
}
