package tolmach.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tolmach.language.LanguagePair;

/**
 * How much a memory holds.
 *
 * @param units in force, by pair and by who made them, in that order
 * @param stories that have a unit in force, in any language
 * @param retirements that were heard of
 * @param withdrawals that were heard of
 * @param bytes on disk; 0 if it is on the heap
 */
public record MemoryStatistics(
    List<Share> units, long stories, long retirements, long withdrawals, long bytes) {

  /** The units of one pair and origin. */
  public record Share(LanguagePair pair, OriginClass originClass, long units) {}

  public MemoryStatistics {
    units = List.copyOf(units);
  }

  /** Shares in their order: by pair, then by who made them. */
  static List<Share> shares(Map<Map.Entry<LanguagePair, OriginClass>, Long> counts) {
    return counts.entrySet().stream()
        .map(
            count ->
                new Share(count.getKey().getKey(), count.getKey().getValue(), count.getValue()))
        .sorted(
            Comparator.comparing((Share share) -> share.pair().toString())
                .thenComparing(Share::originClass))
        .toList();
  }

  /** All units in force. */
  public long total() {
    return units.stream().mapToLong(Share::units).sum();
  }
}
