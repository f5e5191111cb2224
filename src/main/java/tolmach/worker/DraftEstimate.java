package tolmach.worker;

import java.util.List;
import java.util.Optional;
import tolmach.check.quality.QualityEstimate;

/**
 * The estimates of a draft's sentences taken together, each from 0 to 1.
 *
 * @param lowest of all sentences that have one
 * @param mean of them, each counting by the length of its source
 * @param segments that have one, at least 1
 */
public record DraftEstimate(double lowest, double mean, int segments) {

  private static final double STEPS = 1000;

  /** Empty if no sentence has an estimate. */
  public static Optional<DraftEstimate> of(List<TargetSegment> segments) {
    double lowest = 1;
    double sum = 0;
    long letters = 0;
    int count = 0;
    for (TargetSegment segment : segments) {
      QualityEstimate estimate = segment.estimate();
      if (estimate != null) {
        int weight = Math.max(1, segment.source().length());
        lowest = Math.min(lowest, estimate.score());
        sum += weight * estimate.score();
        letters += weight;
        count++;
      }
    }
    return count == 0
        ? Optional.empty()
        : Optional.of(new DraftEstimate(lowest, Math.round(STEPS * sum / letters) / STEPS, count));
  }
}
