package tolmach.app.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import tolmach.app.Newsrooms.RunningNewsroom;
import tolmach.app.TopicReading;
import tolmach.article.Json;
import tolmach.language.LanguageTag;
import tolmach.story.ReviewDecision;
import tolmach.wire.KafkaConnection;
import tolmach.wire.Topics;

/**
 * Kills stories that are out in ten languages, first on an idle wire and then among bulk, and looks
 * whether any of them comes back.
 */
final class KillTrial {

  /** Pseudo-locales: real languages, as far as topics and jobs go, that one engine serves. */
  static final List<LanguageTag> LANGUAGES =
      Stream.of("de", "en", "es", "fi", "fr", "it", "nl", "pl", "pt", "sv")
          .map(language -> LanguageTag.of(language + "-XA"))
          .toList();

  /**
   * A bulk article of 5,000 bytes then is a second of work in ten languages: ten times as fast as a
   * small model, so that drafts come densely.
   */
  static final double MICROS_PER_CHARACTER = 20;

  static final int BACKLOG = 40;
  static final int MEAN_PAUSE_MILLIS = 40;

  private static final int TOGETHER = 100;
  private static final int SENTENCES = 3;
  private static final int REGULAR = 4;
  private static final int MOST_LATE_DRAFTS = 2_000;
  private static final long PATIENCE_SECONDS = 120;

  private final RunningNewsroom newsroom;
  private final Consumer<String> progress;
  private final KafkaConnection kafka;
  private final Random random = new Random(11);
  private final Map<String, Long> killed = new ConcurrentHashMap<>();
  private final Map<String, Instant> asked = new HashMap<>();
  private final Set<String> killedUnderWay = new HashSet<>();
  private int prepared;

  KillTrial(RunningNewsroom newsroom, Consumer<String> progress) {
    this.newsroom = newsroom;
    this.progress = progress;
    this.kafka = KafkaConnection.to(newsroom.bootstrapServers());
  }

  /**
   * What was found; times in milliseconds from the kill to the last language's tombstone.
   *
   * @param byWire of the loaded kills, those that came as an item on the incoming topic
   * @param byDesk of the loaded kills, those that a person decided
   * @param decided of the loaded kills, until the story stage had decided it
   * @param underWay how many stories were killed while they were being translated
   * @param lateDrafts how many drafts of killed stories came after their kill
   * @param risen how many records of killed stories readers have, or got after a tombstone
   * @param bulkLocalized bulk articles that went through meanwhile, in all languages
   */
  record Result(
      Sample idle,
      Sample loaded,
      Sample byWire,
      Sample byDesk,
      Sample decided,
      int underWay,
      int lateDrafts,
      int risen,
      int bulkLocalized) {}

  Result run(int idleKills, int kills) throws Exception {
    try (var watch = new TakedownWatch(kafka, LANGUAGES);
        var producer = kafka.producer("bench-killing")) {
      List<BenchStory> stories = publish(idleKills + kills, watch, producer);
      Sample idle =
          Sample.of(kill("idle", stories.subList(0, idleKills), null, watch, producer).values());
      try (var bulk = new BulkLoad(kafka, BACKLOG, uri -> isDone(uri, watch))) {
        TakedownWatch.await(
            List.of("steady"), any -> bulk.done() > 2, PATIENCE_SECONDS, this::trouble);
        int before = bulk.done();
        List<BenchStory> rest = stories.subList(idleKills, stories.size());
        Map<String, Double> millis = kill("under bulk", rest, bulk, watch, producer);
        int bulkLocalized = bulk.done() - before;
        bulk.end();
        progress.accept("killed stories' drafts come once more");
        int late = sendDraftsAgain(producer);
        awaitQuiet();
        return new Result(
            idle,
            Sample.of(millis.values()),
            Sample.of(ofTurn(rest, millis, 0)),
            Sample.of(ofTurn(rest, millis, 1)),
            decided(millis.keySet()),
            killedUnderWay.size(),
            late + lateByNature(),
            risen(watch),
            bulkLocalized);
      }
    }
  }

  private boolean isDone(String uri, TakedownWatch watch) {
    return watch.isOutEverywhere(uri) || killed.containsKey(uri);
  }

  private List<BenchStory> publish(
      int count, TakedownWatch watch, Producer<byte[], byte[]> producer) throws Exception {
    var stories = new ArrayList<BenchStory>();
    while (stories.size() < count) {
      progress.accept(
          "publishing what will be killed, " + stories.size() + " of " + count + " stories");
      var batch = new ArrayList<BenchStory>();
      while (batch.size() < TOGETHER && stories.size() + batch.size() < count) {
        batch.add(BenchStory.first("kill", prepared++, REGULAR, SENTENCES));
      }
      batch.forEach(story -> producer.send(story.incoming()));
      TakedownWatch.await(
          batch.stream().map(BenchStory::uri).toList(),
          watch::isOutEverywhere,
          PATIENCE_SECONDS,
          this::trouble);
      stories.addAll(batch);
    }
    return stories;
  }

  /**
   * Kills one after the other, whether or not the one before is gone already; in turn by an item
   * and by a decision.
   *
   * @param bulk what is going on meanwhile, of which a story is killed now and then; null: nothing
   * @return milliseconds by uri
   */
  private Map<String, Double> kill(
      String told,
      List<BenchStory> stories,
      BulkLoad bulk,
      TakedownWatch watch,
      Producer<byte[], byte[]> producer)
      throws Exception {
    for (int i = 0; i < stories.size(); i++) {
      progress.accept("kills " + told + ", " + (i + 1) + " of " + stories.size());
      BenchStory story = stories.get(i);
      var record = i % 2 == 0 ? story.canceled() : decision(story.uri());
      killed.put(story.uri(), System.nanoTime());
      asked.put(story.uri(), Instant.now());
      producer.send(record);
      if (bulk != null && i % 20 == 10) {
        String uri = bulk.latest();
        killedUnderWay.add(uri);
        killed.put(uri, System.nanoTime());
        producer.send(decision(uri));
      }
      TimeUnit.MICROSECONDS.sleep(
          (long) (-Math.log(1 - random.nextDouble()) * MEAN_PAUSE_MILLIS * 1000));
    }
    List<String> uris = stories.stream().map(BenchStory::uri).toList();
    TakedownWatch.await(uris, watch::isGoneEverywhere, PATIENCE_SECONDS, this::trouble);
    var millis = new LinkedHashMap<String, Double>();
    uris.forEach(uri -> millis.put(uri, (watch.goneNanos(uri) - killed.get(uri)) / 1e6));
    return millis;
  }

  /** By the clock on the wall, which both sides share. */
  private Sample decided(Set<String> uris) {
    var millis = new ArrayList<Double>();
    try (var reading = TopicReading.of(kafka, List.of(Topics.LEDGER))) {
      reading.toPresentEnd(
          record -> {
            JsonNode entry = Json.read(record.value(), JsonNode.class);
            String uri = entry.path("uri").asText();
            if (entry.path("event").asText().equals("TAKEN_DOWN") && uris.contains(uri)) {
              Instant at = Instant.parse(entry.path("at").asText());
              millis.add(Duration.between(asked.get(uri), at).toNanos() / 1e6);
            }
            return true;
          });
    }
    return Sample.of(millis);
  }

  private static ProducerRecord<byte[], byte[]> decision(String uri) {
    var decision =
        new ReviewDecision(
            ReviewDecision.Action.KILL, uri, null, 0, "bench", null, "killed for a measurement");
    return new ProducerRecord<>(
        Topics.REVIEW_DECISIONS, uri.getBytes(StandardCharsets.UTF_8), Json.bytes(decision));
  }

  private static Collection<Double> ofTurn(
      List<BenchStory> stories, Map<String, Double> millis, int turn) {
    var some = new ArrayList<Double>();
    for (int i = turn; i < stories.size(); i += 2) {
      some.add(millis.get(stories.get(i).uri()));
    }
    return some;
  }

  /** Drafts of killed stories as they came the first time, from a worker that was paused, say. */
  private int sendDraftsAgain(Producer<byte[], byte[]> producer) {
    var late = new ArrayList<ConsumerRecord<byte[], byte[]>>();
    try (var reading = TopicReading.of(kafka, List.of(Topics.DRAFTS))) {
      reading.toPresentEnd(
          record -> {
            if (killed.containsKey(key(record))) {
              late.add(record);
            }
            return late.size() < MOST_LATE_DRAFTS;
          });
    }
    for (var record : late) {
      producer.send(
          new ProducerRecord<>(
              record.topic(), null, record.key(), record.value(), record.headers()));
    }
    producer.flush();
    return late.size();
  }

  /** Until every group has worked off everything that was written. */
  private void awaitQuiet() throws Exception {
    progress.accept("waiting until all is worked off");
    try (var quiet = new QuietWatch(kafka)) {
      quiet.await(PATIENCE_SECONDS * 2, this::trouble);
    }
  }

  /** Drafts of stories that were killed under way, which were made all the same. */
  private int lateByNature() {
    var count = new int[1];
    try (var reading = TopicReading.of(kafka, List.of(Topics.LEDGER))) {
      reading.toPresentEnd(
          record -> {
            String uri = key(record).replaceFirst("#.*", "");
            count[0] +=
                killedUnderWay.contains(uri)
                        && record.value() != null
                        && Json.read(record.value(), Map.class).get("event").equals("TRANSLATED")
                    ? 1
                    : 0;
            return true;
          });
    }
    return count[0];
  }

  private int risen(TakedownWatch watch) {
    return killed.keySet().stream().mapToInt(uri -> watch.out(uri) + watch.risen(uri)).sum();
  }

  private static String key(ConsumerRecord<byte[], byte[]> record) {
    return record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
  }

  private String trouble() {
    return newsroom.health().liveness().stream()
        .filter(state -> !state.up())
        .map(state -> state.reason())
        .findFirst()
        .orElse(null);
  }
}
