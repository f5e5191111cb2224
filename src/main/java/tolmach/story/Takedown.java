package tolmach.story;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tolmach.language.LanguageTag;
import tolmach.memory.Withdrawal;

/**
 * Takes a story from the readers in all languages at once, for a while or for ever, and brings it
 * back after a while. Waits for no translation. Each method puts the story it leaves.
 */
final class Takedown {

  private final Newsroom newsroom;
  private final Gate gate;

  Takedown(Newsroom newsroom) {
    this.newsroom = newsroom;
    this.gate = new Gate(newsroom);
  }

  /** For ever: tombstones, nothing kept, and a record of it for each language. */
  void kill(Story story, String reason, String person, Dispatches out) {
    Instant now = newsroom.now();
    var languages = new TreeMap<LanguageTag, Localization>();
    var killed = story.withStatus(Story.Status.KILLED, reason, person, now);
    story
        .languages()
        .forEach(
            (language, before) -> {
              var state = Localization.State.WITHDRAWN;
              if (!before.wasWritten()) {
                languages.put(
                    language,
                    before.now(state, before.sequence(), reason, person, now).with(List.of()));
                return;
              }
              var after = before.taken(state, reason, person, now);
              languages.put(language, after);
              out.add(
                  Records.localizedTopic(story.kind(), language),
                  Records.localized(
                      killed, language, killed.sequence(), after, "canceled", null, null));
              out.add(Records.PROVENANCE, Records.provenance(killed, language, null));
              book(LedgerEntry.Event.TAKEN_DOWN, killed, language, after, out);
            });
    if (out.on(Records.LEDGER).isEmpty()) {
      var none = Localization.unheard(now);
      book(LedgerEntry.Event.TAKEN_DOWN, killed, LanguageTag.UNDETERMINED, none, out);
    }
    newsroom.store().heldOf(story.uri()).forEach(newsroom.store()::release);
    if (newsroom.rules().forgetsKilled()) {
      out.add(Records.MEMORY, Records.withdrawal(new Withdrawal(story.uri(), now)));
    }
    put(killed.withLanguages(languages, now), out);
  }

  /** For a while: a notice in the place of what readers have; what waits goes on waiting. */
  void withhold(Story story, String reason, String person, Dispatches out) {
    Instant now = newsroom.now();
    var languages = new TreeMap<>(story.languages());
    var withheld = story.withStatus(Story.Status.WITHHELD, reason, person, now);
    story
        .languages()
        .forEach(
            (language, before) -> {
              if (!before.reachesReaders()) {
                return;
              }
              boolean isLatest = before.state() == Localization.State.PUBLISHED;
              var after =
                  isLatest
                      ? before.taken(Localization.State.WITHHELD, reason, person, now)
                      : before.taken(before.state(), before.reason(), before.by(), now);
              languages.put(language, after);
              byte[] notice =
                  newsroom.renderer().withheld(withheld, language, after.revision(), now);
              out.add(
                  Records.localizedTopic(story.kind(), language),
                  Records.localized(
                      withheld,
                      language,
                      before.online(),
                      after,
                      "withheld",
                      "application/json",
                      notice));
              book(LedgerEntry.Event.WITHHELD, withheld, language, after, out);
            });
    put(withheld.withLanguages(languages, now), out);
  }

  /** The end of a hold: what is ready goes out, else what was out before comes back. */
  void lift(Story story, Dispatches out) {
    Instant now = newsroom.now();
    Story lifted = story.withStatus(Story.Status.USABLE, null, null, now);
    for (LanguageTag language : story.languages().keySet()) {
      lifted = lift(lifted, language, now, out);
    }
    put(lifted, out);
  }

  private Story lift(Story story, LanguageTag language, Instant now, Dispatches out) {
    var waiting =
        newsroom
            .store()
            .held(story.uri(), language)
            .filter(held -> held.cause() == HeldDraft.Cause.WITHHELD);
    if (waiting.isPresent()) {
      var person = story.languages().get(language).by();
      return gate.pass(story, waiting.get().draft(), person, out);
    }
    var before = story.languages().get(language);
    if (!before.wasWritten() || before.reachesReaders()) {
      return story;
    }
    var kept = newsroom.store().kept(story.uri(), language);
    if (kept.isPresent()) {
      return gate.bringBack(story, kept.get().draft(), out);
    }
    boolean wasOut = before.state() == Localization.State.WITHHELD;
    var missing =
        before.now(
            wasOut ? Localization.State.AWAITED : before.state(),
            before.sequence(),
            "the hold is lifted, but what was out is kept no longer: publish the story again",
            null,
            now);
    return story.with(language, missing);
  }

  private void put(Story story, Dispatches out) {
    newsroom.store().put(story);
    out.add(Records.STORIES, Records.story(story));
  }

  private static void book(
      LedgerEntry.Event event,
      Story story,
      LanguageTag language,
      Localization localization,
      Dispatches out) {
    out.add(
        Records.LEDGER,
        Records.ledger(
            story,
            new LedgerEntry(
                event,
                story.uri(),
                story.kind(),
                language,
                localization.sequence(),
                localization.revision(),
                story.desk(),
                story.lane(),
                null,
                localization.at(),
                Map.of(),
                story.by(),
                story.reason())));
  }
}
