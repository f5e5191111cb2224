package tolmach.glossary;

/**
 * What a target does not say as the glossary wants it.
 *
 * @param kind what is wrong
 * @param match the term of the source it is about; null for a forbidden term that nothing in the
 *     source explains
 * @param found what stands in the target, null if nothing was found
 * @param start of {@code found} in the target, in chars; -1 if nothing was found
 * @param end exclusive, -1 if nothing was found
 */
public record TermFault(Kind kind, TermMatch match, Term term, String found, int start, int end) {

  /** What can be wrong. */
  public enum Kind {
    /** No wanted term is there, in any form. */
    MISSING,
    /** A forbidden term is there. */
    FORBIDDEN
  }
}
