package tolmach.wire;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import tolmach.engine.Lane;
import tolmach.language.LanguageTag;

/**
 * Every topic there is, defined once: {@link TopicCreation} creates them at start, {@link
 * TopicsPage} prints them.
 */
public final class Topics {

  public static final String ARTICLES_INCOMING = "articles.incoming";
  public static final String MESSAGES_INCOMING = "messages.incoming";
  public static final String DRAFTS = "articles.drafts";
  public static final String STORIES = "stories";
  public static final String PROVENANCE = "provenance";
  public static final String MEMORY = "memory";
  public static final String GLOSSARY = "glossary";
  public static final String REVIEW_REQUESTS = "review.requests";
  public static final String REVIEW_DECISIONS = "review.decisions";
  public static final String DEAD_LETTERS = "dead-letters";
  public static final String LEDGER = "ledger";
  public static final String STATUS = "operations.status";

  /** The largest incoming item, in bytes. */
  public static final int MAX_INCOMING_BYTES = 8 * 1024 * 1024;

  private static final Duration MONTH = Duration.ofDays(30);

  /** Longer than any month, for what was spent in it is read again from here. */
  private static final Duration BOOKS = Duration.ofDays(35);

  private static final Duration WEEK = Duration.ofDays(7);

  private Topics() {}

  public static String accepted(Lane lane) {
    return "articles.accepted." + lane;
  }

  public static String jobs(Lane lane) {
    return "articles.jobs." + lane;
  }

  public static String delayed(String delay) {
    return "articles.jobs.delayed." + delay;
  }

  public static String localizedArticles(LanguageTag language) {
    return "articles.localized." + language;
  }

  public static String localizedMessages(LanguageTag language) {
    return "messages.localized." + language;
  }

  /** All topics for these target languages, in the order of an article's way. */
  public static List<Topic> all(Collection<LanguageTag> targets) {
    var all = new ArrayList<Topic>();
    all.add(
        incoming(
            ARTICLES_INCOMING,
            "uri",
            "an article in ninjs, HTML or plain text, as the `content-type` header says"));
    all.add(incoming(MESSAGES_INCOMING, "bundle id", "a bundle of UI strings: Java `.properties`"));
    for (Lane lane : Lane.values()) {
      all.add(
          passing(
              accepted(lane),
              "uri",
              "the incoming bytes with identity, sequence and lane in headers",
              "receive-article",
              "read-article"));
    }
    for (Lane lane : Lane.values()) {
      all.add(
          passing(
              jobs(lane),
              "uri#language",
              "a job: the canonical article and one target language",
              "dispatch-translations, publish-article, return-delayed-jobs",
              "translate-article"));
    }
    for (String delay : List.of("10s", "1m", "10m")) {
      all.add(
          passing(
              delayed(delay),
              "uri#language",
              "a job that waits " + delay + " before it goes back to its lane",
              "translate-article",
              "return-delayed-jobs"));
    }
    all.add(
        passing(
            DRAFTS,
            "uri",
            "a translated, checked article with provenance, or why there is none",
            "check-translation, dead-letters",
            "publish-article"));
    for (LanguageTag target : targets) {
      all.add(
          kept(
              localizedArticles(target),
              "uri",
              "ninjs 3.1 in `" + target + "`; a tombstone once killed",
              "publish-article, receive-article",
              "downstream sites"));
      all.add(
          kept(
              localizedMessages(target),
              "bundle id",
              "the bundle in `" + target + "`, in the format it came in",
              "publish-article, receive-article",
              "applications"));
    }
    all.add(
        kept(
            STORIES,
            "uri",
            "the state of a story: version, status, each language",
            "receive-article, publish-article, review-translation",
            "the desk, the command line"));
    all.add(
        kept(
            PROVENANCE,
            "uri#language",
            "for each segment: source, target, origin, engine, findings",
            "publish-article",
            "downstream sites, the command line"));
    all.add(
        kept(
            MEMORY,
            "uri, languages, source hash, context hashes, origin, desk",
            "a translation unit, published or imported; a retired one, a withdrawn story",
            "publish-article, memory import",
            "translate-article"));
    all.add(
        kept(
            GLOSSARY,
            "concept id",
            "one thing and what each language calls it; a tombstone takes it out",
            "`tolmach glossary`, editorial systems",
            "translate-article"));
    all.add(
        passing(
            REVIEW_REQUESTS,
            "uri",
            "what is held and why",
            "publish-article",
            "editors, the desk"));
    all.add(
        passing(
            REVIEW_DECISIONS,
            "uri",
            "approve, edit, reject, kill, hold, release, and by whom",
            "editors, the desk",
            "review-translation"));
    all.add(
        passing(
            DEAD_LETTERS,
            "the original key",
            "the original bytes; where, why and how often tried in headers; what became of them",
            "every route, `tolmach deadletters`",
            "operators"));
    all.add(
        new Topic(
            LEDGER,
            BOOKS,
            Outbox.MAX_RECORD_BYTES,
            "uri#language",
            "what a draft cost and where its segments came from; takedowns",
            "translate-article, publish-article, receive-article",
            "operators, translate-article"));
    all.add(
        new Topic(
            STATUS,
            WEEK,
            Outbox.MAX_RECORD_BYTES,
            "node",
            "rates, lag, lanes, engines and the pairs they serve, holds, dead letters",
            "watch-pipeline",
            "operators, the story stage"));
    return List.copyOf(all);
  }

  private static Topic incoming(String name, String key, String value) {
    return new Topic(
        name,
        MONTH,
        MAX_INCOMING_BYTES + 64 * 1024, // an item of the full size has a key and headers too
        key,
        value,
        "editorial systems, `tolmach publish`, read-inbox",
        "receive-article");
  }

  private static Topic passing(
      String name, String key, String value, String writers, String readers) {
    return new Topic(name, MONTH, Outbox.MAX_RECORD_BYTES, key, value, writers, readers);
  }

  private static Topic kept(String name, String key, String value, String writers, String readers) {
    return new Topic(name, null, Outbox.MAX_RECORD_BYTES, key, value, writers, readers);
  }
}
