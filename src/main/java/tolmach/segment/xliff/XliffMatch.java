package tolmach.segment.xliff;

import java.util.Objects;

/**
 * A translation that is offered for a segment, as the module for translation candidates has it.
 *
 * @param segment which it is offered for, from 1
 * @param similarity how like the segment its source is, 0 to 100; below 0 if nobody knows
 * @param origin where it is from, in words
 * @param source with markers
 * @param target with markers; those that its source has not are written as text
 */
public record XliffMatch(int segment, int similarity, String origin, String source, String target) {

  public XliffMatch {
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(target, "target");
    if (similarity > 100) {
      throw new IllegalArgumentException("a similarity is at most 100, got " + similarity);
    }
  }
}
