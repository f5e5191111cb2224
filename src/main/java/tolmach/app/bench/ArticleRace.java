package tolmach.app.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tolmach.app.Health;
import tolmach.app.Newsrooms;
import tolmach.app.Settings;
import tolmach.language.LanguageTag;
import tolmach.wire.KafkaConnection;
import tolmach.wire.TopicCreation;
import tolmach.wire.Topics;

/**
 * The wire and the plain loop localize the same articles, by turns, on one broker; while one is at
 * it the other is closed. A rate counts from the first publication to the last localized record
 * that a reader of committed records gets.
 */
final class ArticleRace {

  private static final Logger LOG = LoggerFactory.getLogger(ArticleRace.class);

  static final LanguageTag TARGET = LanguageTag.of("en-XA");
  static final int ARTICLES = 80;
  static final int WARM_UP = 20;
  static final int ROUNDS = 3;

  private static final int REGULAR = 4;
  private static final long PATIENCE_SECONDS = 180;

  private final Newsrooms newsrooms;
  private final KafkaConnection kafka;
  private final Settings settings;
  private final Consumer<String> progress;

  /**
   * @param settings of the newsroom: on {@code kafka}, into {@link #TARGET} only
   */
  ArticleRace(
      Newsrooms newsrooms, KafkaConnection kafka, Settings settings, Consumer<String> progress) {
    this.newsrooms = newsrooms;
    this.kafka = kafka;
    this.settings = settings;
    this.progress = progress;
  }

  /** Articles a second, and processor time for each in milliseconds; one of each round. */
  record Result(Sample wire, Sample plain, Sample wireCpu, Sample plainCpu) {}

  /**
   * What one side did with a series.
   *
   * @param rate articles a second
   * @param cpuMillis processor time of this process and of the broker for each article
   * @param localized what readers got, by uri
   */
  record Run(double rate, double cpuMillis, Map<String, String> localized) {}

  /**
   * @throws IllegalStateException if the two published anything different
   */
  Result run() throws Exception {
    var wireRates = new ArrayList<Double>();
    var plainRates = new ArrayList<Double>();
    var wireCpu = new ArrayList<Double>();
    var plainCpu = new ArrayList<Double>();
    for (int round = 0; round <= ROUNDS; round++) {
      String series = "r" + round;
      String told = "articles, " + (round == 0 ? "warming up" : "round " + round) + ": ";
      progress.accept(told + "wire");
      Run wire = wire(series, WARM_UP, ARTICLES);
      progress.accept(told + "plain loop");
      Run plain = plain(series, WARM_UP, ARTICLES);
      if (!wire.localized().equals(plain.localized())) {
        throw new IllegalStateException("wire and plain loop published different items");
      }
      LOG.atInfo()
          .addKeyValue("round", round)
          .addKeyValue("wire", tenth(wire.rate()))
          .addKeyValue("plain", tenth(plain.rate()))
          .addKeyValue("wireCpuMillis", tenth(wire.cpuMillis()))
          .addKeyValue("plainCpuMillis", tenth(plain.cpuMillis()))
          .log("articles a second");
      if (round > 0) {
        wireRates.add(wire.rate());
        plainRates.add(plain.rate());
        wireCpu.add(wire.cpuMillis());
        plainCpu.add(plain.cpuMillis());
      }
    }
    return new Result(
        Sample.of(wireRates), Sample.of(plainRates), Sample.of(wireCpu), Sample.of(plainCpu));
  }

  private static double tenth(double value) {
    return Math.round(value * 10) / 10.0;
  }

  Run wire(String series, int warmUp, int articles) throws Exception {
    try (var newsroom = newsrooms.open(settings)) {
      return run(
          "",
          series,
          warmUp,
          articles,
          () ->
              newsroom.health().liveness().stream()
                  .filter(state -> !state.up())
                  .map(Health.State::reason)
                  .findFirst()
                  .orElse(null));
    }
  }

  Run plain(String series, int warmUp, int articles) throws Exception {
    try (var admin = kafka.admin()) {
      TopicCreation.create(admin, PlainNewsroom.topics(List.of(TARGET)), settings.partitions());
    }
    try (var newsroom = PlainNewsroom.start(kafka, settings)) {
      return run(
          PlainRecords.topic(""),
          series,
          warmUp,
          articles,
          () -> newsroom.failure().map(Throwable::toString).orElse(null));
    }
  }

  private Run run(String before, String series, int warmUp, int articles, Supplier<String> trouble)
      throws Exception {
    try (var watch = new LocalizedWatch(kafka, before + Topics.localizedArticles(TARGET))) {
      localize(before, articles("warm" + series, warmUp), watch, trouble);
      List<BenchArticle> measured = articles(series, articles);
      double cpuBefore = cpuMillis();
      long began = localize(before, measured, watch, trouble);
      double cpu = cpuMillis() - cpuBefore;
      long ended = began;
      var localized = new TreeMap<String, String>();
      for (BenchArticle article : measured) {
        var arrival = watch.arrivals().get(article.uri());
        ended = Math.max(ended, arrival.nanos());
        localized.put(article.uri(), LocalizedText.of(arrival.value()));
      }
      return new Run(articles * 1e9 / (ended - began), cpu / articles, localized);
    }
  }

  /** Of this process and its children: the broker. */
  private static double cpuMillis() {
    return Stream.concat(Stream.of(ProcessHandle.current()), ProcessHandle.current().descendants())
        .map(ProcessHandle::info)
        .flatMap(info -> info.totalCpuDuration().stream())
        .mapToLong(Duration::toMillis)
        .sum();
  }

  private long localize(
      String before, List<BenchArticle> articles, LocalizedWatch watch, Supplier<String> trouble)
      throws Exception {
    var records =
        articles.stream().map(article -> article.on(before + Topics.ARTICLES_INCOMING)).toList();
    long began = System.nanoTime();
    try (var producer = kafka.producer("bench-publishing")) {
      records.forEach(producer::send);
    }
    for (BenchArticle article : articles) {
      watch.await(article.uri(), PATIENCE_SECONDS, trouble);
    }
    return began;
  }

  private static List<BenchArticle> articles(String series, int count) {
    return IntStream.range(0, count).mapToObj(i -> new BenchArticle(series, i, REGULAR)).toList();
  }
}
