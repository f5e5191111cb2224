package tolmach.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tolmach.language.LanguagePair;
import tolmach.worker.Draft;

/**
 * What comes about without a record: an hour strikes, a desk has money again, or an engine appears.
 * Whoever calls asks first what there is to do, and does each piece in a transaction of its own.
 */
public final class Punctuality {

  /**
   * How long a draft waits for an engine at least. Without it a worker that announces an engine and
   * a worker that lacks it would throw one job to and fro as fast as they can.
   */
  static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Newsroom newsroom;
  private final Gate gate;

  public Punctuality(Newsroom newsroom) {
    this.newsroom = newsroom;
    this.gate = new Gate(newsroom);
  }

  /** Stories of which something is due now; looks at no more than {@code max} drafts. */
  public List<String> due(int max) {
    return newsroom.store().dueBy(newsroom.now(), max).stream()
        .map(held -> held.draft().uri())
        .distinct()
        .toList();
  }

  /**
   * Does what is due of a story: the languages that are ready go out together, and what was kept
   * long enough is forgotten.
   *
   * @return RELEASED
   */
  public Ruling release(String uri) {
    Instant now = newsroom.now();
    var out = new Dispatches();
    var known = newsroom.store().story(uri);
    Story story = known.orElse(null);
    for (HeldDraft held : newsroom.store().heldOf(uri)) {
      if (held.due() == null || held.due().isAfter(now)) {
        continue;
      }
      newsroom.store().release(held);
      Draft draft = held.draft();
      if (held.isWaiting() && story != null && draft.sequence() == story.sequence()) {
        story =
            held.cause() == HeldDraft.Cause.NO_BUDGET
                ? sendAgain(story, draft, out)
                : letOut(story, draft, out);
      }
    }
    if (story != null && !story.equals(known.get())) {
      newsroom.store().put(story);
      out.add(Records.STORIES, Records.story(story));
    }
    return new Ruling(Outcome.RELEASED, uri, null, out);
  }

  /**
   * The way out when {@link #release} cannot be carried out: what is due of the story is a dead
   * letter that can be replayed, and its languages say so. Without it one bad draft would be due
   * for ever.
   *
   * @return FAILED
   */
  public Ruling giveUp(String uri, String reason) {
    Instant now = newsroom.now();
    var out = new Dispatches();
    newsroom.store().heldOf(uri).stream()
        .filter(held -> held.due() != null && !held.due().isAfter(now))
        .forEach(held -> giveUp(held, reason, out));
    return new Ruling(Outcome.FAILED, uri, reason, out);
  }

  /**
   * The same for {@link #resume}.
   *
   * @return FAILED
   */
  public Ruling giveUp(HeldDraft waiting, String reason) {
    var out = new Dispatches();
    giveUp(waiting, reason, out);
    return new Ruling(Outcome.FAILED, waiting.draft().uri(), reason, out);
  }

  private void giveUp(HeldDraft held, String reason, Dispatches out) {
    Draft draft = held.draft();
    newsroom.store().release(held);
    var known = newsroom.store().story(draft.uri());
    if (!held.isWaiting() || known.isEmpty()) {
      return;
    }
    Instant now = newsroom.now();
    var failed =
        known
            .get()
            .localizationOrUnheard(draft.target(), now)
            .now(Localization.State.FAILED, draft.sequence(), reason, null, now);
    Story story = known.get().with(draft.target(), failed);
    newsroom.store().put(story);
    out.add(Records.DEAD_LETTERS, Records.deadLetter(story, draft, reason));
    out.add(Records.STORIES, Records.story(story));
  }

  /** Its units are in the memory since it was found good. */
  private Story letOut(Story story, Draft draft, Dispatches out) {
    String person = story.languages().get(draft.target()).by();
    return story.isWithheld()
        ? gate.putAway(story, draft, HeldDraft.Cause.WITHHELD, story.reason(), person)
        : gate.publish(story, draft, person, out);
  }

  /** Drafts that wait for an engine of these pairs and have waited long enough to try again. */
  public List<HeldDraft> startable(Set<LanguagePair> pairs, int max) {
    Instant before = newsroom.now().minus(PATIENCE);
    var startable = new ArrayList<HeldDraft>();
    for (LanguagePair pair : pairs) {
      newsroom.store().waitingForEngine(pair, max).stream()
          .filter(held -> !held.since().isAfter(before))
          .forEach(startable::add);
    }
    return List.copyOf(startable.subList(0, Math.min(max, startable.size())));
  }

  /**
   * Sends the job of a draft out again, if its version is still the story's.
   *
   * @return RESUMED or DROPPED
   */
  public Ruling resume(HeldDraft waiting) {
    Draft draft = waiting.draft();
    newsroom.store().release(waiting);
    var known = newsroom.store().story(draft.uri());
    if (known.isEmpty() || known.get().sequence() != draft.sequence()) {
      return Ruling.nothing(Outcome.DROPPED, draft.uri(), "the story has gone on");
    }
    var out = new Dispatches();
    Story story = sendAgain(known.get(), draft, out);
    newsroom.store().put(story);
    out.add(Records.STORIES, Records.story(story));
    return new Ruling(Outcome.RESUMED, draft.uri(), null, out);
  }

  private Story sendAgain(Story story, Draft draft, Dispatches out) {
    Instant now = newsroom.now();
    var awaited =
        story
            .localizationOrUnheard(draft.target(), now)
            .now(Localization.State.AWAITED, draft.sequence(), null, null, now);
    Story after = story.with(draft.target(), awaited);
    out.add(Records.JOBS + draft.lane(), Records.job(after, draft.job()));
    return after;
  }
}
