package tolmach.check.corruption;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import tolmach.check.Checks;
import tolmach.check.Finding;
import tolmach.check.Severity;
import tolmach.language.LanguagePair;

/**
 * Measures checks on good translations: how many of them they stop, and how many they stop once a
 * fault is put in. What was stopped without a fault is left out of the second count.
 */
public final class GateTrial {

  /** A source and its translation by a person. */
  public record Pair(String source, String target) {}

  /**
   * What became of pairs with one kind of fault.
   *
   * @param pairs in which the fault was put
   * @param blocked how many of them were stopped
   * @param noticed how many were stopped or have a warning that they had not without the fault
   */
  public record Caught(int pairs, int blocked, int noticed) {

    /** Both together. */
    public Caught plus(Caught other) {
      return new Caught(pairs + other.pairs, blocked + other.blocked, noticed + other.noticed);
    }

    Caught plus(boolean isBlocked, boolean isNoticed) {
      return new Caught(
          pairs + 1, blocked + (isBlocked ? 1 : 0), noticed + (isBlocked || isNoticed ? 1 : 0));
    }
  }

  /**
   * What was measured.
   *
   * @param pairs good ones
   * @param stopped good ones that were stopped all the same
   * @param warned good ones with a warning and nothing that stops them
   * @param alarms the pairs that were stopped or warned of, with what was said
   */
  public record Result(
      int pairs, int stopped, int warned, Map<Corruption, Caught> caught, List<Alarm> alarms) {}

  /** What was said of a good pair. */
  public record Alarm(Pair pair, List<Finding> findings) {}

  private final Checks checks;

  public GateTrial(Checks checks) {
    this.checks = checks;
  }

  /**
   * Puts every kind of fault into every pair that has a place for it, once.
   *
   * @param seed the same gives the same faults
   */
  public Result run(LanguagePair languages, List<Pair> pairs, long seed) {
    var caught = new EnumMap<Corruption, Caught>(Corruption.class);
    var alarms = new ArrayList<Alarm>();
    int stopped = 0;
    int warned = 0;
    for (int i = 0; i < pairs.size(); i++) {
      Pair pair = pairs.get(i);
      List<Finding> clean = checks.findings(languages, pair.source(), pair.target());
      if (clean.stream().anyMatch(finding -> finding.severity() != Severity.NOTE)) {
        alarms.add(new Alarm(pair, clean));
      }
      if (Checks.block(clean)) {
        stopped++;
        continue;
      }
      warned += clean.stream().anyMatch(finding -> finding.severity() == Severity.WARN) ? 1 : 0;
      for (Corruption corruption : Corruption.values()) {
        var random = new Random(seed + i * 31L + corruption.ordinal());
        Optional<String> faulty =
            corruption.in(languages.target(), pair.source(), pair.target(), random);
        if (faulty.isPresent() && isFault(corruption, languages, pair)) {
          List<Finding> found = checks.findings(languages, pair.source(), faulty.get());
          caught.merge(
              corruption,
              new Caught(0, 0, 0).plus(Checks.block(found), isNew(clean, found)),
              Caught::plus);
        }
      }
    }
    return new Result(pairs.size(), stopped, warned, caught, alarms);
  }

  /**
   * To take away a quotation that the source does not have is to mend. Another month, day,
   * currency, country or share is a fault only if the source names one.
   */
  private static boolean isFault(Corruption corruption, LanguagePair languages, Pair pair) {
    return switch (corruption) {
      case QUOTE_LOST -> marks(pair.source()) >= marks(pair.target());
      case CURRENCY, MONTH, WEEKDAY, PERCENT_LOST, COUNTRY_REPLACED ->
          corruption.in(languages.source(), "", pair.source(), new Random(0)).isPresent();
      default -> true;
    };
  }

  private static long marks(String text) {
    return text.chars().filter(c -> "«»“”„\"".indexOf(c) >= 0).count();
  }

  private static boolean isNew(List<Finding> clean, List<Finding> found) {
    Set<String> before = new HashSet<>();
    clean.forEach(finding -> before.add(finding.check() + finding.message()));
    return found.stream()
        .filter(finding -> finding.severity() == Severity.WARN)
        .anyMatch(finding -> !before.contains(finding.check() + finding.message()));
  }
}
