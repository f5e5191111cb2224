package tolmach.story;

import java.util.Optional;
import tolmach.check.Severity;
import tolmach.memory.Origin;
import tolmach.worker.Draft;
import tolmach.worker.TargetSegment;

/**
 * Whether a draft that nothing blocks has to wait for a person all the same: because one has taken
 * its language over, because its desk wants to see everything, because the checks warn of more than
 * a third of its new sentences, and of three at least, or because one seems worse than its desk
 * lets out.
 */
final class ReviewMode {

  private static final int FEWEST_WARNINGS = 3;
  private static final int SHARE = 3;

  private final Newsroom newsroom;

  ReviewMode(Newsroom newsroom) {
    this.newsroom = newsroom;
  }

  /** Why it has to wait; empty if it has not. */
  Optional<String> reason(Story story, Draft draft) {
    var localization = story.localization(draft.target());
    var keeper = localization.flatMap(Localization::keeper);
    if (keeper.isPresent()) {
      return Optional.of(keeper.get() + " has taken over " + draft.target());
    }
    if (localization.filter(Localization::isUnderReview).isPresent()) {
      return Optional.of(draft.target() + " of this story is under review");
    }
    return switch (policy(story, draft)) {
      case PUBLISH -> Optional.empty();
      case CHECKS -> warnings(draft).or(() -> doubts(story, draft));
      case HOLD -> Optional.of("everything in " + draft.target() + " is reviewed" + at(story));
    };
  }

  /** The custody a language is in when a draft of it begins to wait for a person. */
  Custody custody(Story story, Draft draft) {
    var known = story.localization(draft.target()).map(Localization::custody);
    return known.isEmpty() && policy(story, draft) == ReviewPolicy.HOLD
        ? new Custody(null, newsroom.now())
        : known.orElse(null);
  }

  private ReviewPolicy policy(Story story, Draft draft) {
    return newsroom.rules().review().policy(story.desk(), draft.target());
  }

  private Optional<String> doubts(Story story, Draft draft) {
    double least = newsroom.rules().review().quality(story.desk(), draft.target());
    return Doubts.in(draft, least);
  }

  private static String at(Story story) {
    return story.desk().isEmpty() ? "" : " at the desk " + story.desk();
  }

  /** What a person let pass before is warned of no more. */
  private static Optional<String> warnings(Draft draft) {
    long made = draft.segments().stream().filter(ReviewMode::isNew).count();
    long warned =
        draft.segments().stream().filter(ReviewMode::isNew).filter(ReviewMode::isWarned).count();
    return warned >= FEWEST_WARNINGS && warned * SHARE > made
        ? Optional.of("the checks warn of " + warned + " of " + made + " segments")
        : Optional.empty();
  }

  private static boolean isNew(TargetSegment segment) {
    return segment.origin() != Origin.KEPT && segment.by() == null;
  }

  private static boolean isWarned(TargetSegment segment) {
    return segment.findings().stream().anyMatch(found -> found.severity() == Severity.WARN);
  }
}
