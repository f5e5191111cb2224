package tolmach.story;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tolmach.article.BadItemException;
import tolmach.article.ItemHeaders;
import tolmach.article.ItemKind;
import tolmach.language.LanguageTag;
import tolmach.worker.Draft;

/**
 * A person has decided: about one language's draft, about who keeps a language, or about the whole
 * story. Each decision has its answer on the ledger, also one that came too late.
 */
public final class Reviewer {

  private final Newsroom newsroom;
  private final Takedown takedown;
  private final DraftReview drafts;
  private final Takeover takeover;

  public Reviewer(Newsroom newsroom) {
    this.newsroom = newsroom;
    this.takedown = new Takedown(newsroom);
    this.drafts = new DraftReview(newsroom);
    this.takeover = new Takeover(newsroom);
  }

  /** What was decided, and what the ledger says of it. */
  record Answer(
      Outcome outcome,
      LedgerEntry.Event event,
      String reason,
      List<Change> changes,
      Evidence evidence) {

    static Answer of(Outcome outcome, LedgerEntry.Event event, String reason) {
      return new Answer(outcome, event, reason, List.of(), null);
    }

    static Answer tooLate(String reason) {
      return of(Outcome.TOO_LATE, LedgerEntry.Event.TOO_LATE, reason);
    }

    /** What the person looked at goes on waiting, or stays as it is. */
    static Answer refused(String reason) {
      return of(Outcome.HELD, LedgerEntry.Event.REFUSED, reason);
    }
  }

  /**
   * @param body a {@link ReviewDecision} as JSON
   * @param headers of the record, with its key under {@link ItemHeaders#KEY}; the answer bears the
   *     name that {@link ItemHeaders#DECISION} gives it
   * @return PUBLISHED, HELD, REJECTED, KILLED, WITHHELD, RELEASED, TAKEN_OVER, GIVEN_BACK,
   *     DUPLICATE or TOO_LATE
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
    var out = new Dispatches();
    Answer answer =
        decision.action().concernsStory() ? onStory(decision, out) : onLanguage(decision, out);
    book(decision, answer, Passport.text(headers, ItemHeaders.DECISION), out);
    return new Ruling(answer.outcome(), decision.uri(), answer.reason(), out);
  }

  private Answer onStory(ReviewDecision decision, Dispatches out) {
    Story story =
        newsroom
            .store()
            .story(decision.uri())
            .orElseGet(() -> Story.unknown(decision.uri(), ItemKind.ARTICLE, newsroom.now()));
    if (story.isKilled()) {
      if (decision.action() == ReviewDecision.Action.KILL) {
        return already("the story is killed already");
      }
      throw new BadItemException(
          "the story " + story.uri() + " was killed at " + story.changed() + " and stays so");
    }
    String reason = decision.reason() == null ? "decided at the desk" : decision.reason();
    switch (decision.action()) {
      case KILL -> {
        takedown.kill(story, reason, decision.reviewer(), out);
        return Answer.of(Outcome.KILLED, LedgerEntry.Event.KILLED, reason);
      }
      case HOLD -> {
        takedown.withhold(story, reason, decision.reviewer(), out);
        return Answer.of(Outcome.WITHHELD, LedgerEntry.Event.HELD_BACK, reason);
      }
      default -> {
        if (!story.isWithheld()) {
          return already("the story is not withheld");
        }
        takedown.lift(story, out);
        return Answer.of(Outcome.RELEASED, LedgerEntry.Event.RELEASED, reason);
      }
    }
  }

  private static Answer already(String reason) {
    return Answer.of(Outcome.DUPLICATE, LedgerEntry.Event.TOO_LATE, reason);
  }

  private Answer onLanguage(ReviewDecision decision, Dispatches out) {
    Story story =
        newsroom
            .store()
            .story(decision.uri())
            .orElseThrow(
                () ->
                    new BadItemException(
                        "nothing of the story "
                            + decision.uri()
                            + " was ever accepted, so there is no draft"));
    return decision.action().concernsCustody()
        ? takeover.decide(story, decision, out)
        : drafts.decide(story, decision, out);
  }

  private void book(ReviewDecision decision, Answer answer, String name, Dispatches out) {
    Instant now = newsroom.now();
    Story story =
        newsroom
            .store()
            .story(decision.uri())
            .orElseGet(() -> Story.unknown(decision.uri(), ItemKind.ARTICLE, now));
    LanguageTag language =
        decision.language() == null ? LanguageTag.UNDETERMINED : decision.language();
    var entry =
        new LedgerEntry(
            answer.event(),
            story.uri(),
            story.kind(),
            language,
            decision.sequence(),
            story.localization(language).map(Localization::revision).orElse(0),
            story.desk(),
            story.lane(),
            null,
            now,
            Map.of(),
            decision.reviewer(),
            answer.reason(),
            answer.changes(),
            answer.evidence());
    var record = Records.ledger(story, entry);
    out.add(
        Records.LEDGER, name == null ? record : record.with(Map.of(ItemHeaders.DECISION, name)));
  }

  /** Words for the person who came second. */
  static String whatHappened(Story story, LanguageTag language, long sequence) {
    if (story.isKilled()) {
      return "the story was killed at " + story.changed();
    }
    if (sequence < story.sequence()) {
      return "version " + story.sequence() + " has taken the place of " + sequence;
    }
    var localization = story.localization(language);
    if (localization.isEmpty()) {
      return "there never was a draft in " + language;
    }
    var found = localization.get();
    return "it is "
        + found.state().name().toLowerCase(Locale.ROOT)
        + " since "
        + found.at()
        + (found.by() == null ? "" : " by " + found.by());
  }

  /** True if that draft is in force for the story. */
  static boolean isCurrent(Story story, Draft draft) {
    return draft.sequence() == story.sequence();
  }
}
