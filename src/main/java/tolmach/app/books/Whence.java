package tolmach.app.books;

import tolmach.memory.Origin;
import tolmach.worker.TranslationCost.Part;

/** Where segments come from, as those want to know who pay for them. */
public enum Whence {
  /** A person's words of an earlier version of the story. */
  EDIT("human edits"),
  /** The delta: unchanged since the previous version of the story. */
  PREVIOUS("previous version"),
  /** Memory: the same text between the same neighbours in another story. */
  CONTEXT("memory in context"),
  /** Memory: the same text. */
  MEMORY("memory"),
  /** A name that CLDR has ready. */
  READY("ready names"),
  /** An engine had made the same text before. */
  CACHE("cache"),
  ENGINE("engine"),
  /** Nothing to translate. */
  KEPT("kept");

  private final String words;

  Whence(String words) {
    this.words = words;
  }

  static Whence of(Part part) {
    Origin origin = part.origin();
    if (origin == Origin.HUMAN_EDIT) {
      return EDIT;
    } else if (origin == Origin.PREVIOUS_VERSION) {
      return PREVIOUS;
    } else if (origin == Origin.IN_CONTEXT_EXACT) {
      return CONTEXT;
    } else if (origin == Origin.READY) {
      return READY;
    } else if (origin == Origin.ENGINE) {
      return part.segments() > 0 && part.cached() == part.segments() ? CACHE : ENGINE;
    }
    return origin == Origin.KEPT ? KEPT : MEMORY;
  }

  /** True if an engine would have been asked, had it not been for this. */
  boolean saves() {
    return this != ENGINE && this != KEPT;
  }

  /** For people. */
  @Override
  public String toString() {
    return words;
  }
}
