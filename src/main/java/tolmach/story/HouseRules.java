package tolmach.story;

import java.time.Duration;

/**
 * What the house wants, whatever the story.
 *
 * @param keep how long a published draft is kept so that a hold that is lifted can bring it back,
 *     and a superseded one for what its reviewer still sends; not negative, zero for not at all
 * @param review what waits for a person
 * @param forgetsKilled true if the memory offers no unit of a killed story any more
 */
public record HouseRules(Duration keep, ReviewDesks review, boolean forgetsKilled) {

  public HouseRules {
    if (keep.isNegative()) {
      throw new IllegalArgumentException("drafts are kept for no negative time, got " + keep);
    }
  }

  /** What the checks flag is reviewed, and killed stories stay in the memory. */
  public static HouseRules keeping(Duration keep) {
    return new HouseRules(keep, ReviewDesks.STANDARD, false);
  }
}
