package tolmach.story;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tolmach.language.LanguageTag;

/**
 * Who lets what go out: each desk's rules, and those of the house for what a desk says nothing of.
 *
 * @param byDesk the desk {@code default} stands for all that are not named
 */
public record ReviewDesks(ReviewRules house, Map<String, ReviewRules> byDesk) {

  /** Nobody has said anything: what the checks flag waits. */
  public static final ReviewDesks STANDARD = new ReviewDesks(ReviewRules.NONE, Map.of());

  private static final String OTHERS = "default";

  public ReviewDesks {
    byDesk = Map.copyOf(byDesk);
  }

  ReviewPolicy policy(String desk, LanguageTag language) {
    return first(desk, rules -> rules.policy(language)).orElse(ReviewPolicy.CHECKS);
  }

  /** Below which estimate a sentence waits, from 0 to 1; 0 where nobody has said anything. */
  double quality(String desk, LanguageTag language) {
    return first(desk, rules -> rules.quality(language)).orElse(0.0);
  }

  private <T> Optional<T> first(String desk, Function<ReviewRules, Optional<T>> what) {
    ReviewRules own = byDesk.getOrDefault(desk, byDesk.getOrDefault(OTHERS, ReviewRules.NONE));
    return Stream.of(own, house).map(what).flatMap(Optional::stream).findFirst();
  }
}
