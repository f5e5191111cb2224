package tolmach.cli;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tolmach.app.ConfiguredEngines;
import tolmach.app.Settings;
import tolmach.app.bench.estimate.Judged;
import tolmach.app.bench.quality.Candidate;
import tolmach.app.bench.quality.EngineRun;
import tolmach.app.bench.quality.TestSet;
import tolmach.engine.EngineInfo;
import tolmach.engine.EngineQueue;
import tolmach.engine.Engines;
import tolmach.language.LanguagePair;
import tolmach.language.LanguageTag;
import tolmach.wire.OperatorException;
import tolmach.worker.LineTranslation;
import tolmach.worker.QueuedEngine;

/** The engines of the settings for one pair, all together or one alone. */
final class MeasuredEngines implements AutoCloseable {

  private static final String ALL = "engines";

  private final Settings settings;
  private final LanguagePair pair;
  private final Engines engines;

  MeasuredEngines(Settings settings, LanguageTag from, LanguageTag to) {
    this.settings = settings;
    this.pair = new LanguagePair(from, to);
    this.engines = ConfiguredEngines.open(settings);
  }

  /** What the service would make of the sources: engine after engine until the checks agree. */
  Candidate all(List<String> sources, Consumer<String> progress) throws InterruptedException {
    return run(ALL, any -> true, sources, progress);
  }

  /** What one engine makes of them. */
  Candidate named(String name, List<String> sources, Consumer<String> progress)
      throws InterruptedException {
    return run(name, queue -> isCalled(name, queue.info()), sources, progress);
  }

  /**
   * What the engines make of the sources, with all that can be seen of it; what nobody translated
   * is left out.
   *
   * @param name of the only engine to ask, null for all
   */
  List<Judged> judged(String name, TestSet testSet, Consumer<String> progress)
      throws InterruptedException {
    Predicate<EngineQueue> which =
        name == null ? any -> true : queue -> isCalled(name, queue.info());
    check(name == null ? ALL : name, which);
    var seen = new Sightings(pair);
    var translation =
        TranslateCommand.by(QueuedEngine.choice(wanted -> serving(wanted, which))).estimating(seen);
    new EngineRun(new LineTranslation(translation), pair)
        .run(name == null ? ALL : name, testSet.sources(), progress);
    return seen.judged(testSet);
  }

  private void check(String name, Predicate<EngineQueue> which) {
    if (serving(pair, which).isEmpty() && serving(pair.fromAnyRegion(), which).isEmpty()) {
      throw new OperatorException(
          "No engine" + (name.equals(ALL) ? "" : " \"" + name + "\"") + " serves " + pair, there());
    }
  }

  private Candidate run(
      String name, Predicate<EngineQueue> which, List<String> sources, Consumer<String> progress)
      throws InterruptedException {
    check(name, which);
    var translation = TranslateCommand.by(QueuedEngine.choice(wanted -> serving(wanted, which)));
    return new EngineRun(new LineTranslation(translation), pair).run(name, sources, progress);
  }

  private List<EngineQueue> serving(LanguagePair wanted, Predicate<EngineQueue> which) {
    return engines.serving(wanted).stream().filter(which).toList();
  }

  /** A model's version is its folder's name and a checksum. */
  private static boolean isCalled(String name, EngineInfo info) {
    return info.name().equals(name)
        || info.version().equals(name)
        || info.version().startsWith(name + "-");
  }

  private String there() {
    return "There are: "
        + engines.queues().stream()
            .map(queue -> queue.info().name() + " " + queue.info().version())
            .collect(Collectors.joining(", "))
        + ". Put a model for the pair into "
        + settings.models()
        + ", see ./tolmach doctor, or measure translations of others with --output";
  }

  @Override
  public void close() {
    engines.close();
  }
}
