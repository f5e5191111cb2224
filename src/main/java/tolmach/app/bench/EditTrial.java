package tolmach.app.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import tolmach.app.Newsrooms.RunningNewsroom;
import tolmach.article.Json;
import tolmach.story.Provenance;
import tolmach.story.ReviewDecision;
import tolmach.story.ReviewRequest;
import tolmach.wire.KafkaConnection;
import tolmach.wire.TopicTail;
import tolmach.wire.Topics;
import tolmach.worker.TargetSegment;

/**
 * Stories that a person edits and a wire corrects, in turn and at random: is what the person wrote
 * still there wherever the source has not changed?
 */
final class EditTrial {

  static final int STORIES = 5;
  static final int CORRECTIONS = 10;
  static final int SENTENCES = 8;

  private static final int REGULAR = 4;
  private static final int MOST_CHANGES = 3;
  private static final long PATIENCE_SECONDS = 120;

  private final RunningNewsroom newsroom;
  private final Consumer<String> progress;
  private final KafkaConnection kafka;
  private final long seed;
  private final Random random;
  private final Map<String, Provenance> published = new ConcurrentHashMap<>();
  private final Set<String> requested = ConcurrentHashMap.newKeySet();
  private int texts;
  private int edits;
  private int expected;
  private int kept;

  EditTrial(RunningNewsroom newsroom, Consumer<String> progress, long seed) {
    this.newsroom = newsroom;
    this.progress = progress;
    this.kafka = KafkaConnection.to(newsroom.bootstrapServers());
    this.seed = seed;
    this.random = new Random(seed);
  }

  /**
   * What was found.
   *
   * @param edits how many texts a person wrote
   * @param expected how often, after a correction, an edit's source was as it had been
   * @param kept how often the edit was still there then
   */
  record Result(int corrections, int edits, int expected, int kept, long seed) {}

  @SuppressWarnings("try") // both are heard, not asked
  Result run(int stories, int corrections) throws Exception {
    List<TopicTail> tails =
        List.of(
            TopicTail.follow(kafka, Topics.PROVENANCE, this::hearPublished),
            TopicTail.follow(kafka, Topics.REVIEW_REQUESTS, this::hearAsked));
    try (var producer = kafka.producer("bench-editing")) {
      for (int i = 0; i < stories; i++) {
        progress.accept("edits and corrections, story " + (i + 1) + " of " + stories);
        tell(BenchStory.first("edited", i, REGULAR, SENTENCES), corrections, producer);
      }
    } finally {
      tails.forEach(TopicTail::close);
    }
    return new Result(stories * corrections, edits, expected, kept, seed);
  }

  private void tell(BenchStory first, int corrections, Producer<byte[], byte[]> producer)
      throws Exception {
    Map<String, String> written = new HashMap<>();
    BenchStory story = first;
    publish(story, producer);
    for (int i = 0; i < corrections; i++) {
      edit(story, written, producer);
      story = corrected(story);
      publish(story, producer);
      written.keySet().retainAll(story.sentences());
      var targets = new HashMap<String, String>();
      for (TargetSegment segment : published.get(story.uri()).segments()) {
        targets.put(segment.source(), segment.target());
      }
      expected += written.size();
      kept +=
          (int)
              written.entrySet().stream()
                  .filter(edit -> edit.getValue().equals(targets.get(edit.getKey())))
                  .count();
    }
  }

  /** Publishes a version and waits until readers have it; a person lets pass what is asked. */
  private void publish(BenchStory story, Producer<byte[], byte[]> producer) throws Exception {
    producer.send(story.incoming());
    String request = story.uri() + "#" + story.version();
    await(story.uri(), () -> isOut(story, 0) || requested.contains(request));
    if (!isOut(story, 0)) {
      decide(story, ReviewDecision.Action.APPROVE, Map.of(), 0, producer);
      await(story.uri(), () -> isOut(story, 0));
    }
  }

  /** A person writes other words in some places, in one decision. */
  private void edit(
      BenchStory story, Map<String, String> written, Producer<byte[], byte[]> producer)
      throws Exception {
    Provenance now = published.get(story.uri());
    var edits = new HashMap<String, String>();
    for (TargetSegment segment : some(now.segments())) {
      String text = "A person's wording, the " + ++texts + "th of this trial.";
      edits.put(segment.id(), text);
      written.put(segment.source(), text);
    }
    this.edits += edits.size();
    decide(story, ReviewDecision.Action.EDIT, edits, now.revision(), producer);
    await(story.uri(), () -> isOut(story, now.revision() + 1));
  }

  private BenchStory corrected(BenchStory story) {
    List<String> sentences = new ArrayList<>(story.sentences());
    int changes = 1 + random.nextInt(MOST_CHANGES);
    for (int i = 0; i < changes; i++) {
      String fresh = BenchArticle.sentence("again", texts, sentences.size() * 100 + i);
      switch (random.nextInt(4)) {
        case 0 -> sentences.add(1 + random.nextInt(sentences.size()), fresh);
        case 1 -> {
          if (sentences.size() > 3) {
            sentences.remove(1 + random.nextInt(sentences.size() - 1));
          }
        }
        default -> sentences.set(random.nextInt(sentences.size()), fresh);
      }
      texts++;
    }
    return new BenchStory(story.uri(), story.version() + 1, REGULAR, sentences);
  }

  private List<TargetSegment> some(List<TargetSegment> segments) {
    var chosen = new ArrayList<>(segments);
    Collections.shuffle(chosen, random);
    return chosen.subList(0, 1 + random.nextInt(2));
  }

  private static void decide(
      BenchStory story,
      ReviewDecision.Action action,
      Map<String, String> edits,
      int revision,
      Producer<byte[], byte[]> producer) {
    var decision =
        new ReviewDecision(
            action,
            story.uri(),
            ArticleRace.TARGET,
            story.version(),
            "bench",
            edits,
            "whatever a check says, the trial wants it out",
            revision,
            null);
    producer.send(
        new ProducerRecord<>(
            Topics.REVIEW_DECISIONS,
            story.uri().getBytes(StandardCharsets.UTF_8),
            Json.bytes(decision)));
  }

  private boolean isOut(BenchStory story, int revision) {
    Provenance last = published.get(story.uri());
    return last != null && last.sequence() == story.version() && last.revision() >= revision;
  }

  private void hearPublished(ConsumerRecord<byte[], byte[]> record) {
    if (record.value() != null) {
      var value = Json.read(record.value(), Provenance.class);
      published.put(value.uri(), value);
    }
  }

  private void hearAsked(ConsumerRecord<byte[], byte[]> record) {
    var request = Json.read(record.value(), ReviewRequest.class);
    requested.add(request.uri() + "#" + request.sequence());
  }

  private void await(String uri, BooleanSupplier isSo)
      throws InterruptedException, TimeoutException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!isSo.getAsBoolean()) {
      String trouble =
          newsroom.health().liveness().stream()
              .filter(state -> !state.up())
              .map(state -> state.reason())
              .findFirst()
              .orElse(null);
      if (trouble != null) {
        throw new IllegalStateException(trouble);
      }
      if (System.nanoTime() > deadline) {
        throw new TimeoutException(
            uri + " stands still for " + PATIENCE_SECONDS + " s; the trial's seed is " + seed);
      }
      TimeUnit.MILLISECONDS.sleep(5);
    }
  }
}
