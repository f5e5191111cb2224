package tolmach.cli;

import tolmach.check.quality.QualityEstimate;
import tolmach.worker.DraftEstimate;

/** Estimates for a person to read. */
final class EstimateText {

  private EstimateText() {}

  /** {@code estimate 0.18: the engine was unsure of "Вельтру"; its length is unusual}. */
  static String of(QualityEstimate estimate) {
    return "estimate "
        + estimate.score()
        + (estimate.reasons().isEmpty() ? "" : ": " + String.join("; ", estimate.reasons()));
  }

  static String of(DraftEstimate estimate) {
    return "estimate: lowest "
        + estimate.lowest()
        + ", mean "
        + estimate.mean()
        + " of "
        + estimate.segments()
        + (estimate.segments() == 1 ? " sentence" : " sentences");
  }
}
