package tolmach.engine.onnx;

/** The likeliest token of one row of logits, and its log-probability. One thread only. */
final class Choice {

  private static final float SCALE = 12102203.16f; // 2^23 / ln 2
  private static final int BIAS = 1064866805; // makes the mean error of the estimate zero
  private static final float NEGLIGIBLE = -30f;

  private int token;
  private double logProbability;

  void of(float[] logits) {
    float highest = highest(logits);
    int best = 0;
    while (best < logits.length - 1 && logits[best] != highest) {
      best++;
    }
    token = best;
    logProbability = Math.min(0, -Math.log(sumOfExponentials(logits, highest)));
  }

  // four sums and four maxima at a time: one alone waits for itself at each step

  private static float highest(float[] logits) {
    float a = logits[0];
    float b = a;
    float c = a;
    float d = a;
    int i = 0;
    for (; i + 3 < logits.length; i += 4) {
      a = logits[i] > a ? logits[i] : a;
      b = logits[i + 1] > b ? logits[i + 1] : b;
      c = logits[i + 2] > c ? logits[i + 2] : c;
      d = logits[i + 3] > d ? logits[i + 3] : d;
    }
    for (; i < logits.length; i++) {
      a = Math.max(a, logits[i]);
    }
    return Math.max(Math.max(a, b), Math.max(c, d));
  }

  /**
   * Each exponential is within 4 % of its true value and their sum much nearer; a true one for each
   * of some 20,000 pieces would take as long as the model itself.
   */
  private static double sumOfExponentials(float[] logits, float highest) {
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    int i = 0;
    for (; i + 3 < logits.length; i += 4) {
      a += exponential(logits[i] - highest);
      b += exponential(logits[i + 1] - highest);
      c += exponential(logits[i + 2] - highest);
      d += exponential(logits[i + 3] - highest);
    }
    for (; i < logits.length; i++) {
      a += exponential(logits[i] - highest);
    }
    return a + b + c + d + 1 - exponential(0); // the highest itself is known exactly
  }

  /** Puts {@code x} where a float has its exponent. */
  private static float exponential(float x) {
    return Float.intBitsToFloat((int) ((x > NEGLIGIBLE ? x : NEGLIGIBLE) * SCALE) + BIAS);
  }

  int token() {
    return token;
  }

  double logProbability() {
    return logProbability;
  }
}
