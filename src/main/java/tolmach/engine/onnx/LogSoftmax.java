package tolmach.engine.onnx;

/** Makes log-probabilities of logits, for a graph that does not do so itself. */
final class LogSoftmax {

  private LogSoftmax() {}

  static void of(float[] logits) {
    float highest = Choice.highest(logits, 0, logits.length);
    double sum = 0;
    for (float logit : logits) {
      sum += Math.exp(logit - highest);
    }
    float normaliser = (float) (highest + Math.log(sum));
    for (int i = 0; i < logits.length; i++) {
      logits[i] = Math.min(0, logits[i] - normaliser);
    }
  }
}
