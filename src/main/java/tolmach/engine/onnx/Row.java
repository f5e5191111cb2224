package tolmach.engine.onnx;

import java.util.Arrays;
import java.util.List;

/** One row of a batch while it is decoded. */
final class Row {

  private final int most;
  private final boolean mayLoop;
  private int[] ids = new int[32];
  private float[] logProbabilities = new float[33];
  private int[] sources = new int[32];
  private int length;
  private int aligned;
  private boolean done;
  private boolean ended;

  /**
   * @param most tokens before it is cut off
   * @param mayLoop it is not cut off when it repeats itself
   */
  Row(int most, boolean mayLoop) {
    this.most = most;
    this.mayLoop = mayLoop;
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
    done = length >= most || (!mayLoop && Loop.ends(ids, length));
  }

  /** So that a translation made longer than it is does not run in circles. */
  void forbidItsTokens(float[] scores) {
    for (int i = 0; i < length; i++) {
      scores[ids[i]] = Float.NEGATIVE_INFINITY;
    }
  }

  /** The source of the token added last. */
  void align(int source) {
    sources[length - 1] = source;
    aligned++;
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
