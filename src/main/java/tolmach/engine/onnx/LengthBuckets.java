package tolmach.engine.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Puts rows of about the same length into one batch: what is shorter than the longest is filled up,
 * and the model computes the filling too.
 *
 * @param rows at most so many in a batch
 * @param tokens at most so many in a batch, filling included, but for a single row; bounds memory
 * @param padding the part of a batch, from 0.0 to 1.0, that may be filling
 */
record LengthBuckets(int rows, int tokens, double padding) {

  /**
   * @return batches of places in {@code lengths}, each place once, longest rows last
   */
  List<int[]> of(int[] lengths) {
    int[] order =
        IntStream.range(0, lengths.length)
            .boxed()
            .sorted(Comparator.comparingInt(row -> lengths[row]))
            .mapToInt(Integer::intValue)
            .toArray();
    List<int[]> batches = new ArrayList<>();
    int from = 0;
    while (from < order.length) {
      int sum = lengths[order[from]];
      int to = from + 1;
      while (to < order.length && fits(to + 1 - from, lengths[order[to]], sum)) {
        sum += lengths[order[to++]];
      }
      batches.add(Arrays.copyOfRange(order, from, to));
      from = to;
    }
    return batches;
  }

  private boolean fits(int count, int longest, int sumOfOthers) {
    int area = count * longest;
    return count <= rows && area <= tokens && area - sumOfOthers - longest <= padding * area;
  }
}
