package tolmach.app.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tolmach.app.Bench;
import tolmach.app.CamelNewsrooms;
import tolmach.app.Settings;

/** How soon a killed story is gone in ten languages, and whether it stays so. */
final class KillsBench implements Bench.Series {

  static final int KILLS = 1_000;

  private static final Aim WITHIN_A_SECOND = Aim.atMost(1_000);

  private final CamelNewsrooms newsrooms;
  private final int kills;

  KillsBench(CamelNewsrooms newsrooms) {
    this(newsrooms, KILLS);
  }

  private KillsBench(CamelNewsrooms newsrooms, int kills) {
    this.newsrooms = newsrooms;
    this.kills = kills;
  }

  @Override
  public Bench.Series of(int count) {
    return new KillsBench(newsrooms, count);
  }

  @Override
  public Report run(Settings given, Consumer<String> progress) throws Exception {
    progress.accept("starting a broker and a newsroom in ten languages");
    try (var broker = ScratchBroker.start();
        var newsroom =
            newsrooms.open(
                broker
                    .settings(given, KillTrial.LANGUAGES.get(0))
                    .with("tolmach.target-languages", targets()),
                PacedEngine.intoMany(KillTrial.MICROS_PER_CHARACTER))) {
      return report(new KillTrial(newsroom, progress).run(Math.max(10, kills / 10), kills));
    }
  }

  private static String targets() {
    return KillTrial.LANGUAGES.stream().map(Object::toString).collect(Collectors.joining(","));
  }

  private static Report report(KillTrial.Result result) {
    Sample idle = result.idle();
    Sample loaded = result.loaded();
    return new Report(
        "kills",
        List.of(
            Figure.within("kill to ten tombstones p50", loaded.median(), "ms", idle.median(), null),
            Figure.within(
                "kill to ten tombstones p99",
                loaded.quantile(0.99),
                "ms",
                idle.quantile(0.99),
                WITHIN_A_SECOND),
            Figure.told("slowest of " + loaded.size() + " kills", loaded.quantile(1), "ms"),
            Figure.told("p99 of those by an item", result.byWire().quantile(0.99), "ms"),
            Figure.told("p99 of those by a decision", result.byDesk().quantile(0.99), "ms"),
            Figure.told("p99 until the kill was decided", result.decided().quantile(0.99), "ms"),
            Figure.told("bulk articles localized meanwhile", result.bulkLocalized(), "articles"),
            Figure.told("killed while in translation", result.underWay(), "stories"),
            Figure.told("drafts that came after the kill", result.lateDrafts(), "drafts"),
            Figure.within(
                "of them seen by readers", result.risen(), "records", null, Aim.atMost(0))),
        String.format(
            Locale.ROOT,
            "%d stories of %d languages, killed at random moments, %d ms apart on average, in turn"
                + " by an item on articles.incoming and a decision on review.decisions; from"
                + " producing the kill to the last language's tombstone, read committed by one"
                + " reader for each language; value is while %d bulk articles of about %,d bytes"
                + " are kept under way, limit is %d kills on the idle wire just before. Then the"
                + " drafts of killed stories are sent once more, and with those of stories killed"
                + " in translation nothing may come of them.",
            loaded.size(),
            KillTrial.LANGUAGES.size(),
            KillTrial.MEAN_PAUSE_MILLIS,
            KillTrial.BACKLOG,
            BenchArticle.BYTES,
            idle.size()));
  }
}
