package tolmach.story;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tolmach.article.ItemKind;
import tolmach.memory.Origin;
import tolmach.message.BundleFormats;
import tolmach.worker.Draft;
import tolmach.worker.TargetSegment;

/**
 * The way of a good draft: out to the readers, or into the store until its story is lifted or its
 * hour has come. Each method answers with the story as it is then; who calls puts it.
 */
final class Gate {

  private final Newsroom newsroom;
  private final ReviewMode mode;

  Gate(Newsroom newsroom) {
    this.newsroom = newsroom;
    this.mode = new ReviewMode(newsroom);
  }

  /**
   * Lets a draft out that was found good just now, or puts it away. Its units go to the memory,
   * unless it waits for the end of a hold and no person has looked at it.
   *
   * @param person who let it pass, null if nobody had to
   */
  Story pass(Story story, Draft draft, String person, Dispatches out) {
    Instant now = newsroom.now();
    if (!story.isWithheld() || person != null) { // a person's work must not wait for a hold's end
      newsroom.units().of(draft, now).forEach(unit -> out.add(Records.MEMORY, unit));
    }
    if (story.isWithheld()) {
      return putAway(story, draft, HeldDraft.Cause.WITHHELD, story.reason(), person);
    }
    return story.isEmbargoedAt(now)
        ? putAway(story, draft, HeldDraft.Cause.EMBARGO, null, person)
        : publish(story, draft, person, out);
  }

  /** Lets a draft out, whatever it waited for, and keeps it for a while. */
  Story publish(Story story, Draft ready, String person, Dispatches out) {
    Draft draft = withHeritage(ready);
    Instant now = newsroom.now();
    var localization =
        story.localizationOrUnheard(draft.target(), now).published(draft.sequence(), person, now);
    send(story, draft, localization, person, out);
    newsroom.store().held(story.uri(), draft.target()).ifPresent(newsroom.store()::release);
    keep(draft, now);
    return story.with(draft.target(), localization);
  }

  /**
   * Lets a draft out again that was out before a hold. A later version that failed or waits goes on
   * doing so.
   */
  Story bringBack(Story story, Draft draft, Dispatches out) {
    var localization =
        story.languages().get(draft.target()).broughtBack(draft.sequence(), newsroom.now());
    send(story, draft, localization, localization.by(), out);
    return story.with(draft.target(), localization);
  }

  /** Puts a draft into the store until what it waits for is there. */
  Story putAway(Story story, Draft draft, HeldDraft.Cause cause, String reason, String person) {
    Instant now = newsroom.now();
    Instant due =
        switch (cause) {
          case EMBARGO -> story.embargoedUntil();
          case NO_BUDGET -> draft.until();
          default -> null;
        };
    newsroom.store().hold(new HeldDraft(draft, cause, due, now));
    var localization =
        story
            .localizationOrUnheard(draft.target(), now)
            .now(stateOf(cause), draft.sequence(), reason, person, now)
            .waitingFor(cause);
    return story.with(draft.target(), localization);
  }

  /** Asks for a person, and lets the draft wait until one has decided. */
  Story review(Story story, Draft draft, String reason, Dispatches out) {
    out.add(Records.REVIEW_REQUESTS, Records.reviewRequest(story, draft, reason, newsroom.now()));
    Custody custody = mode.custody(story, draft);
    Story waiting = putAway(story, draft, HeldDraft.Cause.REVIEW, reason, null);
    return waiting.with(draft.target(), waiting.languages().get(draft.target()).in(custody));
  }

  /** Why a draft that nothing blocks has to wait for a person; empty if it has not. */
  Optional<String> reasonToReview(Story story, Draft draft) {
    return mode.reason(story, draft);
  }

  /** What is known of a text from the version before holds on where it is said again. */
  private Draft withHeritage(Draft draft) {
    var before = new HashMap<String, TargetSegment>();
    newsroom
        .store()
        .kept(draft.uri(), draft.target())
        .ifPresent(
            kept ->
                kept.draft().segments().forEach(segment -> before.put(segment.source(), segment)));
    return before.isEmpty()
        ? draft
        : draft.with(
            draft.segments().stream()
                .map(segment -> segment.inheriting(before.getOrDefault(segment.source(), segment)))
                .toList());
  }

  private void send(
      Story story, Draft draft, Localization localization, String person, Dispatches out) {
    byte[] item = newsroom.renderer().render(draft, localization.revision(), localization.at());
    out.add(
        Records.localizedTopic(story.kind(), draft.target()),
        Records.localized(
                story,
                draft.target(),
                draft.sequence(),
                localization,
                "localized",
                contentType(draft),
                item)
            .with(Records.versionOf(draft)));
    var provenance =
        Provenance.of(story, draft, localization.revision(), person, localization.at());
    out.add(Records.PROVENANCE, Records.provenance(story, draft.target(), provenance));
    out.add(Records.LEDGER, Records.ledger(story, entry(story, draft, localization, person)));
  }

  private void keep(Draft draft, Instant now) {
    if (newsroom.keep().isZero()) {
      return;
    }
    newsroom
        .store()
        .hold(new HeldDraft(draft, HeldDraft.Cause.KEPT, now.plus(newsroom.keep()), now));
  }

  private static Localization.State stateOf(HeldDraft.Cause cause) {
    return switch (cause) {
      case REVIEW, NO_ENGINE, NO_BUDGET -> Localization.State.HELD;
      case EMBARGO -> Localization.State.EMBARGOED;
      case WITHHELD -> Localization.State.WITHHELD;
      case KEPT, SUPERSEDED -> Localization.State.PUBLISHED; // neither waits
    };
  }

  private static LedgerEntry entry(
      Story story, Draft draft, Localization localization, String person) {
    return new LedgerEntry(
        LedgerEntry.Event.PUBLISHED,
        story.uri(),
        story.kind(),
        draft.target(),
        draft.sequence(),
        localization.revision(),
        draft.desk(),
        draft.lane(),
        draft.accepted(),
        localization.at(),
        origins(draft),
        person,
        null);
  }

  private static Map<Origin, Integer> origins(Draft draft) {
    var origins = new HashMap<Origin, Integer>();
    for (TargetSegment segment : draft.segments()) {
      origins.merge(segment.origin(), 1, Integer::sum);
    }
    return origins;
  }

  private static String contentType(Draft draft) {
    return draft.kind() == ItemKind.ARTICLE
        ? "application/json"
        : BundleFormats.mediaType(draft.article().format());
  }
}
