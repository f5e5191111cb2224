package tolmach.segment.xliff;

import java.util.List;
import java.util.Objects;
import tolmach.segment.InlineCode;

/**
 * A segment to be written.
 *
 * @param subState what more there is to say of the state, {@code prefix:word}; {@code ""} for
 *     nothing
 * @param source with markers
 * @param target with markers; {@code ""} if there is none
 * @param codes what the markers stand for, as far as that is known; the {@code subFlows} of each
 *     name units
 * @param translate false if it stays as it is
 */
public record XliffSegment(
    XliffState state,
    String subState,
    String source,
    String target,
    List<InlineCode> codes,
    boolean translate) {

  public XliffSegment {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(target, "target");
    codes = List.copyOf(codes);
  }
}
