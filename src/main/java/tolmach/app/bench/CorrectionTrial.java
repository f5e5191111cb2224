package tolmach.app.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.Producer;
import tolmach.app.Newsrooms.RunningNewsroom;
import tolmach.app.TopicReading;
import tolmach.article.Json;
import tolmach.memory.Origin;
import tolmach.wire.KafkaConnection;
import tolmach.wire.Topics;
import tolmach.worker.TranslationCost;
import tolmach.worker.TranslationCost.Part;

/** Stories of thirty sentences, each published and then corrected in one of them. */
final class CorrectionTrial {

  static final int STORIES = 12;
  static final int SENTENCES = 30;

  private static final int WARM_UP = 4;
  private static final int REGULAR = 4;
  private static final long PATIENCE_SECONDS = 120;

  private final RunningNewsroom newsroom;
  private final Consumer<String> progress;
  private final KafkaConnection kafka;
  private final Random random = new Random(13);

  CorrectionTrial(RunningNewsroom newsroom, Consumer<String> progress) {
    this.newsroom = newsroom;
    this.progress = progress;
    this.kafka = KafkaConnection.to(newsroom.bootstrapServers());
  }

  /**
   * What was found, by the entries of the ledger themselves.
   *
   * @param first milliseconds from publication to the first translation
   * @param corrected milliseconds from a correction to its translation
   * @param segments of all corrections
   * @param asked how many of them an engine was asked for
   * @param spent on the corrections, in millionths
   * @param saved on the corrections, in millionths
   */
  record Result(Sample first, Sample corrected, long segments, long asked, long spent, long saved) {

    double shareOfSegments() {
      return 1 - (double) asked / segments;
    }

    double shareOfMoney() {
      return (double) saved / (saved + spent);
    }
  }

  Result run(int stories) throws Exception {
    try (var watch = new VersionWatch(kafka, Topics.localizedArticles(ArticleRace.TARGET));
        var producer = kafka.producer("bench-correcting")) {
      for (int i = 0; i < WARM_UP; i++) {
        progress.accept("corrections, warming up");
        BenchStory story = story("warmup", i);
        millis(story, watch, producer);
        millis(corrected(story, i), watch, producer);
      }
      var first = new ArrayList<Double>();
      var corrected = new ArrayList<Double>();
      Set<String> uris = new HashSet<>();
      for (int i = 0; i < stories; i++) {
        progress.accept("corrections, " + (i + 1) + " of " + stories);
        BenchStory story = story("correction", i);
        uris.add(story.uri());
        first.add(millis(story, watch, producer));
        corrected.add(millis(corrected(story, i), watch, producer));
      }
      return summedUp(Sample.of(first), Sample.of(corrected), uris);
    }
  }

  private static BenchStory story(String series, int number) {
    return BenchStory.first(series, number, REGULAR, SENTENCES);
  }

  private BenchStory corrected(BenchStory story, int number) {
    int at = 1 + random.nextInt(SENTENCES - 1);
    return story.corrected(at, BenchArticle.sentence("corrected", number, at));
  }

  private double millis(BenchStory story, VersionWatch watch, Producer<byte[], byte[]> producer)
      throws Exception {
    long began = System.nanoTime();
    producer.send(story.incoming());
    long ended =
        watch.await(story.uri(), story.version(), 0, PATIENCE_SECONDS, this::trouble).nanos();
    return (ended - began) / 1e6;
  }

  private Result summedUp(Sample first, Sample corrected, Set<String> uris) {
    var sums = new long[4];
    try (var reading = TopicReading.of(kafka, List.of(Topics.LEDGER))) {
      reading.toPresentEnd(
          record -> {
            JsonNode entry = Json.read(record.value(), JsonNode.class);
            if (entry.path("event").asText().equals(TranslationCost.EVENT)
                && entry.path("sequence").asLong() == 2
                && uris.contains(entry.path("uri").asText())) {
              add(Json.read(record.value(), TranslationCost.class), sums);
            }
            return true;
          });
    }
    return new Result(first, corrected, sums[0], sums[1], sums[2], sums[3]);
  }

  private static void add(TranslationCost cost, long[] sums) {
    for (Part part : cost.parts()) {
      sums[0] += part.segments();
      sums[1] += part.origin() == Origin.ENGINE ? part.segments() - part.cached() : 0;
      sums[3] += part.saved();
    }
    sums[2] += cost.charged();
  }

  private String trouble() {
    return newsroom.health().liveness().stream()
        .filter(state -> !state.up())
        .map(state -> state.reason())
        .findFirst()
        .orElse(null);
  }
}
