package tolmach.memory;

/**
 * A unit whose source is like the sentence that was asked for, not the same. Never published
 * unasked: it helps an engine, or a person.
 *
 * @param score 0 to 99: how much of the words is the same, numbers and inline codes counted as
 *     places
 * @param target the unit's, with the numbers of the sentence asked for where they are the only
 *     difference
 * @param numbersOnly true if nothing but numbers differed
 */
public record SimilarUnit(Unit unit, int score, String target, boolean numbersOnly) {}
