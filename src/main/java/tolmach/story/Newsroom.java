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
 * @param keep how long a published draft is kept so that a hold that is lifted can bring it back;
 *     not negative, zero for not at all
 * @param clock the one that embargoes go by
 */
public record Newsroom(
    StoryStore store, Renderer renderer, Units units, Duration keep, Clock clock) {

  public Newsroom {
    Objects.requireNonNull(store, "store");
    Objects.requireNonNull(renderer, "renderer");
    Objects.requireNonNull(units, "units");
    Objects.requireNonNull(clock, "clock");
    if (keep.isNegative()) {
      throw new IllegalArgumentException("drafts are kept for no negative time, got " + keep);
    }
  }

  Instant now() {
    return clock.instant();
  }
}
