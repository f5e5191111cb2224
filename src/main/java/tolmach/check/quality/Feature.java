package tolmach.check.quality;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What an estimate looks at. Values are measured in spreads from the usual, and multiplied by a
 * weight; the sum is the logarithm of the odds that no edit is needed.
 *
 * <p>The prior weights are no measurement. Their signs are certain, their sizes follow what the
 * literature on estimating quality from a model's own probabilities reports: the mean
 * log-probability tells most, the agreement of hypotheses less, the form of the text little. A fit
 * moves them as far as its data says, and no further.
 */
public enum Feature {
  /** Mean log-probability of a token. */
  MEAN(-0.45, 0.25, 0.7, "the engine was unsure of all of it"),
  /** Log-probability of the least likely token, {@link FeatureReader#LEAST} at least. */
  LOWEST(-3.0, 1.5, 0.4, "the engine was unsure of"),
  /** Share of tokens less likely than one in four. */
  IMPROBABLE(0.12, 0.10, -0.2, "the engine was unsure of many words"),
  /** By how much the score of the best hypothesis exceeds that of the next. */
  GAP(0.08, 0.08, 0.1, "another wording was nearly as likely"),
  /** How much of the words the other hypotheses share with the best. */
  AGREEMENT(0.75, 0.15, 0.2, "the engine had quite other wordings"),
  /** Blocking findings, two at most. */
  BLOCKED(0, 1, -2.0, "the checks block it"),
  /** Warnings, three at most. */
  WARNED(0, 1, -0.8, "the checks warn of it"),
  /** How many spreads its length is from what is usual for the pair, five at most. */
  LENGTH(0.8, 0.7, -0.4, "its length is unusual"),
  /** Share of numbers, codes and addresses that did not come back. */
  ENTITIES(0, 0.25, -0.5, "not every number, code or address came back"),
  /** Share of its words that are the source's. */
  COPIED(0, 0.15, -0.6, "words of the source were left in it"),
  /** Logarithm of one more than the source's words. */
  SIZE(2.8, 0.7, -0.2, "it is long"),
  /** One where the engine gives no probabilities, else zero. */
  UNSCORED(0, 1, 0, "the engine gives no probabilities");

  private final double usual;
  private final double spread;
  private final double prior;
  private final String reason;

  Feature(double usual, double spread, double prior, String reason) {
    this.usual = usual;
    this.spread = spread;
    this.prior = prior;
    this.reason = reason;
  }

  /** As it stands in a file of weights. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Feature> of(String word) {
    return Arrays.stream(values()).filter(feature -> feature.word().equals(word)).findFirst();
  }

  /** In spreads from the usual; 0 for a value that is not known. */
  double scaled(double value) {
    return Double.isNaN(value) ? 0 : (value - usual) / spread;
  }

  /** The weight that holds while nothing was measured. */
  double prior() {
    return prior;
  }

  /** What is to be said to a person where this lowers the estimate. */
  String reason() {
    return reason;
  }
}
