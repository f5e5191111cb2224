package tolmach.engine.onnx;

/** Tells when a model runs in circles. */
final class Loop {

  /** A tail of at least so many tokens that repeats itself is a loop, and so is no language. */
  static final int TOKENS = 24;

  private static final int PERIOD = 8;

  private Loop() {}

  /** True if the last of the first {@code length} tokens repeat themselves. */
  static boolean ends(int[] ids, int length) {
    if (length < TOKENS) {
      return false;
    }
    for (int period = 1; period <= PERIOD; period++) {
      int same = 0;
      while (same < TOKENS - period && ids[length - 1 - same] == ids[length - 1 - same - period]) {
        same++;
      }
      if (same == TOKENS - period) {
        return true;
      }
    }
    return false;
  }
}
