package tolmach.engine.onnx;

import java.util.Arrays;

/**
 * What the decoder made of one row.
 *
 * @param ids the tokens, without {@code </s>}
 * @param logProbability the sum over all tokens, {@code </s>} included, each at most 0
 * @param ended false if it was cut off: it ran on without an end or in circles
 */
record Decoded(int[] ids, double logProbability, boolean ended) {

  /** Tokens that {@link #logProbability} sums over. */
  int tokens() {
    return ids.length + (ended ? 1 : 0);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Decoded that
        && Arrays.equals(ids, that.ids)
        && logProbability == that.logProbability
        && ended == that.ended;
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(ids);
  }

  @Override
  public String toString() {
    return "Decoded[" + ids.length + " tokens, " + logProbability + ", ended " + ended + "]";
  }
}
