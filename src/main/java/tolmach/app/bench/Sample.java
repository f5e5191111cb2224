package tolmach.app.bench;

import java.util.Arrays;

/** What several rounds have measured; times in milliseconds or rates a second, as the user says. */
record Sample(double[] sorted) {

  Sample {
    if (sorted.length == 0) {
      throw new IllegalArgumentException("a sample has at least one value");
    }
    sorted = sorted.clone();
    Arrays.sort(sorted);
  }

  static Sample of(java.util.Collection<Double> values) {
    return new Sample(values.stream().mapToDouble(Double::doubleValue).toArray());
  }

  int size() {
    return sorted.length;
  }

  double median() {
    return quantile(0.5);
  }

  /** The smallest value that at least that part of all values does not exceed. */
  double quantile(double part) {
    int rank = (int) Math.ceil(part * sorted.length);
    return sorted[Math.min(sorted.length, Math.max(1, rank)) - 1];
  }
}
