package tolmach.engine.onnx;

/**
 * Moves rows within one place so that row {@code i} becomes what row {@code from[i]} was, each
 * copied at most once but for one row of each ring, which goes by way of a spare place. Rows that
 * stay are not touched.
 *
 * <p>It is the parallel move of compilers: a row is overwritten once nobody needs what it holds.
 */
final class RowMoves {

  private RowMoves() {}

  /** Copies one row; row -1 is the spare one. */
  interface Copier {
    void copy(int from, int to);
  }

  /**
   * @param from for each row the one it becomes; not changed
   * @param count rows there are, before or after, whichever is more
   */
  static void move(int[] from, int count, Copier copier) {
    int[] source = from.clone();
    int[] readers = new int[count];
    for (int to = 0; to < source.length; to++) {
      if (source[to] != to) {
        readers[source[to]]++;
      }
    }
    int[] ready = new int[source.length];
    int size = 0;
    for (int to = 0; to < source.length; to++) {
      if (source[to] != to && readers[to] == 0) {
        ready[size++] = to;
      }
    }
    while (true) {
      while (size > 0) {
        int to = ready[--size];
        int taken = source[to];
        copier.copy(taken, to);
        source[to] = to;
        if (taken >= 0
            && --readers[taken] == 0
            && taken < source.length
            && source[taken] != taken) {
          ready[size++] = taken;
        }
      }
      int ring = 0;
      while (ring < source.length && source[ring] == ring) {
        ring++;
      }
      if (ring == source.length) {
        return;
      }
      copier.copy(ring, -1);
      for (int to = 0; to < source.length; to++) {
        if (source[to] == ring && to != ring) {
          source[to] = -1;
        }
      }
      readers[ring] = 0;
      ready[size++] = ring;
    }
  }
}
