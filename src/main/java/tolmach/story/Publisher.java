package tolmach.story;

import java.io.UncheckedIOException;
import java.time.Instant;
import tolmach.article.BadItemException;
import tolmach.article.Json;
import tolmach.language.LanguageTag;
import tolmach.worker.Draft;

/**
 * A draft has come back: does it still count, and may it go out now? The only way to the readers'
 * topics, so nothing is published twice, late or out of turn.
 */
public final class Publisher {

  private final Newsroom newsroom;
  private final Gate gate;
  private final LateEdits lateEdits;

  public Publisher(Newsroom newsroom) {
    this.newsroom = newsroom;
    this.gate = new Gate(newsroom);
    this.lateEdits = new LateEdits(newsroom);
  }

  /**
   * @param body a {@link Draft} as JSON
   * @return PUBLISHED, HELD, FAILED or DROPPED
   * @throws BadItemException if it is no draft
   */
  public Ruling decide(byte[] body) {
    if (body == null) {
      throw new BadItemException("the draft is empty");
    }
    try {
      Draft draft = Json.read(body, Draft.class);
      if (draft == null || draft.uri() == null || draft.target() == null) {
        throw new BadItemException("the draft does not say of what it is");
      }
      return decide(draft);
    } catch (UncheckedIOException e) {
      throw new BadItemException("the draft is not the JSON of one", e);
    }
  }

  Ruling decide(Draft draft) {
    var known = newsroom.store().story(draft.uri());
    if (known.isEmpty()) {
      return dropped(draft, "nothing of this story was ever accepted");
    }
    Story story = known.get();
    if (story.isKilled()) {
      return dropped(draft, "the story is killed");
    }
    if (draft.sequence() != story.sequence()) {
      return dropped(
          draft, "it is of version " + draft.sequence() + ", the story is at " + story.sequence());
    }
    if (isSettled(story, draft.target())) {
      return dropped(draft, "this version is settled in " + draft.target() + " already");
    }
    var out = new Dispatches();
    Story after = settle(lateEdits.fulfilled(story, draft), lateEdits.in(story, draft), out);
    newsroom.store().put(after);
    out.add(Records.STORIES, Records.story(after));
    var localization = after.languages().get(draft.target());
    return new Ruling(outcome(localization.state()), story.uri(), localization.reason(), out);
  }

  private Story settle(Story story, Draft draft, Dispatches out) {
    return switch (draft.outcome()) {
      case TRANSLATED ->
          gate.reasonToReview(story, draft)
              .map(reason -> gate.review(story, draft, reason, out))
              .orElseGet(() -> gate.pass(story, draft, null, out));
      case FLAGGED -> gate.review(story, draft, reason(draft), out);
      case NO_ENGINE ->
          gate.putAway(
              story, draft, HeldDraft.Cause.NO_ENGINE, "no engine for " + draft.job().pair(), null);
      case NO_BUDGET -> gate.putAway(story, draft, HeldDraft.Cause.NO_BUDGET, draft.reason(), null);
      case FAILED -> fail(story, draft);
    };
  }

  private static String reason(Draft draft) {
    return draft.reason() == null ? "the checks want a person to look" : draft.reason();
  }

  private Story fail(Story story, Draft draft) {
    Instant now = newsroom.now();
    newsroom.store().held(story.uri(), draft.target()).ifPresent(newsroom.store()::release);
    var failed =
        story
            .localizationOrUnheard(draft.target(), now)
            .now(Localization.State.FAILED, draft.sequence(), draft.reason(), null, now);
    return story.with(draft.target(), failed);
  }

  /**
   * True if this version was decided in this language: a second draft of it, from work that was
   * done twice, would undo what a person or the first one did.
   */
  private boolean isSettled(Story story, LanguageTag language) {
    var localization = story.localization(language);
    if (localization.isEmpty() || localization.get().sequence() != story.sequence()) {
      return false;
    }
    return switch (localization.get().state()) {
      case PUBLISHED, EMBARGOED, WITHHELD, WITHDRAWN, REJECTED -> true;
      case FAILED, AWAITED -> false;
      case HELD ->
          newsroom
              .store()
              .held(story.uri(), language)
              .map(held -> held.cause() == HeldDraft.Cause.REVIEW)
              .orElse(false);
    };
  }

  private static Outcome outcome(Localization.State state) {
    return switch (state) {
      case PUBLISHED -> Outcome.PUBLISHED;
      case FAILED -> Outcome.FAILED;
      default -> Outcome.HELD;
    };
  }

  private static Ruling dropped(Draft draft, String reason) {
    return Ruling.nothing(Outcome.DROPPED, draft.uri(), reason);
  }
}
