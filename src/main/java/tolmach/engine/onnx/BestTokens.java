package tolmach.engine.onnx;

/** The few likeliest tokens of a row, the likeliest first; of equals the one with the lower id. */
final class BestTokens {

  private final int[] ids;
  private final float[] scores;
  private int size;

  BestTokens(int most) {
    ids = new int[most];
    scores = new float[most];
  }

  void of(float[] all) {
    size = 0;
    float least = Float.NEGATIVE_INFINITY;
    for (int id = 0; id < all.length; id++) {
      if (all[id] > least) {
        int place = size < ids.length ? size++ : size - 1;
        while (place > 0 && scores[place - 1] < all[id]) {
          scores[place] = scores[place - 1];
          ids[place] = ids[place - 1];
          place--;
        }
        scores[place] = all[id];
        ids[place] = id;
        least = size == ids.length ? scores[size - 1] : least;
      }
    }
  }

  int size() {
    return size;
  }

  int id(int place) {
    return ids[place];
  }

  float score(int place) {
    return scores[place];
  }
}
