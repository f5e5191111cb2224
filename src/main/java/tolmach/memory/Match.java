package tolmach.memory;

/**
 * What the memory answers: a unit, and how well it fits, as {@link Origin#HUMAN_EDIT}, {@link
 * Origin#PREVIOUS_VERSION}, {@link Origin#IN_CONTEXT_EXACT} or {@link Origin#EXACT}.
 */
public record Match(Unit unit, Origin origin) {

  /** How this unit would answer that query; the unit has the query's text. */
  static Match of(Unit unit, Query query) {
    if (unit.uri().equals(query.uri())) {
      boolean human = unit.originClass() == OriginClass.HUMAN;
      return new Match(unit, human ? Origin.HUMAN_EDIT : Origin.PREVIOUS_VERSION);
    }
    return new Match(unit, neighbours(unit, query) == 2 ? Origin.IN_CONTEXT_EXACT : Origin.EXACT);
  }

  /** How many neighbours are the same, 0 to 2; the edge of an article is one like any other. */
  static int neighbours(Unit unit, Query query) {
    return (unit.previousHash().equals(query.previousHash()) ? 1 : 0)
        + (unit.nextHash().equals(query.nextHash()) ? 1 : 0);
  }
}
