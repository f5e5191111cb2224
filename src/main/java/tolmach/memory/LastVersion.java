package tolmach.memory;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/** What of a story's units in one language is its last version. */
final class LastVersion {

  /** Who is trusted more comes last; of equals the newest. */
  private static final Comparator<Unit> TRUST =
      Comparator.comparing(Unit::originClass)
          .thenComparing(Unit::created)
          .thenComparingLong(unit -> Sentence.of(unit.key()).saidAs(unit.target()).high());

  private LastVersion() {}

  /** Those of the highest sequence, one a place, in the order of their places. */
  static List<Unit> of(List<Unit> units) {
    long last = units.stream().mapToLong(Unit::sequence).max().orElse(0);
    var byPlace = new TreeMap<Integer, Unit>();
    units.stream()
        .filter(unit -> unit.sequence() == last)
        .forEach(unit -> byPlace.merge(unit.place(), unit, BinaryOperator.maxBy(TRUST)));
    return List.copyOf(byPlace.values());
  }
}
