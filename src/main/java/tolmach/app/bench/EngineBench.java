package tolmach.app.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import tolmach.app.Bench;
import tolmach.app.Settings;
import tolmach.engine.onnx.BrokenModelException;
import tolmach.wire.OperatorException;

/** How fast a local model translates, beside the shortest loop around ONNX Runtime. */
final class EngineBench implements Bench {

  private static final List<Integer> BATCHES = List.of(1, 8, 32);

  /** What the engine does beside the model may cost a tenth. */
  private static final Aim AIM = Aim.atLeast(0.9);

  @Override
  public Report run(Settings settings, Consumer<String> progress) throws Exception {
    Path folder = BenchModel.in(settings.models());
    progress.accept("loading " + folder);
    List<Figure> figures = new ArrayList<>();
    try (EngineRace race = EngineRace.of(folder)) {
      for (int batch : BATCHES) {
        progress.accept("batches of " + batch);
        EngineRace.Result result = race.run(batch);
        String name = "batch " + batch;
        figures.add(
            Figure.beside(
                name, perSecond(result.engine()), "sentences/s", perSecond(result.loop()), AIM));
        figures.add(Figure.told(name + ", each", result.engine().median(), "ms"));
      }
      progress.accept("whole translations");
      figures.add(Figure.told("load", race.loadMillis(), "ms"));
      told(figures, "memory before the model", race.memory().before());
      told(figures, "memory with the model", race.memory().loaded());
      told(figures, "memory at most, batch 32", race.memory().most());
      Sample whole = race.whole();
      figures.add(Figure.told("as the model ends, batch 32", perSecond(whole), "sentences/s"));
      return new Report("engine", figures, method(race));
    } catch (BrokenModelException e) {
      throw new OperatorException(
          "the model in " + folder + " cannot be used: " + e.getMessage(), "Try ./tolmach doctor.");
    }
  }

  private static void told(List<Figure> figures, String name, OptionalDouble megabytes) {
    megabytes.ifPresent(value -> figures.add(Figure.told(name, value, "MB")));
  }

  private static double perSecond(Sample millisPerSentence) {
    return 1000 / millisPerSentence.median();
  }

  private static String method(EngineRace race) {
    return String.format(
        Locale.ROOT,
        "Model %s, %s. Value: distinct sentences of about %d tokens through queue, text preparation"
            + " and decoder on one thread, each made %d tokens long; limit: the same ids and as many"
            + " steps in a plain loop around ONNX Runtime with the exported graphs, one thread,"
            + " round by round in turn; medians of %d rounds. What is translated so is not worth"
            + " reading, and nothing here is said of quality.",
        race.version(),
        race.pair(),
        Math.round(race.sourceTokens()),
        EngineRace.STEPS,
        EngineRace.ROUNDS);
  }
}
