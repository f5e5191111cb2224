package tolmach.app.bench.estimate;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import tolmach.app.Bench.Aim;
import tolmach.app.Bench.Figure;
import tolmach.app.Bench.Report;
import tolmach.check.Checks;
import tolmach.check.quality.Feature;
import tolmach.check.quality.QualityModel;

/** A trial in the words of all benchmarks. */
public final class EstimateFigures {

  private static final double[] HELD = {0.1, 0.2, 0.3};
  private static final double[] THRESHOLDS = {0.1, 0.2, 0.3, 0.4, 0.5};
  private static final int ROUNDS = 5;
  private static final int SPEED_SEGMENTS = 2_000;

  private final EstimateTrial trial;
  private final List<Judged> judged;
  private final List<Figure> figures = new ArrayList<>();

  /**
   * @param judged at least 20, good ones and others among each half
   */
  public EstimateFigures(EstimateTrial trial, List<Judged> judged) {
    this.trial = trial;
    this.judged = List.copyOf(judged);
  }

  /**
   * Measures.
   *
   * @param shipped the weights in use now
   * @param what the translations are, in words
   */
  public Report of(QualityModel shipped, String what) {
    EstimateTrial.Halves halves = trial.halves(judged);
    List<Judged> half = halves.measured();
    QualityModel fitted = trial.fit(halves.fitted());
    figures.add(Figure.told("translations measured", half.size(), "segments"));
    double mean = half.stream().mapToDouble(Judged::chrf).average().orElse(0);
    figures.add(Figure.told("their mean chrF2", mean, "points"));
    double good = half.stream().filter(trial::isGood).count() / (double) half.size();
    figures.add(Figure.told("good ones among them", 100 * good, "%"));
    worth("fitted", fitted, half);
    worth("in use", shipped, half);
    for (Feature feature : Feature.values()) {
      double alone = EstimateTrial.alone(feature, fitted, half);
      if (!Double.isNaN(alone)) {
        figures.add(Figure.told(feature.word() + " alone, Spearman with chrF2", alone, ""));
      }
    }
    figures.add(speed(fitted));
    return new Report(
        "estimate",
        figures,
        what
            + ". Good: chrF2 against the reference of "
            + trial.bound()
            + " and more. Weights were fitted on one half, drawn by chance (seed "
            + trial.seed()
            + "), and all but the speed is measured on the other; in use: the weights that the"
            + " settings name. Calibration error in tenths. Speed is per processor second of one"
            + " thread, checks and estimate together, after warming up.");
  }

  private void worth(String name, QualityModel model, List<Judged> half) {
    EstimateTrial.Worth worth = trial.worth(model, half);
    figures.add(Figure.told(name + ": Pearson with chrF2", worth.pearson(), ""));
    figures.add(Figure.told(name + ": Spearman with chrF2", worth.spearman(), ""));
    figures.add(Figure.told(name + ": calibration error", worth.error(), ""));
    worth
        .bins()
        .forEach(
            bin ->
                figures.add(
                    Figure.beside(
                        name
                            + ": good where the estimate is about "
                            + two(bin.estimate())
                            + " ("
                            + bin.count()
                            + ")",
                        bin.good(),
                        "",
                        bin.estimate(),
                        null)));
    for (double held : HELD) {
      figures.add(
          Figure.told(
              name + ": worst tenth caught, the lowest " + percent(held) + " held",
              100 * EstimateTrial.worstCaught(worth.estimates(), half, held),
              "%"));
    }
    for (double threshold : THRESHOLDS) {
      long below = Arrays.stream(worth.estimates()).filter(e -> e < threshold).count();
      double share = (double) below / half.size();
      figures.add(Figure.told(name + ": held below " + threshold, 100 * share, "%"));
      figures.add(
          Figure.told(
              name + ": worst tenth caught below " + threshold,
              100 * EstimateTrial.worstCaught(worth.estimates(), half, share),
              "%"));
    }
  }

  /** Checks and estimate, beside the checks alone. */
  private Figure speed(QualityModel model) {
    var checks = Checks.standard();
    double alone = perSecond(one -> checks.findings(one.pair(), one.source(), one.target()).size());
    double both =
        perSecond(
            one -> {
              var findings = checks.findings(one.pair(), one.source(), one.target());
              return model.estimate(one.with(findings).features(model.length())).score();
            });
    return Figure.beside(
        "segments a processor second, beside the checks alone",
        both,
        "segments",
        alone,
        Aim.atLeast(0.8));
  }

  private double perSecond(ToDoubleFunction<Judged> work) {
    var threads = ManagementFactory.getThreadMXBean();
    int times = Math.max(1, SPEED_SEGMENTS / judged.size());
    double best = 0;
    for (int round = 0; round < ROUNDS; round++) {
      double sum = 0;
      long began = threads.getCurrentThreadCpuTime();
      for (int time = 0; time < times; time++) {
        sum += judged.stream().mapToDouble(work).sum();
      }
      double seconds = (threads.getCurrentThreadCpuTime() - began) / 1e9;
      if (sum < 0) {
        throw new IllegalStateException("estimates and numbers of findings are not negative");
      }
      best = Math.max(best, times * judged.size() / seconds);
    }
    return best;
  }

  private static String two(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private static String percent(double share) {
    return Math.round(100 * share) + " %";
  }
}
