package tolmach.memory;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far the log of the memory had been written at some moment: for each partition the offset
 * after its last record, committed or not. Who has read so far knows all that was published before.
 */
public record Watermark(SortedMap<Integer, Long> offsets) {

  /** Nothing need have been read. */
  public static final Watermark NONE = new Watermark(new TreeMap<>());

  public Watermark {
    offsets = Collections.unmodifiableSortedMap(new TreeMap<>(offsets));
  }

  /** True if who has read up to {@code positions} has read all of this. */
  public boolean isReachedBy(SortedMap<Integer, Long> positions) {
    return offsets.entrySet().stream()
        .allMatch(end -> positions.getOrDefault(end.getKey(), 0L) >= end.getValue());
  }
}
