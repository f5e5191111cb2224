package tolmach.memory;

/** Where a target segment came from, in the order in which the chain asks. */
public enum Origin {
  /** A human edit in force for this story. */
  HUMAN_EDIT,
  /** Memory: the previous version of the same story. */
  PREVIOUS_VERSION,
  /** Memory: same text between the same neighbours. */
  IN_CONTEXT_EXACT,
  /** Memory: same text. */
  EXACT,
  /** A name that CLDR has ready in both languages, in a bundle of UI strings. */
  READY,
  /** An engine. */
  ENGINE,
  /** Nothing to translate; kept as it is. */
  KEPT
}
