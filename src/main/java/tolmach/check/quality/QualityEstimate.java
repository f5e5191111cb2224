package tolmach.check.quality;

import java.util.List;

/**
 * How likely it is that a translation needs no edit.
 *
 * @param score from 0 to 1, in steps of a thousandth
 * @param reasons what lowers it most, in words, the gravest first; often empty, at most two
 */
public record QualityEstimate(double score, List<String> reasons) {

  private static final double STEPS = 1000;

  public QualityEstimate {
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException("an estimate is from 0 to 1, got " + score);
    }
    score = Math.round(score * STEPS) / STEPS;
    reasons = reasons == null ? List.of() : List.copyOf(reasons);
  }
}
