package tolmach.app.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import tolmach.app.Bench;
import tolmach.app.Newsrooms;
import tolmach.app.Settings;

/** How fast the wire is: its transport alone, and articles through all of it. */
final class PipelineBench implements Bench {

  private static final Aim TRANSPORT = Aim.atLeast(4);
  private static final Aim ARTICLES = Aim.atLeast(0.8);

  private final Newsrooms newsrooms;

  PipelineBench(Newsrooms newsrooms) {
    this.newsrooms = newsrooms;
  }

  @Override
  public Report run(Settings given, Consumer<String> progress) throws Exception {
    progress.accept("starting a broker");
    TransportRace.Result transport;
    try (var broker = ScratchBroker.start()) {
      transport = new TransportRace(broker.connection(), progress).run();
    }
    ArticleRace.Result articles;
    try (var broker = ScratchBroker.start()) {
      articles =
          new ArticleRace(
                  newsrooms,
                  broker.connection(),
                  broker.settings(given, ArticleRace.TARGET),
                  progress)
              .run();
    }
    return new Report(
        "pipeline",
        List.of(
            Figure.beside(
                "transport",
                transport.wire().median(),
                "records/s",
                transport.camelKafka().median(),
                TRANSPORT),
            Figure.beside(
                "articles",
                articles.wire().median(),
                "articles/s",
                articles.plain().median(),
                ARTICLES),
            Figure.beside(
                "processor time for an article",
                articles.wireCpu().median(),
                "ms",
                articles.plainCpu().median(),
                null)),
        method());
  }

  private static String method() {
    return String.format(
        Locale.ROOT,
        "Transport: %,d records of %,d bytes through a route that does nothing, %d partitions,"
            + " embedded broker in its own process; limit is camel-kafka committing each record"
            + " (autoCommitEnable=false, allowManualCommit=true, breakOnFirstError=true,"
            + " lingerMs=0, consumersCount=%d). Articles: %,d ninjs items of about %,d bytes,"
            + " published at once, from the first publication to the last localized record that"
            + " was read committed, pseudo engine, one language; limit is a plain transactional"
            + " loop with the same beans, hops, records and threads, without Camel and Kafka"
            + " Streams; processor time is that of both processes. Sides take turns, medians of %d rounds after a warm-up; all outputs are"
            + " counted, and both sides' articles compared.",
        TransportRace.RECORDS,
        TransportRace.RECORD_BYTES,
        TransportRace.PARTITIONS,
        TransportRace.PARTITIONS,
        ArticleRace.ARTICLES,
        BenchArticle.BYTES,
        ArticleRace.ROUNDS);
  }
}
