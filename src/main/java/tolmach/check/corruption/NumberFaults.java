package tolmach.check.corruption;

import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tolmach.language.LanguageTag;

/** Faults in numbers written in digits. */
final class NumberFaults {

  /** A number with its separators; no digits within a word or an address. */
  private static final String NUMBER =
      "(?<![\\p{L}\\d.,/_])\\d+(?:[.,\\u00A0\\u202F ]\\d{3})*(?:[.,]\\d+)?";

  private static final Pattern NUMBERS = Pattern.compile(NUMBER + "(?![\\d/_])");
  private static final Pattern WITH_SPACE =
      Pattern.compile(NUMBER + "(?![\\p{L}\\d/_:])[ \\u00A0]?");
  private static final Pattern PAIRS = Pattern.compile("(\\d)(?!\\1)(?=(\\d))");
  private static final Pattern DECIMALS =
      Pattern.compile("(?<![\\d.,])(\\d+)[.,](\\d{1,2})(?![\\d.,])");
  private static final Pattern GAPS = Pattern.compile("(?<=\\p{L}) (?=\\p{Ll}{3,})");

  private NumberFaults() {}

  static Optional<String> digitChanged(LanguageTag language, String text, RandomGenerator random) {
    return Places.any(NUMBERS, text, random)
        .map(
            number -> {
              int at;
              do {
                at = number.start() + random.nextInt(number.end() - number.start());
              } while (!Character.isDigit(text.charAt(at)));
              char old = text.charAt(at);
              char other;
              do {
                other = (char) ('1' + random.nextInt(9));
              } while (other == old);
              return text.substring(0, at) + other + text.substring(at + 1);
            });
  }

  static Optional<String> digitsSwapped(LanguageTag language, String text, RandomGenerator random) {
    return Places.any(NUMBERS, text, random)
        .flatMap(
            number ->
                Places.any(PAIRS, number.group(), random)
                    .filter(
                        pair -> pair.start() > 0 || number.group().charAt(pair.start() + 1) != '0')
                    .map(
                        pair -> {
                          int at = number.start() + pair.start();
                          return text.substring(0, at)
                              + text.charAt(at + 1)
                              + text.charAt(at)
                              + text.substring(at + 2);
                        }));
  }

  static Optional<String> decimalDropped(
      LanguageTag language, String text, RandomGenerator random) {
    return Places.any(DECIMALS, text, random)
        .map(number -> Places.replaced(text, number, number.group(1) + number.group(2)));
  }

  static Optional<String> deleted(LanguageTag language, String text, RandomGenerator random) {
    return Places.any(WITH_SPACE, text, random)
        .filter(number -> !number.group().strip().equals("00"))
        .map(number -> Places.replaced(text, number, ""));
  }

  static Optional<String> added(LanguageTag language, String text, RandomGenerator random) {
    Optional<MatchResult> gap = Places.any(GAPS, text, random);
    return gap.map(place -> Places.replaced(text, place, " " + (13 + random.nextInt(880)) + " "));
  }
}
