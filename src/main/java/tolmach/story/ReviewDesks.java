package tolmach.story;

import java.util.Map;
import java.util.Optional;
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
    ReviewRules own = byDesk.getOrDefault(desk, byDesk.getOrDefault(OTHERS, ReviewRules.NONE));
    return Stream.of(own, house)
        .map(rules -> rules.policy(language))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(ReviewPolicy.CHECKS);
  }
}
