package tolmach.language;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes what {@link PieceTable} reads. */
final class PieceTableWriter {

  private final Map<Long, Map<Integer, Integer>> byHash = new TreeMap<>(Long::compareUnsigned);

  /** Adds what a piece says of a language: a value from 0 to 255. */
  void add(long hash, int language, int value) {
    if (value < 0 || value > 255) {
      throw new IllegalArgumentException("a value is from 0 to 255, got " + value);
    }
    byHash.computeIfAbsent(hash, h -> new TreeMap<>()).put(language, value);
  }

  int size() {
    return byHash.size();
  }

  void write(DataOutputStream stream) throws IOException {
    int bits = bits();
    stream.writeByte(bits);
    List<List<Map.Entry<Long, Map<Integer, Integer>>>> buckets = new ArrayList<>();
    for (int i = 0; i < 1 << bits; i++) {
      buckets.add(new ArrayList<>());
    }
    for (var entry : byHash.entrySet()) {
      buckets.get(PieceTable.bucket(entry.getKey(), bits)).add(entry);
    }
    for (var bucket : buckets) {
      stream.writeShort(bucket.stream().mapToInt(entry -> length(entry.getValue())).sum());
    }
    for (var bucket : buckets) {
      for (var entry : bucket) {
        stream.writeShort(PieceTable.check(entry.getKey()));
        stream.writeByte(entry.getValue().size());
        for (var value : entry.getValue().entrySet()) {
          stream.writeByte(value.getKey());
          stream.writeByte(value.getValue());
        }
      }
    }
  }

  private static int length(Map<Integer, Integer> values) {
    return PieceTable.CHECK_BYTES + 1 + 2 * values.size();
  }

  /** About four pieces a bucket. */
  private int bits() {
    return Math.max(4, Integer.SIZE - 1 - Integer.numberOfLeadingZeros(size() / 3 + 1));
  }
}
