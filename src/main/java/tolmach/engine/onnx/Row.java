package tolmach.engine.onnx;

import java.util.Arrays;

/** One row of a batch while it is decoded. */
final class Row {

  /** A tail of at least so many tokens that repeats itself is a loop, and so is no language. */
  private static final int LOOP_TOKENS = 24;

  private static final int LOOP_PERIOD = 8;

  private final int most;
  private int[] ids = new int[32];
  private int length;
  private double logProbability;
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

  void end(double logProbability) {
    this.logProbability += logProbability;
    done = true;
    ended = true;
  }

  void add(int id, double logProbability) {
    if (length == ids.length) {
      ids = Arrays.copyOf(ids, 2 * length);
    }
    ids[length++] = id;
    this.logProbability += logProbability;
    done = length >= most || loops();
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
    return new Decoded(Arrays.copyOf(ids, length), logProbability, ended);
  }
}
