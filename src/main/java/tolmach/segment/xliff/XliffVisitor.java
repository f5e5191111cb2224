package tolmach.segment.xliff;

import tolmach.language.LanguageTag;

/** Is told what a document holds, in its order. */
public interface XliffVisitor {

  /** Its languages; what it throws ends the reading. */
  void document(LanguageTag source, LanguageTag target);

  /** A file within it. */
  void file(String original);

  /** A segment, good or bad. */
  void segment(ReadSegment segment);
}
