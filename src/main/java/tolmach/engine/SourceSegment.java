package tolmach.engine;

import java.util.List;

/**
 * A segment to be translated and what an engine may know beside it. Equal ones are translated once.
 *
 * @param text with markers of inline codes
 */
public record SourceSegment(String text, Hints hints) {

  public static SourceSegment of(String text) {
    return new SourceSegment(text, Hints.NONE);
  }

  /** Each text without hints, in order. */
  public static List<SourceSegment> of(List<String> texts) {
    return texts.stream().map(SourceSegment::of).toList();
  }

  /** The same where time is short. */
  public SourceSegment quickly() {
    return new SourceSegment(text, hints.quickly());
  }

  /** What is left for an engine that reads only hints of these kinds. */
  SourceSegment only(EngineInfo reader) {
    Hints kept = hints.only(reader.reads());
    return kept.equals(hints) ? this : new SourceSegment(text, kept);
  }
}
