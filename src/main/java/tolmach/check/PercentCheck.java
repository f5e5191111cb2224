package tolmach.check;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

  /** In small letters; whatever says a share has one of these. */
  private static final List<String> HINTS =
      List.of(
          "%",
          "٪", "％", "cent", "percent", "процент", "п.", "відсот", "адсот", "prozent", "procent",
          "yüzde", "百分", "パーセント", "퍼센트", "بالمئة", "بالمائة");

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
  private static final Pattern DIGITS = Pattern.compile("\\d+(?:[.,]\\d+)*");

  private static final Pattern SHARE =
      pattern("(?<![\\p{L}\\d.,])\\d+(?:[.,]\\d+)?" + SPACE + SIGN);

  /** Numbers in a row before a sign, or before a word for points; generous, for it excuses. */
  private static final Pattern SHARES =
      pattern(
          "\\d[\\d.,]*(?:[\\s\\u00A0]?(?:[-–—,/]|и|или|до|по|на|с|to|and|or|from|till)*[\\s\\u00A0]*\\d[\\d.,]*)*"
              + "[\\s\\u00A0\\u202F-]?(?:"
              + SIGN
              + "|пункт|point|pct|p\\.?p\\b)");

  private static final Pattern SAID =
      pattern(SIGN + "|interest|процент|\\bp\\.?p\\b|пункт|point|\\bpct\\b|доля|дол[июе]|share");

  @Override
  public List<Finding> findings(Comparison comparison) {
    if (comparison.isPseudo()) {
      return List.of();
    }
    String source = comparison.sourceWords();
    String target = comparison.targetWords();
    boolean inSource = mentions(source);
    boolean inTarget = mentions(target);
    if (!inSource && !inTarget) {
      return List.of();
    }
    List<Finding> unmarked = inSource && inTarget ? unmarked(source, target) : List.of();
    if (!unmarked.isEmpty()) {
      return unmarked;
    }
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

  /** A number that is a share on one side and stands without the sign on the other. */
  private static List<Finding> unmarked(String source, String target) {
    Map<String, String> before = shares(SHARE, source);
    Map<String, String> after = shares(SHARE, target);
    for (Map.Entry<String, String> share : before.entrySet()) {
      if (stands(share.getKey(), target)) {
        String message = share.getValue() + " is no longer per cent";
        return List.of(
            new Finding(NAME, Severity.BLOCK, message, share.getValue(), share.getKey()));
      }
    }
    for (Map.Entry<String, String> share : after.entrySet()) {
      if (stands(share.getKey(), source)) {
        String message = share.getKey() + " became per cent";
        return List.of(
            new Finding(NAME, Severity.BLOCK, message, share.getKey(), share.getValue()));
      }
    }
    return List.of();
  }

  /** True if the number is there, and no sign is for it. */
  private static boolean stands(String number, String text) {
    return numbers(text).contains(number) && !shares(SHARES, text).containsKey(number);
  }

  /** How each share is written, by its number with a point. */
  private static Map<String, String> shares(Pattern pattern, String text) {
    var shares = new LinkedHashMap<String, String>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      for (String number : numbers(matcher.group())) {
        shares.put(number, matcher.group());
      }
    }
    return shares;
  }

  private static Set<String> numbers(String text) {
    var numbers = new HashSet<String>();
    Matcher matcher = DIGITS.matcher(text);
    while (matcher.find()) {
      numbers.add(matcher.group().replace(',', '.'));
    }
    return numbers;
  }

  private static List<Finding> lacking(String other, String message, String source, String target) {
    Severity severity = SAID.matcher(other).find() ? Severity.WARN : Severity.BLOCK;
    return List.of(new Finding(NAME, severity, message, source, target));
  }

  private static String first(String text) {
    Matcher matcher = SURE.matcher(text);
    return matcher.find() ? matcher.group() : null;
  }

  private static boolean mentions(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return HINTS.stream().anyMatch(lower::contains);
  }

  private static int count(String text) {
    if (!mentions(text)) {
      return 0;
    }
    return (int) (SURE.matcher(text).results().count() + RANGE.matcher(text).results().count());
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
