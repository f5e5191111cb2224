package tolmach.segment.xliff;

import java.util.List;
import java.util.Objects;

/**
 * A unit to be written.
 *
 * @param id letters, digits, {@code . _ -} only; unique in its file
 * @param name for readers, {@code ""} for none
 * @param type {@code prefix:word}, {@code ""} for none
 * @param segments at least one; the id of the first is {@code s1}
 */
public record XliffUnit(
    String id, String name, String type, List<XliffSegment> segments, List<XliffNote> notes) {

  public XliffUnit {
    Objects.requireNonNull(id, "id");
    segments = List.copyOf(segments);
    notes = List.copyOf(notes);
    if (segments.isEmpty()) {
      throw new IllegalArgumentException("the unit " + id + " has no segment");
    }
  }

  /** The id of a segment, from 1. */
  public static String segmentId(int number) {
    return "s" + number;
  }
}
