package tolmach.app.bench.estimate;

import java.util.ArrayList;
import java.util.List;

/** Whether of the translations with an estimate of 0.7 seven in ten are good. */
final class Reliability {

  private static final int BINS = 10;

  /**
   * Translations with estimates of one tenth.
   *
   * @param estimate their mean
   * @param good the share of them that is good
   */
  record Bin(int count, double estimate, double good) {}

  private Reliability() {}

  /** Tenths that have any, from the lowest. */
  static List<Bin> bins(double[] estimates, boolean[] good) {
    var counts = new int[BINS];
    var sums = new double[BINS];
    var goods = new int[BINS];
    for (int i = 0; i < estimates.length; i++) {
      int bin = Math.min(BINS - 1, (int) (estimates[i] * BINS));
      counts[bin]++;
      sums[bin] += estimates[i];
      goods[bin] += good[i] ? 1 : 0;
    }
    var bins = new ArrayList<Bin>();
    for (int bin = 0; bin < BINS; bin++) {
      if (counts[bin] > 0) {
        bins.add(new Bin(counts[bin], sums[bin] / counts[bin], (double) goods[bin] / counts[bin]));
      }
    }
    return bins;
  }

  /** Expected calibration error: by how much estimate and truth differ in the mean, from 0 to 1. */
  static double error(List<Bin> bins) {
    int all = bins.stream().mapToInt(Bin::count).sum();
    return bins.stream()
        .mapToDouble(bin -> bin.count() * Math.abs(bin.estimate() - bin.good()) / all)
        .sum();
  }
}
