package tolmach.story;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * What every bean of the story works with.
 *
 * @param store as it is for the record at hand
 * @param renderer writes what readers get
 * @param units makes the records of the translation memory
 * @param clock the one that embargoes go by
 */
public record Newsroom(
    StoryStore store, Renderer renderer, Units units, HouseRules rules, Clock clock) {

  public Newsroom {
    Objects.requireNonNull(store, "store");
    Objects.requireNonNull(renderer, "renderer");
    Objects.requireNonNull(units, "units");
    Objects.requireNonNull(rules, "rules");
    Objects.requireNonNull(clock, "clock");
  }

  /** One whose rules are the usual ones. */
  public Newsroom(StoryStore store, Renderer renderer, Units units, Duration keep, Clock clock) {
    this(store, renderer, units, HouseRules.keeping(keep), clock);
  }

  Instant now() {
    return clock.instant();
  }

  Duration keep() {
    return rules.keep();
  }
}
