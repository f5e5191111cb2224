package tolmach.segment.xliff;

/**
 * Something to know about a unit.
 *
 * @param segment which it is about, from 1; 0 for all
 * @param category what kind of note it is
 * @param priority 1, the highest, to 10
 */
public record XliffNote(int segment, String category, int priority, String text) {}
