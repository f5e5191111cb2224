package tolmach.segment.xliff;

import tolmach.language.LanguageTag;

/** Is told what a document holds, in its order. */
public interface XliffVisitor {

  /** Its languages; what it throws ends the reading. */
  void document(LanguageTag source, LanguageTag target);

  /** A file within it. */
  void file(String original);

  /**
   * Something that we had written down of the file or of a unit.
   *
   * @param unit its id; {@code ""} for the file
   */
  default void fact(String unit, String name, String value) {
    // of no interest to most
  }

  /** A segment, good or bad. */
  void segment(ReadSegment segment);
}
