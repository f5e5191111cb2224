package tolmach.story;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tolmach.article.BadItemException;
import tolmach.article.ItemHead;
import tolmach.article.ItemHeaders;
import tolmach.article.PublicationStatus;
import tolmach.engine.Lane;
import tolmach.language.LanguageTag;
import tolmach.worker.Outgoing;

/**
 * An item has come in: is it a new version of its story, and may the story still go out? Only peeks
 * at the item, so that nothing queues behind a backlog of pages to be parsed.
 */
public final class Receiver {

  private static final String MESSAGES = "messages.incoming";

  private final Newsroom newsroom;
  private final Peek articles;
  private final Peek messages;
  private final Containers containers;
  private final Takedown takedown;

  public Receiver(Newsroom newsroom, Peek articles, Peek messages) {
    this.newsroom = newsroom;
    this.articles = articles;
    this.messages = messages;
    this.containers = new Containers(articles);
    this.takedown = new Takedown(newsroom);
  }

  /**
   * @param headers of the record, with its topic and key under {@link ItemHeaders#TOPIC} and {@link
   *     ItemHeaders#KEY}
   * @return ACCEPTED, REKEYED, TAKEN_APART, DUPLICATE, SUPERSEDED, WITHHELD or KILLED
   * @throws BadItemException if the item is none, has no identity, or belongs to a killed story
   */
  public Ruling receive(byte[] body, Map<String, Object> headers) {
    String key = Passport.text(headers, ItemHeaders.KEY);
    String topic = Passport.text(headers, ItemHeaders.TOPIC);
    boolean isArticle = !MESSAGES.equals(topic);
    if (isArticle && headers.get(ItemHeaders.REKEYED) == null) {
      var apart = containers.takeApart(topic, key, body, headers);
      if (apart.isPresent()) {
        return apart.get();
      }
    }
    ItemHead head = (isArticle ? articles : messages).peek(body, headers, key);
    if (!head.uri().equals(key)) {
      return rekey(head, topic, key, body, headers);
    }
    Instant now = newsroom.now();
    Story story =
        newsroom
            .store()
            .story(head.uri())
            .orElseGet(() -> Story.unknown(head.uri(), head.kind(), now));
    if (story.sequence() > 0 && story.kind() != head.kind()) {
      throw new BadItemException(
          "the story "
              + story.uri()
              + " is of kind "
              + story.kind()
              + " and this item of kind "
              + head.kind()
              + "; give it a uri of its own");
    }
    if (head.status() == PublicationStatus.CANCELED) {
      return kill(story, head, headers);
    }
    if (story.isKilled()) {
      throw new BadItemException(
          "the story " + story.uri() + " was killed at " + story.changed() + " and stays so");
    }
    var order = Edition.of(head).comparedTo(Edition.of(story));
    if (order == Edition.Order.DUPLICATE) {
      return Ruling.nothing(Outcome.DUPLICATE, story.uri(), "this version is known already");
    }
    if (order == Edition.Order.OLDER) {
      return Ruling.nothing(Outcome.SUPERSEDED, story.uri(), "a newer version is known already");
    }
    if (head.status() == PublicationStatus.WITHHELD) {
      return withhold(story, head, headers);
    }
    if (order == Edition.Order.REISSUED && story.isWithheld()) {
      return Ruling.nothing(
          Outcome.SUPERSEDED,
          story.uri(),
          "the story is withheld, and only a newer version or a decision lifts that");
    }
    return accept(story, head, body, headers);
  }

  private static Ruling rekey(
      ItemHead head, String topic, String key, byte[] body, Map<String, Object> headers) {
    if (headers.get(ItemHeaders.REKEYED) != null) {
      throw new BadItemException(
          "the record was sent on under the key \""
              + key
              + "\" and its identity is still another: \""
              + head.uri()
              + "\"");
    }
    var travelling = Passport.of(headers);
    travelling.put(ItemHeaders.REKEYED, "1");
    var out = new Dispatches();
    out.add(topic, Outgoing.of(head.uri(), travelling, body));
    return new Ruling(Outcome.REKEYED, head.uri(), null, out);
  }

  /** A kill counts whatever its version: it is about the story. */
  private Ruling kill(Story story, ItemHead head, Map<String, Object> headers) {
    if (story.isKilled()) {
      return Ruling.nothing(Outcome.DUPLICATE, story.uri(), "the story is killed already");
    }
    var out = new Dispatches();
    String reason = "its source canceled it";
    takedown.kill(heard(story, head, story.sequence(), headers), reason, null, out);
    return new Ruling(Outcome.KILLED, story.uri(), reason, out);
  }

  /**
   * The withheld item itself is not translated: what comes back when the hold is lifted is the last
   * version that was meant for readers.
   */
  private Ruling withhold(Story story, ItemHead head, Map<String, Object> headers) {
    var out = new Dispatches();
    boolean isHeldByPerson = story.isWithheld() && story.by() != null;
    String reason = isHeldByPerson ? story.reason() : "its source withholds it";
    String person = isHeldByPerson ? story.by() : null;
    Story heard =
        story.heard(
            head.kind(),
            Edition.of(head),
            story.sequence(),
            story.lane(),
            desk(story, headers),
            story.embargoedUntil(),
            newsroom.now());
    takedown.withhold(heard, reason, person, out);
    return new Ruling(Outcome.WITHHELD, story.uri(), reason, out);
  }

  /**
   * Only a person lifts the hold of a person: a newer version of such a story is translated, and
   * waits.
   */
  private Ruling accept(Story story, ItemHead head, byte[] body, Map<String, Object> headers) {
    var travelling = Passport.of(headers);
    Instant now = newsroom.now();
    Story accepted = heard(story, head, story.sequence() + 1, headers).arrived(Arrival.of(headers));
    if (story.isWithheld() && story.by() == null) {
      accepted = accepted.withStatus(Story.Status.USABLE, null, null, now);
    }
    accepted = accepted.withLanguages(awaited(accepted, now), now);
    supersede(story, now);
    newsroom.store().put(accepted);

    travelling.put(ItemHeaders.URI, accepted.uri());
    travelling.put(ItemHeaders.KIND, accepted.kind().name());
    travelling.put(ItemHeaders.SEQUENCE, String.valueOf(accepted.sequence()));
    travelling.put(ItemHeaders.LANE, accepted.lane().word());
    travelling.put(ItemHeaders.DESK, accepted.desk());
    travelling.put(ItemHeaders.ACCEPTED, now.toString());
    var out = new Dispatches();
    out.add(Records.ACCEPTED + accepted.lane(), Outgoing.of(accepted.uri(), travelling, body));
    out.add(Records.STORIES, Records.story(accepted));
    return new Ruling(Outcome.ACCEPTED, accepted.uri(), null, out);
  }

  /** What a person may be at work on is kept for a while, for what they still send. */
  private void supersede(Story story, Instant now) {
    for (HeldDraft held : newsroom.store().heldOf(story.uri())) {
      if (held.isWaiting()) {
        newsroom.store().release(held);
        if (held.cause() == HeldDraft.Cause.REVIEW && !newsroom.keep().isZero()) {
          Instant due = now.plus(newsroom.keep());
          newsroom.store().hold(new HeldDraft(held.draft(), HeldDraft.Cause.SUPERSEDED, due, now));
        }
      }
    }
  }

  private Story heard(Story story, ItemHead head, long sequence, Map<String, Object> headers) {
    return story.heard(
        head.kind(),
        Edition.of(head),
        sequence,
        Lane.ofUrgency(urgency(head, headers)),
        desk(story, headers),
        head.embargoedUntil(),
        newsroom.now());
  }

  /** What waited is of an older version now; what is out stays out until the new one is ready. */
  private static TreeMap<LanguageTag, Localization> awaited(Story story, Instant now) {
    var languages = new TreeMap<LanguageTag, Localization>();
    story
        .languages()
        .forEach(
            (language, before) -> {
              if (before.state() == Localization.State.PUBLISHED) {
                languages.put(language, before.with(List.of()));
              } else if (language.isKnown()) {
                languages.put(
                    language,
                    before
                        .now(Localization.State.AWAITED, story.sequence(), null, null, now)
                        .with(List.of()));
              }
            });
    return languages;
  }

  private static int urgency(ItemHead head, Map<String, Object> headers) {
    String given = Passport.text(headers, ItemHeaders.URGENCY);
    if (head.urgency() != 0 || given == null) {
      return head.urgency();
    }
    if (!given.matches("[1-9]")) {
      throw new BadItemException("urgency is a digit from 1 to 9, got \"" + given + "\"");
    }
    return given.charAt(0) - '0';
  }

  private static String desk(Story story, Map<String, Object> headers) {
    String given = Passport.text(headers, ItemHeaders.DESK);
    return given == null ? story.desk() : given;
  }
}
