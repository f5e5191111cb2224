package tolmach.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a quantity is in the unit that readers elsewhere use: miles in kilometres, Fahrenheit in
 * Celsius, months in years. Only a unit named right after the number gives other values, so that no
 * number excuses another by chance.
 */
final class Conversions {

  /**
   * @param unit its words, right after a number
   * @param factors what to multiply the number with for each other unit
   */
  private record Unit(Pattern unit, List<String> factors) {
    static Unit of(String words, String... factors) {
      return new Unit(
          Pattern.compile(
              "^[\\s\\u00A0-]?(?:" + words + ")(?!\\p{L})",
              Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
          List.of(factors));
    }
  }

  private static final List<Unit> UNITS =
      List.of(
          Unit.of("miles?|мил[ьяие]|mph", "1.609344"),
          Unit.of("km|kilomet(?:er|re)s?|км|километр\\p{L}*", "0.621371"),
          Unit.of("feet|foot|ft|фут\\p{L}*", "0.3048", "30.48"),
          Unit.of("inch(?:es)?|дюйм\\p{L}*", "2.54"),
          Unit.of("yards?|ярд\\p{L}*", "0.9144"),
          Unit.of("pounds?|lbs?|фунт\\p{L}*", "0.453592"),
          Unit.of("kg|kilograms?|кг|килограмм\\p{L}*", "2.204623"),
          Unit.of("ounces?|oz|унци\\p{L}*", "28.3495"),
          Unit.of("acres?|акр\\p{L}*", "0.404686", "4046.86"),
          Unit.of("gallons?|галлон\\p{L}*", "3.785412"),
          Unit.of("months?|месяц\\p{L}*", "0.0833333333"),
          Unit.of("years?|лет|год[аеуы]?", "12"),
          Unit.of("hours?|час(?:а|ов|ы|у|ам|ами|ах)?", "0.0416666667", "60"),
          Unit.of("days?|дн(?:я|ей|ю|ям|ём|ем|е|и|ями|ях)|день|дней", "24", "0.142857143"),
          Unit.of("weeks?|недел\\p{L}*", "7"),
          Unit.of("minutes?|минут\\p{L}*", "0.0166666667", "60"),
          Unit.of("met(?:er|re)s?|m|м|метр(?:а|ов|ы|у|ам|ами|ах|е|ом)?", "3.28084", "0.001"),
          Unit.of("tonnes?|tons?|тонн\\p{L}*", "1000"));

  private static final Pattern FAHRENHEIT =
      Pattern.compile(
          "^[\\s\\u00A0]?(?:°\\s?F|degrees? F|F\\b|градус\\p{L}* по Фар).*", Pattern.DOTALL);

  private static final Pattern CELSIUS =
      Pattern.compile(
          "^[\\s\\u00A0]?(?:°\\s?C|degrees? C|C\\b|градус\\p{L}* (?:по Цел|тепла|жары)|°).*",
          Pattern.DOTALL);

  /** People round: 10 miles are 16 kilometres. */
  private static final BigDecimal TOLERANCE = new BigDecimal("0.03");

  private Conversions() {}

  /**
   * True if one of the values, in another unit, is said by the other side.
   *
   * @param after what follows the number
   */
  static boolean excuse(Set<BigDecimal> values, String after, Set<BigDecimal> said) {
    var sorted = new TreeSet<>(said);
    for (Unit unit : UNITS) {
      Matcher matcher = unit.unit().matcher(after);
      if (matcher.find()) {
        for (String factor : unit.factors()) {
          for (BigDecimal value : values) {
            if (isNear(value.multiply(new BigDecimal(factor)), sorted)) {
              return true;
            }
          }
        }
      }
    }
    return FAHRENHEIT.matcher(after).matches()
            && values.stream().anyMatch(value -> isNear(celsius(value), sorted))
        || CELSIUS.matcher(after).matches()
            && values.stream().anyMatch(value -> isNear(fahrenheit(value), sorted));
  }

  private static BigDecimal fahrenheit(BigDecimal celsius) {
    return celsius.multiply(new BigDecimal("1.8")).add(BigDecimal.valueOf(32));
  }

  private static BigDecimal celsius(BigDecimal fahrenheit) {
    return fahrenheit
        .subtract(BigDecimal.valueOf(32))
        .multiply(BigDecimal.valueOf(5))
        .divide(BigDecimal.valueOf(9), MathContext.DECIMAL32);
  }

  private static boolean isNear(BigDecimal value, TreeSet<BigDecimal> said) {
    BigDecimal reach = value.abs().multiply(TOLERANCE).max(new BigDecimal("0.01"));
    BigDecimal next = said.ceiling(value.subtract(reach));
    return next != null && next.compareTo(value.add(reach)) <= 0;
  }
}
