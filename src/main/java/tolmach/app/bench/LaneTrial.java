package tolmach.app.bench;

import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.Producer;
import tolmach.app.Newsrooms.RunningNewsroom;
import tolmach.wire.KafkaConnection;
import tolmach.wire.Topics;

/** Urgent articles through a running newsroom, first alone and then among bulk. */
final class LaneTrial {

  static final int URGENT_ARTICLES = 40;
  static final int BACKLOG = 300;
  static final int BURSTS = 3;
  static final int BURST = 50;

  private static final int WARM_UP = 8;
  private static final int URGENT = 1;
  private static final int BULK = 8;
  private static final long PATIENCE_SECONDS = 60;

  private final RunningNewsroom newsroom;
  private final Consumer<String> progress;
  private final KafkaConnection kafka;
  private final Random random = new Random(7);
  private int bulkPublished;
  private int urgentPublished;
  private int leastBacklog = Integer.MAX_VALUE;

  LaneTrial(RunningNewsroom newsroom, Consumer<String> progress) {
    this.newsroom = newsroom;
    this.progress = progress;
    this.kafka = KafkaConnection.to(newsroom.bootstrapServers());
  }

  /**
   * Latencies in milliseconds.
   *
   * @param leastBacklog bulk articles that were accepted and not yet localized, when fewest were
   */
  record Result(Sample idle, Sample loaded, Sample burst, int leastBacklog, int bulkLocalized) {}

  Result run() throws Exception {
    try (var watch = new LocalizedWatch(kafka, Topics.localizedArticles(ArticleRace.TARGET));
        var producer = kafka.producer("bench-publishing")) {
      urgents("warming up", WARM_UP, 0, watch, producer);
      Sample idle = urgents("idle", URGENT_ARTICLES, 0, watch, producer);
      bulk(BACKLOG, producer);
      // the flood has come in, and the lane is at its steady work
      watch.await(bulk(4).uri(), PATIENCE_SECONDS, this::trouble);
      int before = watch.count();
      leastBacklog = Integer.MAX_VALUE;
      Sample loaded = urgents("under bulk", URGENT_ARTICLES, 0, watch, producer);
      int bulkLocalized = watch.count() - before - URGENT_ARTICLES;
      int least = leastBacklog;
      Sample burst = urgents("behind bursts", BURSTS, BURST, watch, producer);
      return new Result(idle, loaded, burst, least, bulkLocalized);
    }
  }

  /**
   * @param behind how many bulk articles are published right before each
   */
  private Sample urgents(
      String told, int count, int behind, LocalizedWatch watch, Producer<byte[], byte[]> producer)
      throws Exception {
    var millis = new ArrayList<Double>();
    for (int i = 0; i < count; i++) {
      progress.accept("urgent " + told + ", " + (i + 1) + " of " + count);
      TimeUnit.MILLISECONDS.sleep(random.nextInt(200)); // at any moment of what goes on
      bulk(behind, producer);
      var article = new BenchArticle("urgent", urgentPublished++, URGENT);
      long began = System.nanoTime();
      producer.send(article.incoming());
      var arrival = watch.await(article.uri(), PATIENCE_SECONDS, this::trouble);
      millis.add((arrival.nanos() - began) / 1e6);
      leastBacklog = Math.min(leastBacklog, bulkPublished + urgentPublished - watch.count());
    }
    return Sample.of(millis);
  }

  private void bulk(int count, Producer<byte[], byte[]> producer) {
    for (int i = 0; i < count; i++) {
      producer.send(bulk(bulkPublished++).incoming());
    }
  }

  private static BenchArticle bulk(int number) {
    return new BenchArticle("bulk", number, BULK);
  }

  private String trouble() {
    return newsroom.health().liveness().stream()
        .filter(state -> !state.up())
        .map(state -> state.reason())
        .findFirst()
        .orElse(null);
  }
}
