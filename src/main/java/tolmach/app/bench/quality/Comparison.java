package tolmach.app.bench.quality;

import java.util.ArrayList;
import java.util.List;
import tolmach.app.bench.quality.Bootstrap.Estimate;

/** Systems on one test set, each by each metric; the first is the baseline of the others. */
public final class Comparison {

  /**
   * One system by one metric.
   *
   * @param pValue of its difference from the baseline; null for the baseline itself
   */
  public record Result(
      Candidate candidate, Scored scored, double score, Estimate estimate, Double pValue) {

    public Metric metric() {
      return scored.metric();
    }
  }

  private final TestSet testSet;
  private final List<Candidate> candidates;
  private final List<Metric> metrics;
  private final Bootstrap bootstrap;
  private final List<List<Result>> results;

  /**
   * Measures.
   *
   * @param candidates at least one, with as many outputs as the test set has segments
   * @param metrics at least one
   */
  public Comparison(
      TestSet testSet, List<Candidate> candidates, List<Metric> metrics, Bootstrap bootstrap) {
    this.testSet = testSet;
    this.candidates = List.copyOf(candidates);
    this.metrics = List.copyOf(metrics);
    this.bootstrap = bootstrap;
    this.results = measured();
  }

  private List<List<Result>> measured() {
    var scored = new ArrayList<Scored>();
    for (Candidate candidate : candidates) {
      metrics.forEach(
          metric -> scored.add(new Scored(metric, candidate.outputs(), testSet.references())));
    }
    List<double[]> resampled = bootstrap.scores(scored);
    var all = new ArrayList<List<Result>>();
    for (int system = 0; system < candidates.size(); system++) {
      var own = new ArrayList<Result>();
      for (int metric = 0; metric < metrics.size(); metric++) {
        int at = system * metrics.size() + metric;
        double score = scored.get(at).score();
        Double p =
            system == 0
                ? null
                : Bootstrap.pValue(
                    all.get(0).get(metric).score() - score,
                    resampled.get(metric),
                    resampled.get(at));
        Estimate estimate = Bootstrap.estimate(resampled.get(at));
        own.add(new Result(candidates.get(system), scored.get(at), score, estimate, p));
      }
      all.add(List.copyOf(own));
    }
    return List.copyOf(all);
  }

  public TestSet testSet() {
    return testSet;
  }

  public List<Candidate> candidates() {
    return candidates;
  }

  public List<Metric> metrics() {
    return metrics;
  }

  /** For each system in order its results by each metric in order. */
  public List<List<Result>> results() {
    return results;
  }

  /**
   * What another must set to get the same figures: {@code nrefs:1|bs:1000|seed:12345|case:mixed|…}.
   * The version is not sacrebleu's, because this is not sacrebleu.
   */
  public String signature(Metric metric) {
    return "nrefs:1|bs:"
        + bootstrap.resamples()
        + "|seed:"
        + Integer.toUnsignedString(bootstrap.seed())
        + "|"
        + metric.settings()
        + "|version:tolmach";
  }
}
