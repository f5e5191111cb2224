package tolmach.app.bench.estimate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import tolmach.check.quality.Feature;
import tolmach.check.quality.QualityFit;
import tolmach.check.quality.QualityModel;
import tolmach.check.quality.UsualLength;

/**
 * Fits weights on one half of judged translations and measures them on the other.
 *
 * @param bound chrF from which a translation counts as one that needs no edit, from 0 to 100
 * @param seed by which the halves are drawn
 */
public record EstimateTrial(double bound, long seed) {

  private static final double WORST = 0.1;

  /**
   * What weights are worth on one half.
   *
   * @param pearson of estimate and chrF
   * @param spearman the same of their ranks
   * @param error of calibration
   */
  record Worth(
      double pearson, double spearman, double error, List<Reliability.Bin> bins, double[] all) {

    /** The estimates, in the order of the half. */
    double[] estimates() {
      return all.clone();
    }
  }

  /** The two halves, in an order drawn by chance. */
  record Halves(List<Judged> fitted, List<Judged> measured) {}

  Halves halves(List<Judged> judged) {
    var order = new ArrayList<>(judged);
    Collections.shuffle(order, new Random(seed));
    int middle = order.size() / 2;
    return new Halves(
        List.copyOf(order.subList(0, middle)), List.copyOf(order.subList(middle, order.size())));
  }

  boolean isGood(Judged judged) {
    return judged.chrf() >= bound;
  }

  /**
   * The weights that these translations ask for.
   *
   * @throws IllegalArgumentException if all of them are good or none is
   */
  public QualityModel fit(List<Judged> judged) {
    UsualLength usual =
        UsualLength.measured(
            judged.stream().map(Judged::source).toList(),
            judged.stream().map(Judged::reference).toList());
    return QualityFit.fit(
        judged.stream()
            .map(one -> new QualityFit.Example(one.features(usual), isGood(one)))
            .toList(),
        usual);
  }

  Worth worth(QualityModel model, List<Judged> judged) {
    double[] estimates = row(judged, one -> model.chance(one.features(model.length())));
    double[] truth = row(judged, Judged::chrf);
    var good = new boolean[estimates.length];
    for (int i = 0; i < good.length; i++) {
      good[i] = isGood(judged.get(i));
    }
    List<Reliability.Bin> bins = Reliability.bins(estimates, good);
    return new Worth(
        Correlation.pearson(estimates, truth),
        Correlation.spearman(estimates, truth),
        Reliability.error(bins),
        bins,
        estimates);
  }

  /** Spearman's of one feature alone and chrF, where it is known; {@code NaN} if it never is. */
  static double alone(Feature feature, QualityModel model, List<Judged> judged) {
    List<Judged> known =
        judged.stream().filter(one -> one.features(model.length()).isKnown(feature)).toList();
    return Correlation.spearman(
        row(known, one -> one.features(model.length()).of(feature)), row(known, Judged::chrf));
  }

  /** Share of the tenth with the lowest chrF that is among those of which so many are held. */
  static double worstCaught(double[] estimates, List<Judged> judged, double held) {
    int[] byTruth = lowest(row(judged, Judged::chrf), WORST);
    Set<Integer> caught = new HashSet<>();
    IntStream.of(lowest(estimates, held)).forEach(caught::add);
    return IntStream.of(byTruth).filter(caught::contains).count()
        / (double) Math.max(1, byTruth.length);
  }

  private static int[] lowest(double[] row, double share) {
    return IntStream.range(0, row.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> row[i]))
        .limit(Math.round(share * row.length))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static double[] row(List<Judged> judged, ToDoubleFunction<Judged> what) {
    return judged.stream().mapToDouble(what).toArray();
  }
}
