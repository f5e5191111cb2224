package tolmach.app.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import tolmach.app.Bench;
import tolmach.app.CamelNewsrooms;
import tolmach.app.Settings;

/** Whether what people wrote outlives corrections. */
final class EditsBench implements Bench {

  /** Nothing is timed here. */
  private static final double MICROS_PER_CHARACTER = 1;

  private final CamelNewsrooms newsrooms;

  EditsBench(CamelNewsrooms newsrooms) {
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
      return report(
          new EditTrial(newsroom, progress, System.nanoTime())
              .run(EditTrial.STORIES, EditTrial.CORRECTIONS));
    }
  }

  private static Report report(EditTrial.Result result) {
    return new Report(
        "edits",
        List.of(
            Figure.beside(
                "human edits kept where the source is unchanged",
                result.kept(),
                "edits",
                result.expected(),
                Aim.atLeast(1)),
            Figure.told("texts that a person wrote", result.edits(), "texts")),
        String.format(
            Locale.ROOT,
            "%d stories of %d sentences, each edited and corrected by turns %d times: one or two"
                + " segments get a person's words by a decision, then up to three sentences are"
                + " changed, added or removed at random (seed %d). After every correction each"
                + " edit is looked for whose sentence still stands there; limit is how many there"
                + " were. What the checks ask is approved.",
            EditTrial.STORIES,
            EditTrial.SENTENCES,
            EditTrial.CORRECTIONS,
            result.seed()));
  }
}
