package tolmach.app.bench.estimate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** How two rows of numbers go together, from -1 to 1; {@code NaN} if one of them never changes. */
final class Correlation {

  private Correlation() {}

  /** Pearson's: how near to a straight line. */
  static double pearson(double[] one, double[] other) {
    double meanOne = Arrays.stream(one).average().orElse(0);
    double meanOther = Arrays.stream(other).average().orElse(0);
    double both = 0;
    double squaresOne = 0;
    double squaresOther = 0;
    for (int i = 0; i < one.length; i++) {
      double a = one[i] - meanOne;
      double b = other[i] - meanOther;
      both += a * b;
      squaresOne += a * a;
      squaresOther += b * b;
    }
    return both / Math.sqrt(squaresOne * squaresOther);
  }

  /** Spearman's: how nearly the one orders as the other does. */
  static double spearman(double[] one, double[] other) {
    return pearson(ranks(one), ranks(other));
  }

  /** Equal numbers share the mean of their ranks. */
  private static double[] ranks(double[] row) {
    int[] order =
        IntStream.range(0, row.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> row[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    var ranks = new double[row.length];
    int from = 0;
    while (from < order.length) {
      int to = from;
      while (to < order.length && row[order[to]] == row[order[from]]) {
        to++;
      }
      for (int i = from; i < to; i++) {
        ranks[order[i]] = (from + to - 1) / 2.0;
      }
      from = to;
    }
    return ranks;
  }
}
