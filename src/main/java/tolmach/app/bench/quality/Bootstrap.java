package tolmach.app.bench.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Paired bootstrap resampling (Koehn, Statistical Significance Tests for Machine Translation
 * Evaluation, 2004) as sacrebleu's {@code --paired-bs} does it: test sets as large as the real one
 * are drawn from it with replacement, and all systems are scored on each.
 *
 * @param resamples how many test sets are drawn, at least 1; sacrebleu draws 1000
 * @param seed of the drawing; sacrebleu's is 12345
 */
public record Bootstrap(int resamples, int seed) {

  /** What sacrebleu does unless told otherwise. */
  public static final Bootstrap STANDARD = new Bootstrap(1000, 12345);

  public Bootstrap {
    if (resamples < 1) {
      throw new IllegalArgumentException("there is at least 1 resample, got " + resamples);
    }
  }

  /**
   * Where the score of a corpus like this one lies.
   *
   * @param mean over all resamples
   * @param halfWidth of the interval that holds 95 % of them
   */
  public record Estimate(double mean, double halfWidth) {}

  /**
   * The scores of all resamples, for each of the given in order.
   *
   * @throws IllegalArgumentException if they do not have as many segments
   */
  public List<double[]> scores(List<Scored> systems) {
    int size = systems.get(0).size();
    var scores = new ArrayList<double[]>();
    for (Scored system : systems) {
      if (system.size() != size) {
        throw new IllegalArgumentException(system.size() + " segments beside " + size);
      }
      scores.add(new double[resamples]);
    }
    var random = new NumpyRandom(seed);
    var drawn = new int[size];
    for (int i = 0; i < resamples; i++) {
      Arrays.setAll(drawn, any -> random.below(size));
      for (int system = 0; system < systems.size(); system++) {
        scores.get(system)[i] = systems.get(system).score(drawn);
      }
    }
    return scores;
  }

  /** Mean and interval of what {@link #scores} gave for one system. */
  public static Estimate estimate(double[] scores) {
    double[] sorted = scores.clone();
    Arrays.sort(sorted);
    int cut = sorted.length / 40;
    double halfWidth = 0.5 * (sorted[sorted.length - cut - 1] - sorted[cut]);
    return new Estimate(Arrays.stream(scores).average().orElseThrow(), halfWidth);
  }

  /**
   * How likely a difference as large as the one seen is if there is none in truth. 1 if none is
   * seen: sacrebleu says 1 of {@code resamples + 1} of two systems with the same output, as if that
   * proved them different.
   *
   * @param difference seen on the test set itself
   * @param one the scores of one system on all resamples, those of {@code other} in the same order
   */
  public static double pValue(double difference, double[] one, double[] other) {
    if (difference == 0) {
      return 1;
    }
    var differences = new double[one.length];
    Arrays.setAll(differences, i -> Math.abs(one[i] - other[i]));
    double mean = Arrays.stream(differences).average().orElseThrow();
    long larger =
        Arrays.stream(differences).filter(each -> each - mean > Math.abs(difference)).count();
    return (larger + 1.0) / (differences.length + 1.0);
  }
}
