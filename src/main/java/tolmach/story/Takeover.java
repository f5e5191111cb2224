package tolmach.story;

import java.time.Instant;
import java.util.Optional;
import tolmach.article.BadItemException;

/**
 * A person takes a language of a story over: what is ready and not out yet waits for them, and so
 * does each version that comes, until somebody gives the language back.
 */
final class Takeover {

  private final Newsroom newsroom;
  private final Gate gate;

  Takeover(Newsroom newsroom) {
    this.newsroom = newsroom;
    this.gate = new Gate(newsroom);
  }

  Reviewer.Answer decide(Story story, ReviewDecision decision, Dispatches out) {
    if (story.isKilled()) {
      throw new BadItemException(
          "the story " + story.uri() + " was killed at " + story.changed() + " and stays so");
    }
    return decision.action() == ReviewDecision.Action.TAKE
        ? take(story, decision, out)
        : giveBack(story, decision, out);
  }

  private Reviewer.Answer take(Story story, ReviewDecision decision, Dispatches out) {
    Instant now = newsroom.now();
    var before = story.localizationOrUnheard(decision.language(), now);
    Optional<String> keeper = before.keeper();
    if (keeper.isPresent()) {
      return Reviewer.Answer.tooLate(
          keeper.get() + " has taken it over since " + before.custody().since());
    }
    var custody = new Custody(decision.reviewer(), now);
    Story after = story.with(decision.language(), before.in(custody));
    var ready =
        newsroom
            .store()
            .held(story.uri(), decision.language())
            .filter(
                held ->
                    held.cause() == HeldDraft.Cause.EMBARGO
                        || held.cause() == HeldDraft.Cause.WITHHELD);
    if (ready.isPresent()) {
      String reason = decision.reviewer() + " has taken over " + decision.language();
      after = gate.review(after, ready.get().draft(), reason, out);
    }
    put(after, out);
    return Reviewer.Answer.of(Outcome.TAKEN_OVER, LedgerEntry.Event.TAKEN_OVER, decision.reason());
  }

  private Reviewer.Answer giveBack(Story story, ReviewDecision decision, Dispatches out) {
    var before = story.localization(decision.language());
    if (before.isEmpty() || !before.get().isUnderReview()) {
      return Reviewer.Answer.tooLate(decision.language() + " of this story is under no review");
    }
    put(story.with(decision.language(), before.get().in((Custody) null)), out);
    return Reviewer.Answer.of(Outcome.GIVEN_BACK, LedgerEntry.Event.GIVEN_BACK, decision.reason());
  }

  private void put(Story story, Dispatches out) {
    newsroom.store().put(story);
    out.add(Records.STORIES, Records.story(story));
  }
}
