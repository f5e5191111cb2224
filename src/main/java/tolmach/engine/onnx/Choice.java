package tolmach.engine.onnx;

/** The likeliest token of one row of log-probabilities; the first one of equals. */
record Choice(int token, double logProbability) {

  private static final int BLOCK = 1024;

  static Choice of(float[] scores) {
    float highest = Float.NEGATIVE_INFINITY;
    int block = 0;
    for (int from = 0; from < scores.length; from += BLOCK) {
      float here = highest(scores, from, Math.min(from + BLOCK, scores.length));
      if (here > highest) {
        highest = here;
        block = from;
      }
    }
    int token = block;
    while (token < scores.length - 1 && scores[token] != highest) {
      token++;
    }
    return new Choice(token, highest);
  }

  /** Four maxima at a time: one alone waits for itself at each step. */
  static float highest(float[] scores, int from, int to) {
    float a = scores[from];
    float b = a;
    float c = a;
    float d = a;
    int i = from;
    for (; i + 3 < to; i += 4) {
      a = scores[i] > a ? scores[i] : a;
      b = scores[i + 1] > b ? scores[i + 1] : b;
      c = scores[i + 2] > c ? scores[i + 2] : c;
      d = scores[i + 3] > d ? scores[i + 3] : d;
    }
    for (; i < to; i++) {
      a = scores[i] > a ? scores[i] : a;
    }
    return Math.max(Math.max(a, b), Math.max(c, d));
  }
}
