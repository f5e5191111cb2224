package tolmach.engine.onnx;

import java.util.Arrays;
import java.util.List;

/**
 * What the decoder made of one row: its best hypothesis, and the others that a beam kept.
 *
 * @param ids the tokens, without {@code </s>}
 * @param logProbabilities of each token in its place, and of {@code </s>} at the end if it came;
 *     each at most 0
 * @param sources for each token of {@link #ids} the place of its source token in the row that was
 *     decoded, which may be the language token or {@code </s>}; empty if the model gives no
 *     alignment
 * @param ended false if it was cut off: it ran on without an end or in circles
 * @param alternatives the other hypotheses, best first, themselves without alternatives; empty with
 *     a greedy decoder
 */
record Decoded(
    int[] ids, float[] logProbabilities, int[] sources, boolean ended, List<Decoded> alternatives) {

  static final int[] UNALIGNED = {};

  Decoded {
    if (logProbabilities.length != ids.length + (ended ? 1 : 0)) {
      throw new IllegalArgumentException(
          logProbabilities.length + " log-probabilities for " + ids.length + " tokens");
    }
    if (sources.length != 0 && sources.length != ids.length) {
      throw new IllegalArgumentException(sources.length + " sources of " + ids.length + " tokens");
    }
    alternatives = List.copyOf(alternatives);
  }

  /** True if {@link #sources} says where each token comes from. */
  boolean isAligned() {
    return sources.length == ids.length;
  }

  /** Tokens that {@link #logProbability} sums over. */
  int tokens() {
    return logProbabilities.length;
  }

  /** The sum over all tokens, {@code </s>} included. */
  double logProbability() {
    double sum = 0;
    for (float each : logProbabilities) {
      sum += each;
    }
    return sum;
  }

  Decoded with(List<Decoded> others) {
    return new Decoded(ids, logProbabilities, sources, ended, others);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Decoded that
        && Arrays.equals(ids, that.ids)
        && Arrays.equals(logProbabilities, that.logProbabilities)
        && Arrays.equals(sources, that.sources)
        && ended == that.ended
        && alternatives.equals(that.alternatives);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(ids);
  }

  @Override
  public String toString() {
    return "Decoded["
        + Arrays.toString(ids)
        + ", "
        + logProbability()
        + ", ended "
        + ended
        + ", "
        + alternatives.size()
        + " others]";
  }
}
