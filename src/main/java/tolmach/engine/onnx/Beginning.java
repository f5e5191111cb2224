package tolmach.engine.onnx;

import java.util.List;

/**
 * The beginning of a translation, as a chain back to its first token. Immutable.
 *
 * @param before null before the first token
 * @param source the place of the source token that {@code token} belongs to, -1 if not known
 * @param sum of the log-probabilities of all its tokens
 */
record Beginning(
    Beginning before, int token, float logProbability, int source, int length, double sum) {

  static final Beginning EMPTY = new Beginning(null, -1, 0, -1, 0, 0);

  Beginning then(int next, float probability, int from) {
    return new Beginning(this, next, probability, from, length + 1, sum + probability);
  }

  /** The last of its tokens, as many as it takes to find a loop. */
  boolean loops() {
    if (length < Loop.TOKENS) {
      return false;
    }
    int[] tail = new int[Loop.TOKENS];
    Beginning at = this;
    for (int i = tail.length - 1; i >= 0; i--) {
      tail[i] = at.token;
      at = at.before;
    }
    return Loop.ends(tail, tail.length);
  }

  /**
   * @param ended the last token is {@code </s>}
   */
  Decoded decoded(boolean ended, boolean aligned) {
    int tokens = ended ? length - 1 : length;
    int[] ids = new int[tokens];
    int[] sources = new int[aligned ? tokens : 0];
    float[] probabilities = new float[length];
    Beginning at = this;
    for (int i = length - 1; i >= 0; i--) {
      probabilities[i] = at.logProbability;
      if (i < tokens) {
        ids[i] = at.token;
        if (aligned) {
          sources[i] = at.source;
        }
      }
      at = at.before;
    }
    return new Decoded(ids, probabilities, sources, ended, List.of());
  }
}
