package tolmach.engine.onnx;

import java.util.Arrays;
import java.util.List;

/** One row of a batch while it is decoded. */
final class Row {

  /** A tail of at least so many tokens that repeats itself is a loop, and so is no language. */
  private static final int LOOP_TOKENS = 24;

  private static final int LOOP_PERIOD = 8;

  private final int most;
  private int[] ids = new int[32];
  private float[] logProbabilities = new float[33];
  private int[] sources = new int[32];
  private int length;
  private int aligned;
  private boolean done;
  private boolean ended;

  /**
   * @param most tokens before it is cut off
   */
  Row(int most) {
    this.most = most;
  }

  boolean isDone() {
    return done;
  }

  /** Tokens so far. */
  int length() {
    return length;
  }

  void end(double logProbability) {
    logProbabilities[length] = (float) logProbability;
    done = true;
    ended = true;
  }

  void add(int id, double logProbability) {
    if (length == ids.length) {
      ids = Arrays.copyOf(ids, 2 * length);
      sources = Arrays.copyOf(sources, 2 * length);
      logProbabilities = Arrays.copyOf(logProbabilities, 2 * length + 1);
    }
    logProbabilities[length] = (float) logProbability;
    ids[length++] = id;
    done = length >= most || loops();
  }

  /** The source of the token added last. */
  void align(int source) {
    sources[length - 1] = source;
    aligned++;
  }

  private boolean loops() {
    if (length < LOOP_TOKENS) {
      return false;
    }
    for (int period = 1; period <= LOOP_PERIOD; period++) {
      int same = 0;
      while (same < LOOP_TOKENS - period
          && ids[length - 1 - same] == ids[length - 1 - same - period]) {
        same++;
      }
      if (same == LOOP_TOKENS - period) {
        return true;
      }
    }
    return false;
  }

  Decoded decoded() {
    return new Decoded(
        Arrays.copyOf(ids, length),
        Arrays.copyOf(logProbabilities, length + (ended ? 1 : 0)),
        aligned == length ? Arrays.copyOf(sources, length) : Decoded.UNALIGNED,
        ended,
        List.of());
  }
}
