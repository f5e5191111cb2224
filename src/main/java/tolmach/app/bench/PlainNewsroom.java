package tolmach.app.bench;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import tolmach.app.ConfiguredEngines;
import tolmach.app.NodeMemory;
import tolmach.app.Settings;
import tolmach.article.Article;
import tolmach.article.Json;
import tolmach.check.Checks;
import tolmach.engine.Lane;
import tolmach.language.LanguageTag;
import tolmach.language.NewsLanguageDetector;
import tolmach.segment.SentenceSegmenter;
import tolmach.wire.KafkaConnection;
import tolmach.wire.LogFollower;
import tolmach.wire.Topic;
import tolmach.wire.Topics;
import tolmach.worker.ArticleReading;
import tolmach.worker.Dispatcher;
import tolmach.worker.Draft;
import tolmach.worker.DraftCheck;
import tolmach.worker.DraftRecords;
import tolmach.worker.Job;
import tolmach.worker.LaneDeadlines;
import tolmach.worker.LanguageGate;
import tolmach.worker.QueuedEngine;
import tolmach.worker.TranslationChain;

/**
 * The way of an article without Camel and Kafka Streams: the same beans, hops, records and threads
 * in {@linkplain PlainHop plain loops}, for articles of the regular lane. What it writes is what
 * the routes write, on topics of its own; it has no dead letters, no delays, and knows nothing of
 * faults.
 */
final class PlainNewsroom implements AutoCloseable {

  private static final Duration KEPT = Duration.ofDays(7);

  private final PlainRecords records;
  private final Deque<Runnable> ends = new ArrayDeque<>();
  private final List<PlainHop> hops = new ArrayList<>();
  private final ArticleReading reading =
      new ArticleReading(new SentenceSegmenter(), NewsLanguageDetector.builtIn());
  private final LanguageGate gate = new LanguageGate();
  private final DraftCheck check = new DraftCheck();
  private final DraftRecords draftRecords = new DraftRecords();
  private final Dispatcher dispatcher;
  private TranslationChain chain;

  private PlainNewsroom(Settings settings) {
    this.records = new PlainRecords(settings.partitions());
    this.dispatcher = new Dispatcher(settings.targetLanguages());
  }

  /** The topics it needs: all of the wire, and its changelog. */
  static List<Topic> topics(Collection<LanguageTag> targets) {
    var all = new ArrayList<Topic>();
    Topics.all(targets).forEach(topic -> all.add(topic.named(PlainRecords.topic(topic.name()))));
    all.add(all.get(0).named(PlainRecords.topic(PlainStory.CHANGELOG)));
    return all;
  }

  static PlainNewsroom start(KafkaConnection kafka, Settings settings) {
    var newsroom = new PlainNewsroom(settings);
    newsroom.begin(kafka, settings);
    return newsroom;
  }

  private void begin(KafkaConnection kafka, Settings settings) {
    var engines = ConfiguredEngines.open(settings);
    ends.push(engines::close);
    var memory = new NodeMemory(settings.data().resolve("plain-memory"));
    var follower = LogFollower.follow(kafka, PlainRecords.topic(Topics.MEMORY), memory);
    ends.push(follower::close);
    chain =
        new TranslationChain(
            memory,
            QueuedEngine.choice(engines::serving),
            Checks.standard(),
            LaneDeadlines.STANDARD,
            TranslationChain.STANDARD_ROUNDS);
    var story = new PlainStory(records, KEPT, Clock.systemUTC());
    int inFlight = settings.recordsInFlight();
    var incoming = List.of(Topics.ARTICLES_INCOMING, Topics.DRAFTS);
    hop(kafka, "story", incoming, 1, inFlight, story::decide);
    hop(
        kafka,
        "read",
        List.of(Topics.accepted(Lane.REGULAR)),
        Runtime.getRuntime().availableProcessors(),
        inFlight,
        this::read);
    hop(
        kafka,
        "translate",
        List.of(Topics.jobs(Lane.REGULAR)),
        settings.concurrency(Lane.REGULAR),
        inFlight,
        this::translate);
  }

  private void hop(
      KafkaConnection kafka,
      String name,
      List<String> topics,
      int threads,
      int maxPollRecords,
      PlainHop.Work work) {
    List<String> own = topics.stream().map(PlainRecords::topic).toList();
    var hop = new PlainHop(kafka, name, own, threads, maxPollRecords, work);
    hops.add(hop);
    ends.push(hop::close);
  }

  private List<ProducerRecord<byte[], byte[]>> read(ConsumerRecord<byte[], byte[]> record) {
    Map<String, Object> headers = PlainRecords.headers(record);
    Article article = gate.detect(reading.read(record.value(), headers));
    return dispatcher.jobs(article, headers).stream()
        .map(job -> records.of(dispatcher.topic(job), dispatcher.outgoing(job)))
        .toList();
  }

  private List<ProducerRecord<byte[], byte[]>> translate(ConsumerRecord<byte[], byte[]> record)
      throws InterruptedException {
    Draft draft = check.check(chain.translate(Json.read(record.value(), Job.class)));
    return List.of(
        records.of(Topics.DRAFTS, draftRecords.draft(draft)),
        records.of(Topics.LEDGER, draftRecords.cost(draft)));
  }

  /** Why a hop ended, if one did. */
  Optional<Exception> failure() {
    return hops.stream().map(PlainHop::failure).filter(java.util.Objects::nonNull).findFirst();
  }

  @Override
  public void close() {
    while (!ends.isEmpty()) {
      ends.pop().run();
    }
  }
}
