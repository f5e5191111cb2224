package tolmach.story;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tolmach.article.BadItemException;
import tolmach.worker.Draft;
import tolmach.worker.TargetSegment;

/** A person has approved, edited or rejected what waits in one language, or edited what is out. */
final class DraftReview {

  private final Newsroom newsroom;
  private final Gate gate;
  private final LateEdits lateEdits;
  private final Retirements retirements;

  DraftReview(Newsroom newsroom) {
    this.newsroom = newsroom;
    this.gate = new Gate(newsroom);
    this.lateEdits = new LateEdits(newsroom);
    this.retirements = new Retirements(newsroom);
  }

  Reviewer.Answer decide(Story story, ReviewDecision decision, Dispatches out) {
    Optional<String> keeper = story.localization(decision.language()).flatMap(Localization::keeper);
    if (keeper.isPresent() && !keeper.get().equals(decision.reviewer())) {
      return Reviewer.Answer.tooLate(
          keeper.get()
              + " has taken it over since "
              + story.languages().get(decision.language()).custody().since());
    }
    return decision.revision() > 0
        ? onPublished(story, decision, out)
        : onWaiting(story, decision, out);
  }

  private Reviewer.Answer onWaiting(Story story, ReviewDecision decision, Dispatches out) {
    var held = newsroom.store().held(decision.uri(), decision.language());
    if (held.isEmpty() || held.get().draft().sequence() != decision.sequence()) {
      var superseded =
          newsroom
              .store()
              .superseded(decision.uri(), decision.language())
              .map(HeldDraft::draft)
              .filter(draft -> draft.sequence() == decision.sequence());
      return late(story, superseded, decision, out);
    }
    if (held.get().cause() == HeldDraft.Cause.NO_ENGINE) {
      throw new BadItemException(
          "the draft in " + decision.language() + " waits for an engine; there is no text yet");
    }
    if (held.get().cause() == HeldDraft.Cause.NO_BUDGET) {
      throw new BadItemException(
          "the draft in "
              + decision.language()
              + " waits until its desk has money again; there is no text yet");
    }
    return decision.action() == ReviewDecision.Action.REJECT
        ? reject(story, held.get(), decision, out)
        : pass(story, held.get().draft(), decision, out);
  }

  /** An edit of what readers have makes a new revision of it. */
  private Reviewer.Answer onPublished(Story story, ReviewDecision decision, Dispatches out) {
    var localization = story.localization(decision.language());
    boolean isThere =
        localization
            .filter(found -> found.online() == decision.sequence())
            .filter(found -> found.revision() == decision.revision())
            .isPresent();
    if (!isThere) {
      return late(story, Optional.empty(), decision, out);
    }
    Draft draft =
        newsroom
            .store()
            .kept(decision.uri(), decision.language())
            .map(HeldDraft::draft)
            .filter(kept -> kept.sequence() == decision.sequence())
            .orElseThrow(
                () ->
                    new BadItemException(
                        "what is out in "
                            + decision.language()
                            + " is kept no longer: publish the story again, and edit that"));
    return Reviewer.isCurrent(story, draft)
        ? pass(story, draft, decision, out)
        : late(story, Optional.of(draft), decision, out);
  }

  private Reviewer.Answer pass(Story story, Draft draft, ReviewDecision decision, Dispatches out) {
    var edits = new Edits(draft, decision, newsroom.now());
    Optional<String> objection = edits.objection();
    if (objection.isPresent()) {
      return Reviewer.Answer.refused(objection.get());
    }
    Draft passed = edits.draft();
    retirements.replaced(draft, edits, decision, out);
    Story after = gate.pass(story, passed, decision.reviewer(), out);
    put(after, out);
    var state = after.languages().get(draft.target()).state();
    boolean isOut = state == Localization.State.PUBLISHED;
    String reason =
        switch (state) {
          case EMBARGOED -> "it waits for the end of its embargo at " + story.embargoedUntil();
          case WITHHELD -> "it waits for the end of the hold on its story";
          default -> null;
        };
    if (decision.reason() != null) {
      reason = reason == null ? decision.reason() : decision.reason() + "; " + reason;
    }
    return new Reviewer.Answer(
        isOut ? Outcome.PUBLISHED : Outcome.HELD,
        decision.action() == ReviewDecision.Action.EDIT
            ? LedgerEntry.Event.EDITED
            : LedgerEntry.Event.APPROVED,
        reason,
        edits.changes(),
        Evidence.of(draft, passed, decision));
  }

  private Reviewer.Answer reject(
      Story story, HeldDraft held, ReviewDecision decision, Dispatches out) {
    Instant now = newsroom.now();
    String reason = decision.reason() == null ? "no reason was given" : decision.reason();
    retirements.poisoned(held.draft(), decision, reason, out);
    newsroom.store().release(held);
    var rejected =
        story
            .localizationOrUnheard(decision.language(), now)
            .now(
                Localization.State.REJECTED, decision.sequence(), reason, decision.reviewer(), now);
    put(story.with(decision.language(), rejected), out);
    return new Reviewer.Answer(
        Outcome.REJECTED,
        LedgerEntry.Event.REJECTED,
        reason,
        List.of(),
        held.draft().segments().isEmpty() ? null : Evidence.of(held.draft(), null, decision));
  }

  /** The second of two people learns what the first one did; what they wrote is not lost. */
  private Reviewer.Answer late(
      Story story, Optional<Draft> base, ReviewDecision decision, Dispatches out) {
    String reason =
        decision.revision() > 0 && decision.sequence() == story.sequence()
            ? "what is out is another revision by now; "
                + Reviewer.whatHappened(story, decision.language(), decision.sequence())
            : Reviewer.whatHappened(story, decision.language(), decision.sequence());
    if (base.isEmpty() || decision.action() != ReviewDecision.Action.EDIT || story.isKilled()) {
      return Reviewer.Answer.tooLate(reason);
    }
    var edits = new Edits(base.get(), decision, newsroom.now());
    List<TargetSegment> written = edits.written();
    put(lateEdits.take(story, base.get(), written, decision.reviewer(), out), out);
    return new Reviewer.Answer(
        Outcome.TOO_LATE,
        LedgerEntry.Event.TOO_LATE,
        reason + "; what you wrote stands wherever its sentence is the same",
        edits.changes(),
        null);
  }

  private void put(Story story, Dispatches out) {
    newsroom.store().put(story);
    out.add(Records.STORIES, Records.story(story));
  }
}
