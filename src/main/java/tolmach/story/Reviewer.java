package tolmach.story;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tolmach.article.BadItemException;
import tolmach.article.ItemHeaders;
import tolmach.article.ItemKind;
import tolmach.memory.Origin;
import tolmach.worker.Draft;
import tolmach.worker.TargetSegment;

/** A person has decided: about one language's draft, or about the whole story. */
public final class Reviewer {

  private final Newsroom newsroom;
  private final Gate gate;
  private final Takedown takedown;

  public Reviewer(Newsroom newsroom) {
    this.newsroom = newsroom;
    this.gate = new Gate(newsroom);
    this.takedown = new Takedown(newsroom);
  }

  /**
   * @param body a {@link ReviewDecision} as JSON
   * @param headers of the record, with its key under {@link ItemHeaders#KEY}
   * @return PUBLISHED, HELD, REJECTED, KILLED, WITHHELD, RELEASED, DUPLICATE or TOO_LATE
   * @throws BadItemException if it is no decision, or none that can be carried out
   */
  public Ruling decide(byte[] body, Map<String, Object> headers) {
    var decision = ReviewDecision.read(body);
    String key = Passport.text(headers, ItemHeaders.KEY);
    if (!decision.uri().equals(key)) {
      // Another process may own that story.
      throw new BadItemException(
          "the decision is about " + decision.uri() + " but its record's key is \"" + key + "\"");
    }
    return decision.action().concernsStory() ? onStory(decision) : onDraft(decision);
  }

  private Ruling onStory(ReviewDecision decision) {
    Story story =
        newsroom
            .store()
            .story(decision.uri())
            .orElseGet(() -> Story.unknown(decision.uri(), ItemKind.ARTICLE, newsroom.now()));
    if (story.isKilled()) {
      if (decision.action() == ReviewDecision.Action.KILL) {
        return Ruling.nothing(Outcome.DUPLICATE, story.uri(), "the story is killed already");
      }
      throw new BadItemException(
          "the story " + story.uri() + " was killed at " + story.changed() + " and stays so");
    }
    var out = new Dispatches();
    String reason = decision.reason() == null ? "decided at the desk" : decision.reason();
    switch (decision.action()) {
      case KILL -> takedown.kill(story, reason, decision.reviewer(), out);
      case HOLD -> takedown.withhold(story, reason, decision.reviewer(), out);
      default -> {
        if (!story.isWithheld()) {
          return Ruling.nothing(Outcome.DUPLICATE, story.uri(), "the story is not withheld");
        }
        takedown.lift(story, out);
        return new Ruling(Outcome.RELEASED, story.uri(), reason, out);
      }
    }
    return new Ruling(
        decision.action() == ReviewDecision.Action.KILL ? Outcome.KILLED : Outcome.WITHHELD,
        story.uri(),
        reason,
        out);
  }

  private Ruling onDraft(ReviewDecision decision) {
    var known = newsroom.store().story(decision.uri());
    var held = newsroom.store().held(decision.uri(), decision.language());
    if (known.isEmpty()) {
      throw new BadItemException(
          "nothing of the story " + decision.uri() + " was ever accepted, so there is no draft");
    }
    Story story = known.get();
    if (held.isEmpty() || held.get().draft().sequence() != decision.sequence()) {
      return tooLate(story, decision);
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
        ? reject(story, held.get(), decision)
        : pass(story, held.get().draft(), decision);
  }

  private Ruling pass(Story story, Draft draft, ReviewDecision decision) {
    var out = new Dispatches();
    Story after = gate.pass(story, edited(draft, decision), decision.reviewer(), out);
    put(after, out);
    boolean isOut = after.languages().get(draft.target()).state() == Localization.State.PUBLISHED;
    return new Ruling(isOut ? Outcome.PUBLISHED : Outcome.HELD, story.uri(), null, out);
  }

  private Ruling reject(Story story, HeldDraft held, ReviewDecision decision) {
    Instant now = newsroom.now();
    var out = new Dispatches();
    String reason = decision.reason() == null ? "no reason was given" : decision.reason();
    newsroom.store().release(held);
    var rejected =
        story
            .localizationOrUnheard(decision.language(), now)
            .now(
                Localization.State.REJECTED, decision.sequence(), reason, decision.reviewer(), now);
    out.add(
        Records.LEDGER,
        Records.ledger(story, entry(LedgerEntry.Event.REJECTED, story, decision, reason, now)));
    put(story.with(decision.language(), rejected), out);
    return new Ruling(Outcome.REJECTED, story.uri(), reason, out);
  }

  /** The second of two people learns from the ledger what the first one did. */
  private Ruling tooLate(Story story, ReviewDecision decision) {
    Instant now = newsroom.now();
    String reason = whatHappened(story, decision);
    var out = new Dispatches();
    out.add(
        Records.LEDGER,
        Records.ledger(story, entry(LedgerEntry.Event.TOO_LATE, story, decision, reason, now)));
    return new Ruling(Outcome.TOO_LATE, story.uri(), reason, out);
  }

  private static String whatHappened(Story story, ReviewDecision decision) {
    if (story.isKilled()) {
      return "the story was killed at " + story.changed();
    }
    if (decision.sequence() < story.sequence()) {
      return "version " + story.sequence() + " has taken the place of " + decision.sequence();
    }
    var localization = story.localization(decision.language());
    if (localization.isEmpty()) {
      return "there never was a draft in " + decision.language();
    }
    var found = localization.get();
    return "it is "
        + found.state().name().toLowerCase(Locale.ROOT)
        + " since "
        + found.at()
        + (found.by() == null ? "" : " by " + found.by());
  }

  /** The draft with a person's words in place of the machine's, and nothing flagged any more. */
  private static Draft edited(Draft draft, ReviewDecision decision) {
    var unknown = new HashSet<>(decision.edits().keySet());
    draft.segments().forEach(segment -> unknown.remove(segment.id()));
    if (!unknown.isEmpty()) {
      throw new BadItemException(
          "the draft in " + draft.target() + " has no segment " + String.join(", ", unknown));
    }
    var segments =
        draft.segments().stream()
            .map(segment -> edited(segment, decision.edits().get(segment.id())))
            .toList();
    return new Draft(
        draft.uri(),
        draft.kind(),
        draft.sequence(),
        draft.target(),
        draft.lane(),
        draft.desk(),
        draft.accepted(),
        Draft.Outcome.TRANSLATED,
        null,
        draft.article(),
        segments);
  }

  private static TargetSegment edited(TargetSegment segment, String text) {
    return text == null
        ? segment
        : new TargetSegment(
            segment.id(), segment.source(), text, Origin.HUMAN_EDIT, null, null, null, List.of());
  }

  private static LedgerEntry entry(
      LedgerEntry.Event event, Story story, ReviewDecision decision, String reason, Instant now) {
    return new LedgerEntry(
        event,
        story.uri(),
        story.kind(),
        decision.language(),
        decision.sequence(),
        0,
        story.desk(),
        story.lane(),
        null,
        now,
        Map.of(),
        decision.reviewer(),
        reason);
  }

  private void put(Story story, Dispatches out) {
    newsroom.store().put(story);
    out.add(Records.STORIES, Records.story(story));
  }
}
