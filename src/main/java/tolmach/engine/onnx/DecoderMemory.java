package tolmach.engine.onnx;

import java.util.HashMap;
import java.util.Map;

/**
 * The buffers of one decoder at work, by name, taken over by the next batch: allocating and zeroing
 * them anew would cost more than it seems. One thread at a time.
 */
final class DecoderMemory {

  /** What is more than this, in floats (64 MB), is not kept for the next batch. */
  private static final int KEPT = 16 << 20;

  private final Map<String, FloatRows> rows = new HashMap<>();
  private float[] scores = {};

  FloatRows rows(String name) {
    return rows.computeIfAbsent(name, any -> new FloatRows());
  }

  /** Where the scores of all tokens at one place are looked at. */
  float[] scores(int vocabulary) {
    if (scores.length != vocabulary) {
      scores = new float[vocabulary];
    }
    return scores;
  }

  /** A rare large batch does not stay in memory for ever. */
  void shrink() {
    long floats = rows.values().stream().mapToLong(FloatRows::capacity).sum();
    if (floats > KEPT) {
      rows.clear();
    }
  }
}
