package tolmach.app.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import tolmach.app.Bench;
import tolmach.app.CamelNewsrooms;
import tolmach.app.Settings;

/** What a correction costs beside the first translation, in segments, money and time. */
final class CorrectionsBench implements Bench {

  /** An article of 5,000 bytes then is two seconds of work, as for a small model on two cores. */
  static final double MICROS_PER_CHARACTER = 400;

  private static final Aim ALL_BUT_ONE =
      Aim.atLeast((CorrectionTrial.SENTENCES - 1.0) / CorrectionTrial.SENTENCES);

  /** Sentences differ in length, so one of thirty is not quite a thirtieth of the money. */
  private static final Aim MONEY = Aim.atLeast(0.95);

  private static final Aim SOONER = Aim.atMost(0.5);

  private final CamelNewsrooms newsrooms;

  CorrectionsBench(CamelNewsrooms newsrooms) {
    this.newsrooms = newsrooms;
  }

  @Override
  public Report run(Settings given, Consumer<String> progress) throws Exception {
    progress.accept("starting a broker and a newsroom");
    try (var broker = ScratchBroker.start();
        var newsroom =
            newsrooms.open(
                broker
                    .settings(given, ArticleRace.TARGET)
                    .with("tolmach.engine.pseudo.cost-per-million", "20"),
                new PacedEngine(MICROS_PER_CHARACTER))) {
      return report(new CorrectionTrial(newsroom, progress).run(CorrectionTrial.STORIES));
    }
  }

  private static Report report(CorrectionTrial.Result result) {
    return new Report(
        "corrections",
        List.of(
            Figure.within(
                "segments saved on a correction",
                result.shareOfSegments(),
                "of all",
                1 - (double) result.first().size() / result.segments(),
                ALL_BUT_ONE),
            Figure.within(
                "money saved on a correction", result.shareOfMoney(), "of all", null, MONEY),
            Figure.beside(
                "correction to localized correction p50",
                result.corrected().median(),
                "ms",
                result.first().median(),
                SOONER)),
        String.format(
            Locale.ROOT,
            "%d stories of %d sentences, one after the other: published, then corrected in one"
                + " sentence at random. What was saved is summed up from the entries on ledger, limit is"
                + " all segments but the changed ones. Time is from publish on"
                + " articles.incoming to read committed on articles.localized, in one newsroom in"
                + " one run; limit is the first translation. The engine is the pseudo engine slowed"
                + " to %.0f ms per 1,000 characters, at 20 for a million characters.",
            result.first().size(),
            CorrectionTrial.SENTENCES,
            MICROS_PER_CHARACTER));
  }
}
