package tolmach.segment.xliff;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A unit to be written.
 *
 * @param id letters, digits, {@code . _ -} only; unique in its file
 * @param name for readers, {@code ""} for none
 * @param type {@code prefix:word}, {@code ""} for none
 * @param segments at least one; the id of the first is {@code s1}
 * @param matches offered for its segments
 * @param terms in its segments
 * @param limit how many code points each segment's target may have, 0 for any number
 * @param facts about it for programs, by name
 */
public record XliffUnit(
    String id,
    String name,
    String type,
    List<XliffSegment> segments,
    List<XliffNote> notes,
    List<XliffMatch> matches,
    List<XliffTerm> terms,
    int limit,
    Map<String, String> facts) {

  public XliffUnit {
    Objects.requireNonNull(id, "id");
    segments = List.copyOf(segments);
    notes = List.copyOf(notes);
    matches = List.copyOf(matches);
    terms = List.copyOf(terms);
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    if (segments.isEmpty()) {
      throw new IllegalArgumentException("the unit " + id + " has no segment");
    }
  }

  /** One of core elements alone. */
  public XliffUnit(
      String id, String name, String type, List<XliffSegment> segments, List<XliffNote> notes) {
    this(id, name, type, segments, notes, List.of(), List.of(), 0, Map.of());
  }

  /** The id of a segment, from 1. */
  public static String segmentId(int number) {
    return "s" + number;
  }
}
