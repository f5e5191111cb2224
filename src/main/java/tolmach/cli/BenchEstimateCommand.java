package tolmach.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tolmach.app.Bench;
import tolmach.app.EstimateWeights;
import tolmach.app.Settings;
import tolmach.app.bench.estimate.Degradation;
import tolmach.app.bench.estimate.EstimateFigures;
import tolmach.app.bench.estimate.EstimateTrial;
import tolmach.app.bench.estimate.Judged;
import tolmach.app.bench.quality.TestSet;
import tolmach.check.quality.QualityModel;
import tolmach.language.LanguagePair;
import tolmach.language.LanguageTag;
import tolmach.wire.OperatorException;

@Command(
    name = "estimate",
    description = {
      "Measure the estimates of quality: translate a file of pairs, fit weights on one half of it,",
      "and tell what they are worth on the other: correlation with chrF, calibration, and how much",
      "of the worst a threshold holds. --write keeps weights fitted on all of it.",
      "With --spoilt no engine is asked: references are spoilt by chance instead."
    },
    footer = {
      "  ./tolmach bench estimate --from en --to ru dev.en-ru.tsv --write models/estimates.txt",
      "  ./tolmach bench estimate --from en --to ru dev.en-ru.tsv --spoilt"
    })
final class BenchEstimateCommand extends TolmachCommand {

  /** As near to a reference as another translator's words often are. */
  private static final double GOOD = 60;

  /** Of a spoilt reference only the reference itself needs no edit. */
  private static final double WHOLE = 99.99;

  private static final int FEWEST = 40;

  @Mixin private Place place;

  @Parameters(
      paramLabel = "FILE.tsv",
      description = "source<TAB>reference a line; of three columns the last two.")
  private Path file;

  @Option(names = "--from", required = true, paramLabel = "L", description = "Of the sources.")
  private LanguageTag from;

  @Option(names = "--to", required = true, paramLabel = "L", description = "Of the references.")
  private LanguageTag to;

  @Option(names = "--reverse", description = "The reference stands before the source.")
  private boolean reverse;

  @Option(
      names = "--engine",
      paramLabel = "NAME",
      description = "An engine by its name, or a model by its folder; else all that serve.")
  private String engine;

  @Option(names = "--spoilt", description = "References spoilt by chance; no engine is asked.")
  private boolean spoilt;

  @Option(
      names = "--bound",
      paramLabel = "CHRF",
      description = "chrF2 from which no edit is needed, 0 to 100; 60, with --spoilt 99.99.")
  private Double bound;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "20261124",
      description = "Of all that is drawn by chance; ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--write",
      paramLabel = "FILE",
      description = "Where to write the weights, for tolmach.quality.weights.")
  private Path write;

  @Option(names = "--json", description = "One JSON object.")
  private boolean json;

  BenchEstimateCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() throws Exception {
    if (bound != null && !(bound > 0 && bound <= 100)) {
      throw new UsageException(
          "--bound " + bound + " is no chrF",
          "Give it a number up to 100, for instance --bound 60");
    }
    TestSet testSet = testSet();
    return OrderlyEnd.of(() -> measure(testSet));
  }

  private int measure(TestSet testSet) throws Exception {
    Settings settings = place.settings();
    var pair = new LanguagePair(from, to);
    double wanted = bound != null ? bound : spoilt ? WHOLE : GOOD;
    var trial = new EstimateTrial(wanted, seed);
    Bench.Report report;
    try (var progress = new Progress(terminal)) {
      List<Judged> judged =
          spoilt
              ? new Degradation(pair).of(testSet, seed)
              : translated(settings, testSet, progress::at);
      progress.at("fitting and measuring");
      report = report(settings, pair, trial, judged);
      if (write != null) {
        write(trial.fit(judged), section(judged, pair), judged.size());
      }
    }
    if (json) {
      answerJson(BenchCommand.asJson(report));
    } else {
      report.figures().forEach(figure -> terminal.answer(BenchCommand.line(figure)));
      terminal.answer("");
      terminal.answer(report.method());
    }
    terminal.out().flush();
    return report.isMet() ? ExitCode.DONE : ExitCode.FAILED;
  }

  private List<Judged> translated(Settings settings, TestSet testSet, Consumer<String> progress)
      throws InterruptedException {
    try (var engines = new MeasuredEngines(settings, from, to)) {
      return engines.judged(engine, testSet, progress);
    }
  }

  private Bench.Report report(
      Settings settings, LanguagePair pair, EstimateTrial trial, List<Judged> judged) {
    if (judged.size() < FEWEST) {
      throw new OperatorException(
          "There are " + judged.size() + " translations to measure, and " + FEWEST + " are needed",
          "Give more pairs, some hundreds for figures that mean something");
    }
    QualityModel shipped = EstimateWeights.of(settings).of(engine(judged), pair);
    String what =
        (spoilt
                ? "References spoilt by chance"
                : "Translations by " + (engine == null ? "the engines of the settings" : engine))
            + ", "
            + pair
            + ", "
            + file.getFileName();
    try {
      return new EstimateFigures(trial, judged).of(shipped, what);
    } catch (IllegalArgumentException e) {
      throw new OperatorException(
          "Nothing can be fitted: " + e.getMessage(),
          "Choose another --bound, now " + trial.bound() + ", or give other pairs");
    }
  }

  /** The engine that made them all, {@code ""} if none did, or several. */
  private static String engine(List<Judged> judged) {
    List<String> names = judged.stream().map(Judged::engine).distinct().toList();
    return names.size() == 1 ? names.get(0) : "";
  }

  private static String section(List<Judged> judged, LanguagePair pair) {
    return (engine(judged) + " " + pair.source().language() + "-" + pair.target().language())
        .strip();
  }

  private void write(QualityModel model, String section, int count) {
    var lines = new ArrayList<String>();
    lines.add("# Fitted on " + count + " translations of " + file.getFileName());
    lines.addAll(model.lines(section));
    try {
      Files.writeString(write, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new OperatorException(
          "The weights cannot be written to " + write + ": " + e.getMessage(),
          "Name a file in a folder that is there and that you may write to");
    }
    terminal.tell("Weights of [" + section + "] are in " + write + ".");
  }

  private TestSet testSet() {
    var lines = new ArrayList<String>();
    new InputFile(file, terminal.in()).lines((number, line) -> lines.add(line));
    try {
      return TestSet.of(lines, reverse);
    } catch (IllegalArgumentException e) {
      throw new OperatorException(
          file + " is no test set: " + e.getMessage(),
          "Write a segment a line: source, a tab, and its reference");
    }
  }
}
