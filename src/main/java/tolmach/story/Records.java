package tolmach.story;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import tolmach.article.ItemHeaders;
import tolmach.article.ItemKind;
import tolmach.language.LanguageTag;
import tolmach.memory.Retirement;
import tolmach.memory.Withdrawal;
import tolmach.worker.Draft;
import tolmach.worker.EventHeaders;
import tolmach.worker.Job;
import tolmach.worker.Outgoing;

/** The records the story writes: on which topic, under which key, with which headers. */
final class Records {

  static final String STORIES = "stories";
  static final String LEDGER = "ledger";
  static final String PROVENANCE = "provenance";
  static final String MEMORY = "memory";
  static final String REVIEW_REQUESTS = "review.requests";
  static final String DEAD_LETTERS = "dead-letters";
  static final String DRAFTS = "articles.drafts";
  static final String ACCEPTED = "articles.accepted.";
  static final String JOBS = "articles.jobs.";

  private Records() {}

  static String localizedTopic(ItemKind kind, LanguageTag language) {
    return (kind == ItemKind.ARTICLE ? "articles" : "messages") + ".localized." + language;
  }

  /**
   * An item for readers, or a tombstone.
   *
   * @param becomes what the item is from now on: {@code localized}, {@code withheld}, {@code
   *     canceled}
   * @param sequence of the version it shows or takes away
   * @param value null for a tombstone
   */
  static Outgoing localized(
      Story story,
      LanguageTag language,
      long sequence,
      Localization localization,
      String becomes,
      String contentType,
      byte[] value) {
    var headers = headers(story, language, sequence);
    headers.put(ItemHeaders.REVISION, String.valueOf(localization.revision()));
    headers.putAll(
        EventHeaders.of(
            "tolmach." + story.kind().name().toLowerCase(Locale.ROOT) + "." + becomes,
            story.uri(),
            sequence,
            language,
            localization.revision(),
            localization.at()));
    if (value != null) {
      headers.put(ItemHeaders.CONTENT_TYPE, contentType);
    }
    return Outgoing.of(story.uri(), headers, value);
  }

  /** Which version of its source a localized item reflects, if the source gave it one. */
  static Map<String, String> versionOf(Draft draft) {
    String version = draft.article().version();
    return version == null ? Map.of() : Map.of(ItemHeaders.VERSION, version);
  }

  static Outgoing retirement(Retirement retirement) {
    return memory(retirement.word(), retirement.key().uri(), retirement);
  }

  static Outgoing withdrawal(Withdrawal withdrawal) {
    return memory(withdrawal.word(), withdrawal.uri(), withdrawal);
  }

  private static Outgoing memory(String key, String uri, Object value) {
    return new Outgoing(
        key,
        uri,
        Map.of(ItemHeaders.CONTENT_TYPE, "application/json", ItemHeaders.URI, uri),
        value);
  }

  static Outgoing story(Story story) {
    return Outgoing.of(story.uri(), headers(story, null, story.sequence()), story);
  }

  static Outgoing provenance(Story story, LanguageTag language, Provenance value) {
    long sequence = value == null ? story.sequence() : value.sequence();
    return new Outgoing(
        story.uri() + "#" + language, story.uri(), headers(story, language, sequence), value);
  }

  static Outgoing ledger(Story story, LedgerEntry entry) {
    return new Outgoing(
        story.uri() + "#" + entry.language(),
        story.uri(),
        headers(story, entry.language(), entry.sequence()),
        entry);
  }

  static Outgoing reviewRequest(Story story, Draft draft, String reason, Instant now) {
    return Outgoing.of(
        story.uri(),
        headers(story, draft.target(), draft.sequence()),
        ReviewRequest.of(draft, reason, now));
  }

  static Outgoing job(Story story, Job job) {
    var headers = headers(story, job.target(), job.article().sequence());
    headers.put(ItemHeaders.LANE, job.lane().word());
    headers.put(ItemHeaders.DESK, job.desk());
    headers.put(ItemHeaders.ROUND, String.valueOf(job.round()));
    headers.put(ItemHeaders.ACCEPTED, job.accepted().toString());
    return Outgoing.of(job.key(), headers, job);
  }

  /** Replayed, the draft comes to the story once more as if it had just been made. */
  static Outgoing deadLetter(Story story, Draft draft, String reason) {
    var headers = headers(story, draft.target(), draft.sequence());
    headers.put(ItemHeaders.ERROR_ROUTE, "publish-article");
    headers.put(ItemHeaders.ERROR_REASON, reason);
    headers.put(ItemHeaders.ERROR_TOPIC, DRAFTS);
    headers.put(ItemHeaders.ERROR_TRIES, "1");
    return Outgoing.of(draft.uri(), headers, draft);
  }

  private static Map<String, String> headers(Story story, LanguageTag language, long sequence) {
    var headers = new HashMap<String, String>();
    headers.put(ItemHeaders.URI, story.uri());
    headers.put(ItemHeaders.KIND, story.kind().name());
    headers.put(ItemHeaders.SEQUENCE, String.valueOf(sequence));
    if (language != null) {
      headers.put(ItemHeaders.LANGUAGE, language.value());
    }
    return headers;
  }
}
