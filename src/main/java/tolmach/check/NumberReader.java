package tolmach.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tolmach.language.LanguageTag;

/** Finds the numbers of a text in one language. Safe for use by several threads. */
final class NumberReader {

  /**
   * The numbers of a text.
   *
   * @param written in digits, each of which the other side must say
   * @param said every value that digits or words may mean
   * @param spoken in words, for sure
   * @param months that are named
   */
  record Numbers(
      List<NumberFact> written,
      Set<BigDecimal> said,
      List<SpokenNumbers.SpokenFact> spoken,
      Set<BigDecimal> months) {}

  private static final Map<LanguageTag, NumberReader> READERS = new ConcurrentHashMap<>();

  private static final Pattern NEXT_WORD = Pattern.compile("[\\s\\u00A0-]?(\\p{L}+)\\.?");
  private static final Pattern RANGE =
      Pattern.compile("[\\s\\u00A0]*(?:[-–—−]|to|or|and|до|или|и|по)[\\s\\u00A0]*[$€£₽]?");
  private static final Pattern YEARS = Pattern.compile("[-–—/]");

  private static final Pattern LAST_WORD = Pattern.compile("\\p{L}+$");
  private static final Pattern BARE = Pattern.compile("[.;!?»”\"]*\\s*$");

  /** How far to look behind a number for what belongs to it. */
  private static final int REACH = 24;

  private final DigitReading digits;
  private final ScaleWords scales;
  private final SpokenNumbers spoken;

  private NumberReader(LanguageTag language) {
    digits = new DigitReading(language);
    scales = new ScaleWords(language);
    spoken = new SpokenNumbers(new NumberWords(language), scales);
  }

  static NumberReader of(LanguageTag language) {
    return READERS.computeIfAbsent(language, NumberReader::new);
  }

  Numbers read(String text) {
    String plain = digits.withoutFractions(asciiDigits(text));
    var written = new ArrayList<NumberFact>();
    Found before = null;
    Matcher matcher = DigitReading.RUN.matcher(plain);
    while (matcher.find()) {
      if (isFullHour(plain, matcher.start(), matcher.group())) {
        continue;
      }
      Found found = found(plain, matcher.start(), matcher.end());
      if (before != null) {
        String between = plain.substring(before.end(), found.start());
        if (before.goesOn(between, found)) {
          before = before.plus(found, plain);
          written.set(written.size() - 1, before.fact());
          continue;
        }
        written.set(written.size() - 1, before.fact().or(shared(before, between, found)));
        found = found.abbreviated(before, between);
      }
      written.add(found.fact());
      before = found;
    }
    addElliptic(written);
    SpokenNumbers.Reading words = spoken.read(plain);
    Set<BigDecimal> said = new HashSet<>(words.values());
    written.forEach(
        fact -> {
          said.addAll(fact.values());
          said.addAll(fact.parts());
        });
    return new Numbers(List.copyOf(written), said, words.facts(), words.months());
  }

  /**
   * @param end past the digits and their scale word
   * @param scale null if no word multiplies
   */
  private record Found(NumberFact fact, int start, int end, BigDecimal scale) {

    /** {@code 2 миллиона 750 тысяч} is one number. */
    boolean goesOn(String between, Found next) {
      return scale != null
          && next.scale() != null
          && next.scale().compareTo(scale) < 0
          && between.replace("\u00A0", " ").isBlank();
    }

    Found plus(Found next, String text) {
      var sums = new HashSet<BigDecimal>();
      for (BigDecimal more : next.fact().values()) {
        fact.values().forEach(value -> sums.add(value.add(more)));
      }
      var sum = new NumberFact(text.substring(start, next.end()), sums, List.of());
      return new Found(sum, start, next.end(), next.scale());
    }

    /** {@code 14} in {@code 2013-14} is 2014 as well. */
    Found abbreviated(Found before, String between) {
      boolean years =
          YEARS.matcher(between).matches()
              && before.fact().text().matches("(?:19|20)\\d\\d")
              && fact.text().matches("\\d\\d");
      if (!years) {
        return this;
      }
      var full = new BigDecimal(before.fact().text().substring(0, 2) + fact.text());
      return new Found(fact.or(List.of(full)), start, end, scale);
    }
  }

  private Found found(String text, int start, int end) {
    NumberFact fact = digits.read(text.substring(start, end));
    String after = text.substring(end, Math.min(text.length(), end + REACH));
    Matcher word = NEXT_WORD.matcher(after);
    Optional<ScaleWords.Scale> scale =
        word.lookingAt() ? scales.scale(word.group(1)) : Optional.empty();
    if (scale.isPresent()) {
      BigDecimal by = scale.get().by();
      Set<BigDecimal> values = new HashSet<>(multiplied(fact.values(), by));
      if (!scale.get().certain()) {
        values.addAll(fact.values());
      }
      int scaleEnd = end + word.end(1);
      var scaled = new NumberFact(text.substring(start, scaleEnd), values, fact.parts());
      return new Found(scaled.before(text.substring(scaleEnd)), start, scaleEnd, by);
    }
    return new Found(DatesAndTimes.read(fact, after).before(after), start, end, null);
  }

  /** {@code 18} in «получил 22 миллиона, осталось 18.» is eighteen million as well. */
  private void addElliptic(List<NumberFact> written) {
    for (int i = 1; i < written.size(); i++) {
      NumberFact fact = written.get(i);
      Matcher word = LAST_WORD.matcher(written.get(i - 1).text());
      if (word.find() && BARE.matcher(fact.after()).lookingAt()) {
        Optional<ScaleWords.Scale> scale =
            scales.scale(word.group()).filter(ScaleWords.Scale::certain);
        if (scale.isPresent()) {
          written.set(i, fact.or(multiplied(fact.values(), scale.get().by())));
        }
      }
    }
  }

  /** {@code 10} in {@code 10-15 million} is ten million as well. */
  private static List<BigDecimal> shared(Found before, String between, Found found) {
    return before.scale() == null && found.scale() != null && RANGE.matcher(between).matches()
        ? multiplied(before.fact().values(), found.scale())
        : List.of();
  }

  /** The {@code 00} of {@code 20:00}, which others leave out. */
  private static boolean isFullHour(String text, int start, String run) {
    return run.equals("00") && start > 0 && text.charAt(start - 1) == ':';
  }

  private static List<BigDecimal> multiplied(Set<BigDecimal> values, BigDecimal by) {
    return values.stream().map(value -> value.multiply(by)).toList();
  }

  private static String asciiDigits(String text) {
    var plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      plain.append(Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c);
    }
    return plain.toString();
  }
}
