package tolmach.glossary;

/** What is to be done with a term, in the words of TBX-Basic where it has one. */
public enum TermStatus {
  /** To be used in the target. */
  PREFERRED,
  /** May stand in the target in place of the preferred one. */
  ADMITTED,
  /** Must not stand in the target, in any of its forms. */
  FORBIDDEN,
  /** Stays as it is in every language. */
  DO_NOT_TRANSLATE
}
