package tolmach.memory;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What the memory answers: a unit, and how well it fits, as {@link Origin#HUMAN_EDIT}, {@link
 * Origin#PREVIOUS_VERSION}, {@link Origin#IN_CONTEXT_EXACT} or {@link Origin#EXACT}.
 */
public record Match(Unit unit, Origin origin) {

  /** How this unit would answer that query; the unit has the query's text. */
  static Match of(Unit unit, Query query) {
    boolean human = unit.originClass() == OriginClass.HUMAN;
    return new Match(unit, origin(unit.uri().equals(query.uri()), human, neighbours(unit, query)));
  }

  static Origin origin(boolean sameStory, boolean human, int neighbours) {
    if (sameStory) {
      return human ? Origin.HUMAN_EDIT : Origin.PREVIOUS_VERSION;
    }
    return neighbours == 2 ? Origin.IN_CONTEXT_EXACT : Origin.EXACT;
  }

  /**
   * How good an answer is beside others, more is better: the kind of match before who made it
   * before whether it is the asking desk's own before equal neighbours before when it was made, to
   * the microsecond.
   */
  static long rank(
      Origin origin, OriginClass originClass, boolean ownDesk, int neighbours, long micros) {
    long rank = Origin.EXACT.ordinal() - origin.ordinal();
    rank = rank << 2 | originClass.ordinal();
    rank = rank << 1 | (ownDesk ? 1 : 0);
    rank = rank << 2 | neighbours;
    return rank << 54 | Math.min(Math.max(micros, 0), (1L << 54) - 1);
  }

  long rank(Query query) {
    return rank(
        origin,
        unit.originClass(),
        !query.desk().isEmpty() && unit.desk().equals(query.desk()),
        neighbours(unit, query),
        micros(unit.created()));
  }

  static long micros(Instant created) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, created);
  }

  /**
   * How many neighbours are the same, 0 to 2; the edge of an article is one like any other. An
   * imported unit without any says nothing of its neighbours.
   */
  static int neighbours(Unit unit, Query query) {
    if (isWithoutContext(unit)) {
      return 0;
    }
    return (unit.previousHash().equals(query.previousHash()) ? 1 : 0)
        + (unit.nextHash().equals(query.nextHash()) ? 1 : 0);
  }

  static boolean isWithoutContext(Unit unit) {
    return unit.originClass() == OriginClass.IMPORTED
        && unit.previousHash().isEmpty()
        && unit.nextHash().isEmpty();
  }
}
