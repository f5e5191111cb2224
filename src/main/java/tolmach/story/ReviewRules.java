package tolmach.story;

import java.util.Map;
import java.util.Optional;
import tolmach.language.LanguageTag;

/**
 * What waits for a person, by language: policies such as {@code checks} or {@code ru:hold,
 * es:publish, *:checks}, and how good a sentence must seem to go out unseen.
 */
public final class ReviewRules {

  /** Nothing is said of any language. */
  public static final ReviewRules NONE =
      new ReviewRules(new RulesByLanguage<>(Map.of()), new RulesByLanguage<>(Map.of()));

  private final RulesByLanguage<ReviewPolicy> policies;
  private final RulesByLanguage<Double> qualities;

  private ReviewRules(RulesByLanguage<ReviewPolicy> policies, RulesByLanguage<Double> qualities) {
    this.policies = policies;
    this.qualities = qualities;
  }

  /**
   * Reads policies; {@code ""} says nothing of any language.
   *
   * @throws IllegalArgumentException if a rule is none, in words
   */
  public static ReviewRules parse(String text) {
    return new ReviewRules(
        RulesByLanguage.parse(text, ReviewPolicy::of, "publish, checks or hold, or LANGUAGE:hold"),
        NONE.qualities);
  }

  /**
   * The same with the estimate, from 0 to 1, below which a sentence is not let out unseen where the
   * policy is {@link ReviewPolicy#CHECKS}: {@code 0.3}, or {@code ru:0.4, *:0}.
   *
   * @throws IllegalArgumentException if a rule is none, in words
   */
  public ReviewRules holdingBelow(String text) {
    return new ReviewRules(
        policies,
        RulesByLanguage.parse(
            text, ReviewRules::quality, "a number from 0 to 1, or LANGUAGE:NUMBER"));
  }

  Optional<ReviewPolicy> policy(LanguageTag language) {
    return policies.of(language);
  }

  /** From 0 to 1. */
  Optional<Double> quality(LanguageTag language) {
    return qualities.of(language);
  }

  private static Optional<Double> quality(String word) {
    try {
      double value = Double.parseDouble(word);
      return value >= 0 && value <= 1 ? Optional.of(value) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
