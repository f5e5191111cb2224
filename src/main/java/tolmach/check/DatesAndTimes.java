package tolmach.check;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** What a number also means because of what stands after it: a decade, an hour of the day. */
final class DatesAndTimes {

  private static final Pattern DECADE =
      Pattern.compile("(?:['’]?s|-?(?:е|х|ые|ых|м|ми|ым|ыми))\\b.*");
  private static final Pattern CLOCK =
      Pattern.compile(
          "(?::[0-5]\\d)?[\\s\\u00A0]?([ap])\\.?[\\s\\u00A0]?m\\b.*|(?:[:.][0-5]\\d)?[\\s\\u00A0](утра|вечера|дня|ночи)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  private DatesAndTimes() {}

  /** The number with the values that the text after it adds. */
  static NumberFact read(NumberFact fact, String after) {
    return clock(fact.or(decade(fact, after)), after);
  }

  /** {@code 1990s} is {@code 90-е}. */
  private static List<BigDecimal> decade(NumberFact fact, String after) {
    if (!fact.text().matches("(?:1[89]|20)?\\d0") || !DECADE.matcher(after).matches()) {
      return List.of();
    }
    int year = Integer.parseInt(fact.text());
    return List.of(
        BigDecimal.valueOf(year % 100), BigDecimal.valueOf(year < 100 ? year + 1900 : year));
  }

  /** {@code 8 p.m.} is 20 hours, and {@code 1.15pm} is 13 hours and 15 minutes. */
  private static NumberFact clock(NumberFact fact, String after) {
    if (!fact.text().matches("\\d{1,2}(?:\\.\\d\\d)?") || !CLOCK.matcher(after).matches()) {
      return fact;
    }
    String[] time = fact.text().split("\\.");
    int hour = Integer.parseInt(time[0]);
    var values = new HashSet<>(fact.values());
    values.add(BigDecimal.valueOf(hour));
    values.add(BigDecimal.valueOf((hour + 12) % 24));
    List<BigDecimal> parts =
        time.length == 1
            ? fact.parts()
            : List.of(BigDecimal.valueOf(hour), new BigDecimal(time[1]));
    return new NumberFact(fact.text(), values, parts);
  }
}
