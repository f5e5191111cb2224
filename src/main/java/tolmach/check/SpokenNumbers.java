package tolmach.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every value that the words of a text may be saying: {@code two hundred and five} is 2, 100, 200,
 * 5, 205 …. Generous on purpose: these values only excuse a number that is written in digits on the
 * other side.
 */
final class SpokenNumbers {

  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final Pattern GAP =
      Pattern.compile(
          "[\\s\\u00A0-]+|[\\s\\u00A0]+(?:and|и|с)[\\s\\u00A0]+(?:a[\\s\\u00A0]+)?|[\\s\\u00A0]+a[\\s\\u00A0]+");
  private static final Pattern ROMAN =
      Pattern.compile("(?=..)(M*)(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})");
  private static final Set<String> ARTICLES = Set.of("a", "an");
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final BigDecimal THREE = BigDecimal.valueOf(3);
  private static final int LONGEST_RUN = 12;

  /**
   * A number in words.
   *
   * @param text as written
   * @param values the whole, then what each of its words says
   * @param isVague a scale without a number: {@code thousands}
   */
  record SpokenFact(String text, List<BigDecimal> values, boolean isVague) {

    /** True if the other side says the whole, or all that its words say. */
    boolean isSaidBy(Set<BigDecimal> others) {
      return others.contains(values.get(0))
          || (values.size() > 1 && others.containsAll(values.subList(1, values.size())));
    }
  }

  /**
   * What the words of a text say.
   *
   * @param values every value they may mean
   * @param facts what they say for sure: counts of three and more, and scales
   * @param months that they name
   */
  record Reading(Set<BigDecimal> values, List<SpokenFact> facts, Set<BigDecimal> months) {}

  /**
   * @param isCardinal true for a word that counts
   */
  private record Spoken(
      BigDecimal value,
      boolean multiplies,
      boolean isCardinal,
      boolean isCertain,
      int start,
      int end) {

    /** A cardinal of three or more: one and two are said in too many ways. */
    boolean isCount() {
      return isCardinal && value.compareTo(THREE) >= 0;
    }

    Spoken at(Matcher word) {
      return new Spoken(value, multiplies, isCardinal, isCertain, word.start(), word.end());
    }
  }

  private final NumberWords words;
  private final ScaleWords scales;
  private final WordMemory<Optional<Spoken>> known = new WordMemory<>();

  SpokenNumbers(NumberWords words, ScaleWords scales) {
    this.words = words;
    this.scales = scales;
  }

  Reading read(String text) {
    var values = new HashSet<BigDecimal>();
    var facts = new ArrayList<SpokenFact>();
    var months = new HashSet<BigDecimal>();
    var run = new ArrayList<Spoken>();
    int end = 0;
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.month(matcher.group()).ifPresent(months::add);
      Optional<Spoken> spoken = spoken(matcher.group());
      if (spoken.isPresent() && ARTICLES.contains(matcher.group())) {
        // one by itself, but nothing within "half a million"
        values.add(spoken.get().value());
        continue;
      }
      if (spoken.isEmpty()) {
        roman(matcher.group()).ifPresent(values::add);
        continue;
      }
      if (!GAP.matcher(text.substring(end, matcher.start())).matches()) {
        close(run, text, values, facts);
      }
      run.add(spoken.get().at(matcher));
      end = matcher.end();
    }
    close(run, text, values, facts);
    return new Reading(values, facts, months);
  }

  private static void close(
      List<Spoken> run, String text, Set<BigDecimal> values, List<SpokenFact> facts) {
    addAll(run, values);
    fact(run, text).ifPresent(facts::add);
    run.clear();
  }

  private static boolean followsDigit(String text, int at) {
    boolean spaced = at > 0 && " \u00A0\t\n-".indexOf(text.charAt(at - 1)) >= 0;
    int before = spaced ? at - 2 : at - 1;
    return before >= 0 && Character.isDigit(text.charAt(before));
  }

  private static Optional<SpokenFact> fact(List<Spoken> run, String text) {
    boolean counts = run.stream().anyMatch(Spoken::isCardinal);
    boolean isSure =
        run.stream().allMatch(one -> one.isCardinal() || one.multiplies() && one.isCertain())
            && run.stream().anyMatch(one -> one.isCount() || one.multiplies());
    boolean followsDigits = !run.isEmpty() && followsDigit(text, run.get(0).start());
    if (run.isEmpty() || !isSure || followsDigits) {
      return Optional.empty();
    }
    var all = new ArrayList<BigDecimal>();
    all.add(NumberFact.normalised(value(run)));
    if (run.size() > 1) {
      run.forEach(one -> all.add(NumberFact.normalised(one.value())));
    }
    String words = text.substring(run.get(0).start(), run.get(run.size() - 1).end());
    return Optional.of(new SpokenFact(words, List.copyOf(all), !counts));
  }

  /** Remembered: a text has few different words. */
  private Optional<Spoken> spoken(String word) {
    return known.of(word, this::lookUp);
  }

  private Optional<Spoken> lookUp(String word) {
    Optional<Spoken> scale =
        scales
            .scale(word)
            .filter(found -> found.certain() || word.length() > 2)
            .map(found -> new Spoken(found.by(), true, false, found.certain(), 0, 0));
    return scale
        .or(() -> halfScale(word))
        .or(
            () ->
                words
                    .value(word)
                    .map(v -> new Spoken(v, false, words.isCardinal(word), true, 0, 0)));
  }

  /** {@code полмиллиона}. */
  private Optional<Spoken> halfScale(String word) {
    return word.length() > 5 && NumberWords.folded(word).startsWith("пол")
        ? scales
            .scale(word.substring(3))
            .map(s -> new Spoken(s.by().multiply(HALF), false, false, true, 0, 0))
        : Optional.empty();
  }

  private static void addAll(List<Spoken> run, Set<BigDecimal> values) {
    for (int from = 0; from < run.size(); from++) {
      for (int to = from + 1; to <= Math.min(run.size(), from + LONGEST_RUN); to++) {
        values.add(NumberFact.normalised(value(run.subList(from, to))));
      }
    }
  }

  private static BigDecimal value(List<Spoken> run) {
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal current = BigDecimal.ZERO;
    for (Spoken spoken : run) {
      if (!spoken.multiplies()) {
        current = current.add(spoken.value());
        continue;
      }
      current = (current.signum() == 0 ? BigDecimal.ONE : current).multiply(spoken.value());
      if (spoken.value().compareTo(THOUSAND) >= 0) {
        total = total.add(current);
        current = BigDecimal.ZERO;
      }
    }
    return total.add(current);
  }

  private static Optional<BigDecimal> roman(String word) {
    Matcher matcher = ROMAN.matcher(word);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int value = 0;
    for (int i = 0; i < word.length(); i++) {
      int digit = romanDigit(word.charAt(i));
      boolean subtract = i + 1 < word.length() && digit < romanDigit(word.charAt(i + 1));
      value += subtract ? -digit : digit;
    }
    return Optional.of(NumberFact.normalised(BigDecimal.valueOf(value)));
  }

  private static int romanDigit(char letter) {
    return switch (letter) {
      case 'I' -> 1;
      case 'V' -> 5;
      case 'X' -> 10;
      case 'L' -> 50;
      case 'C' -> 100;
      case 'D' -> 500;
      default -> 1000;
    };
  }
}
