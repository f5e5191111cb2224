package tolmach.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tolmach.app.TopicReading;
import tolmach.article.Json;
import tolmach.engine.Lane;
import tolmach.language.LanguageTag;
import tolmach.wire.KafkaConnection;
import tolmach.wire.Topics;
import tolmach.worker.Draft;
import tolmach.worker.Job;

/**
 * Follows one item after the other through the topics until it has come out, is held or is dead in
 * every language. All that comes belongs to the item that was published last.
 */
final class DemoWatch implements AutoCloseable {

  /** Nothing at all has come by then: nothing will. */
  private static final Duration SILENCE = Duration.ofSeconds(30);

  /** A translated draft that is not published by then waits for its embargo or its release. */
  private static final Duration PUBLICATION = Duration.ofSeconds(5);

  /** An engine may be slow, but not so slow. */
  private static final Duration WORK = Duration.ofMinutes(10);

  private final List<LanguageTag> targets;
  private final Map<String, LanguageTag> localized = new LinkedHashMap<>();
  private final TopicReading reading;

  DemoWatch(KafkaConnection cluster, List<LanguageTag> targets) {
    this.targets = List.copyOf(targets);
    for (LanguageTag target : targets) {
      localized.put(Topics.localizedArticles(target), target);
      localized.put(Topics.localizedMessages(target), target);
    }
    var topics = new ArrayList<>(localized.keySet());
    topics.add(Topics.DRAFTS);
    topics.add(Topics.DEAD_LETTERS);
    for (Lane lane : Lane.values()) {
      topics.add(Topics.jobs(lane));
    }
    reading = TopicReading.of(cluster, topics);
    reading.seekToEnd();
  }

  /** What became of the item that was just published. */
  List<DemoOutcome> settle(Progress progress) {
    var seen = new Seen();
    Instant begun = Instant.now();
    Instant last = begun;
    while (true) {
      for (var record : reading.next()) {
        seen.add(record);
        last = Instant.now();
      }
      progress.at("translating, " + seen.published.size() + " languages out");
      Duration quiet = Duration.between(last, Instant.now());
      if (seen.isSettled()
          || (seen.isDrafted() && quiet.compareTo(PUBLICATION) > 0)
          || (seen.isEmpty() && quiet.compareTo(SILENCE) > 0)
          || quiet.compareTo(WORK) > 0) {
        return seen.outcomes();
      }
    }
  }

  @Override
  public void close() {
    reading.close();
  }

  /** What has been seen of one item. */
  private final class Seen {

    private final Map<LanguageTag, Draft> drafts = new LinkedHashMap<>();
    private final Map<LanguageTag, ConsumerRecord<byte[], byte[]>> published =
        new LinkedHashMap<>();
    private final List<ConsumerRecord<byte[], byte[]>> dead = new ArrayList<>();
    private LanguageTag source = LanguageTag.UNDETERMINED;

    void add(ConsumerRecord<byte[], byte[]> record) {
      if (localized.containsKey(record.topic())) {
        published.put(localized.get(record.topic()), record);
      } else if (record.topic().equals(Topics.DEAD_LETTERS)) {
        dead.add(record);
      } else if (record.topic().equals(Topics.DRAFTS)) {
        var draft = Json.read(record.value(), Draft.class);
        drafts.put(draft.target(), draft);
        if (draft.article() != null) {
          source = draft.article().language();
        }
      } else {
        source = Json.read(record.value(), Job.class).article().language();
      }
    }

    boolean isEmpty() {
      return drafts.isEmpty() && published.isEmpty() && dead.isEmpty() && !source.isKnown();
    }

    /** Nothing of the item is under way. */
    boolean isSettled() {
      boolean unread =
          drafts.containsKey(LanguageTag.UNDETERMINED) || (drafts.isEmpty() && !source.isKnown());
      return unread ? !dead.isEmpty() : isDrafted() && expected().stream().allMatch(this::isFinal);
    }

    /** Every language has its draft. */
    boolean isDrafted() {
      return source.isKnown()
          && expected().stream()
              .allMatch(target -> drafts.containsKey(target) || published.containsKey(target));
    }

    private List<LanguageTag> expected() {
      return targets.stream().filter(target -> !target.sameLanguageAs(source)).toList();
    }

    private boolean isFinal(LanguageTag target) {
      return published.containsKey(target)
          || (drafts.containsKey(target)
              && drafts.get(target).outcome() != Draft.Outcome.TRANSLATED);
    }

    List<DemoOutcome> outcomes() {
      var outcomes = new ArrayList<DemoOutcome>();
      for (LanguageTag target : targets) {
        Draft draft = drafts.get(target);
        if (published.containsKey(target)) {
          outcomes.add(DemoOutcome.published(published.get(target), target, draft));
        } else if (draft != null && draft.outcome() != Draft.Outcome.FAILED) {
          String reason =
              draft.outcome() == Draft.Outcome.TRANSLATED
                  ? "translated, and not published yet: embargoed or withheld"
                  : draft.reason();
          outcomes.add(DemoOutcome.held(Topics.DRAFTS, draft, reason));
        }
      }
      dead.forEach(record -> outcomes.add(DemoOutcome.deadLetter(record)));
      return outcomes;
    }
  }
}
