package tolmach.engine.onnx;

/** The likeliest token of one row of logits, and its log-probability. One thread only. */
final class Choice {

  private static final float SCALE = 12102203.16f; // 2^23 / ln 2
  private static final int BIAS = 1064866805; // makes the mean error of the estimate zero
  private static final float NEGLIGIBLE = -30f;

  private int token;
  private double logProbability;

  void of(float[] logits) {
    int best = 0;
    float highest = logits[0];
    for (int i = 1; i < logits.length; i++) {
      if (logits[i] > highest) {
        highest = logits[i];
        best = i;
      }
    }
    token = best;
    logProbability = Math.min(0, -Math.log(sumOfExponentials(logits, highest)));
  }

  /**
   * Each exponential is within 4 % of its true value and their sum much nearer; a true one for each
   * of some 20,000 pieces would take as long as the model itself.
   */
  private static double sumOfExponentials(float[] logits, float highest) {
    float sum = 0;
    for (float logit : logits) {
      float x = Math.max(logit - highest, NEGLIGIBLE);
      sum += Float.intBitsToFloat((int) (x * SCALE) + BIAS);
    }
    return sum + 1 - Float.intBitsToFloat(BIAS); // the highest itself is known exactly
  }

  int token() {
    return token;
  }

  double logProbability() {
    return logProbability;
  }
}
