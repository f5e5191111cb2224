package tolmach.app.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import tolmach.app.Bench;
import tolmach.app.CamelNewsrooms;
import tolmach.app.Settings;

/** Whether urgent news waits behind bulk: its way through an idle wire, and through a full one. */
final class LanesBench implements Bench {

  /** An article of 5,000 bytes then is about half a second of work; a small model takes longer. */
  static final double MICROS_PER_CHARACTER = 100;

  private static final Aim AIM = Aim.atMost(2);

  private final CamelNewsrooms newsrooms;

  LanesBench(CamelNewsrooms newsrooms) {
    this.newsrooms = newsrooms;
  }

  @Override
  public Report run(Settings given, Consumer<String> progress) throws Exception {
    progress.accept("starting a broker and a newsroom");
    try (var broker = ScratchBroker.start();
        var newsroom =
            newsrooms.open(
                broker.settings(given, ArticleRace.TARGET),
                new PacedEngine(MICROS_PER_CHARACTER))) {
      return report(new LaneTrial(newsroom, progress).run());
    }
  }

  private static Report report(LaneTrial.Result result) {
    Sample idle = result.idle();
    Sample loaded = result.loaded();
    return new Report(
        "lanes",
        List.of(
            Figure.beside("urgent p50", loaded.median(), "ms", idle.median(), AIM),
            Figure.beside("urgent p99", loaded.quantile(0.99), "ms", idle.quantile(0.99), AIM),
            Figure.told("urgent behind a burst, at most", result.burst().quantile(1), "ms"),
            Figure.told("bulk waiting, at least", result.leastBacklog(), "articles"),
            Figure.told("bulk localized meanwhile", result.bulkLocalized(), "articles")),
        String.format(
            Locale.ROOT,
            "%d urgent articles of about %,d bytes one after the other, from publish on"
                + " articles.incoming to read committed on articles.localized; value is under a"
                + " standing backlog of bulk, limit is idle, in one newsroom one after the other."
                + " The engine is the pseudo engine slowed to %.0f ms per 1,000 characters, one"
                + " call at a time. Behind a burst: %d urgent articles, each published right"
                + " behind %d bulk ones.",
            idle.size(),
            BenchArticle.BYTES,
            MICROS_PER_CHARACTER,
            result.burst().size(),
            LaneTrial.BURST));
  }
}
