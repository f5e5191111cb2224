package tolmach.check;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Blocks a translation that lost per cent altogether, or says it where the source does not. Warns
 * where one of several is gone.
 */
final class PercentCheck implements Check {

  private static final String NAME = "percent";
  private static final String SPACE = "[\\s\\u00A0\\u202F-]?";
  private static final String SIGN =
      "(?:[%٪％]|per ?cent(?!age|il)|percentage point|процент(?!н)|\\bп\\. ?п|відсот|адсот|prozent|pour cent"
          + "|por cien|per cento|por cento|procent|yüzde|百分|パーセント|퍼센트|بالمئة|بالمائة)";

  /** A number before the sign; one sign may be for two: {@code from 2 to 3 per cent}. */
  private static final String NUMBER =
      "(?:\\d[\\d.,]*|\\b(?:a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\p{L}+teen|\\p{L}+ty|half"
          + "|один|два|три|четыре|пять|шесть|семь|восемь|девять|десять|\\p{L}+надцать|\\p{L}+дцать|сорок|\\p{L}+десят))";

  private static final Pattern ANY = pattern(SIGN);
  private static final Pattern SURE = pattern(NUMBER + SPACE + SIGN);
  private static final Pattern RANGE =
      pattern(
          "\\d[\\d.,]*"
              + SPACE
              + "(?:[-–—]|и|или|до|по|to|and|or)"
              + SPACE
              + "\\d[\\d.,]*"
              + SPACE
              + SIGN);
  private static final Pattern SAID =
      pattern(SIGN + "|interest|процент|\\bp\\.?p\\b|пункт|point|\\bpct\\b|доля|дол[июе]|share");

  @Override
  public List<Finding> findings(Comparison comparison) {
    if (comparison.isPseudo()) {
      return List.of();
    }
    String source = comparison.sourceWords();
    String target = comparison.targetWords();
    int before = count(source);
    int after = count(target);
    if (before > 0 && after == 0) {
      return lacking(target, "per cent is missing", first(source), null);
    }
    if (after > 0 && before == 0) {
      return lacking(source, "per cent was added", null, first(target));
    }
    if (before == after) {
      return List.of();
    }
    String message =
        before > after ? "one per cent of several is missing" : "one per cent was added";
    return List.of(new Finding(NAME, Severity.WARN, message));
  }

  private static List<Finding> lacking(String other, String message, String source, String target) {
    Severity severity = SAID.matcher(other).find() ? Severity.WARN : Severity.BLOCK;
    return List.of(new Finding(NAME, severity, message, source, target));
  }

  private static String first(String text) {
    Matcher matcher = SURE.matcher(text);
    return matcher.find() ? matcher.group() : null;
  }

  private static int count(String text) {
    if (!ANY.matcher(text).find()) {
      return 0;
    }
    return (int) (SURE.matcher(text).results().count() + RANGE.matcher(text).results().count());
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
