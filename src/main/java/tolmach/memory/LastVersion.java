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

  /** Where a unit stands; those of unknown place come last, each in a place of its own. */
  private record Spot(int place, String neighbours) implements Comparable<Spot> {

    static Spot of(Unit unit) {
      return unit.place() > 0
          ? new Spot(unit.place(), "")
          : new Spot(
              Integer.MAX_VALUE,
              String.join("|", unit.sourceHash(), unit.previousHash(), unit.nextHash()));
    }

    @Override
    public int compareTo(Spot other) {
      return Comparator.comparingInt(Spot::place)
          .thenComparing(Spot::neighbours)
          .compare(this, other);
    }
  }

  private LastVersion() {}

  /** Those of the highest sequence, one a place, in the order of their places. */
  static List<Unit> of(List<Unit> units) {
    long last = units.stream().mapToLong(Unit::sequence).max().orElse(0);
    var bySpot = new TreeMap<Spot, Unit>();
    units.stream()
        .filter(unit -> unit.sequence() == last)
        .forEach(unit -> bySpot.merge(Spot.of(unit), unit, BinaryOperator.maxBy(TRUST)));
    return List.copyOf(bySpot.values());
  }
}
