package tolmach.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tolmach.app.bench.quality.Bleu;
import tolmach.app.bench.quality.Bootstrap;
import tolmach.app.bench.quality.Candidate;
import tolmach.app.bench.quality.Chrf;
import tolmach.app.bench.quality.Comparison;
import tolmach.app.bench.quality.Metric;
import tolmach.app.bench.quality.QualityFigures;
import tolmach.app.bench.quality.TestSet;
import tolmach.app.bench.quality.Tokenization;
import tolmach.language.LanguageTag;
import tolmach.wire.OperatorException;

@Command(
    name = "quality",
    description = {
      "Measure translations against references: BLEU and chrF with sacrebleu's figures.",
      "Without --engine and --output all engines that serve the pair are measured, as one system."
          + " The first system is the baseline that the others are compared with."
    },
    footer = {
      "  ./tolmach bench quality --from en --to ru test.en-ru.tsv",
      "  ./tolmach bench quality test.en-ru.tsv --output one.txt --output other.txt"
    })
final class BenchQualityCommand extends TolmachCommand {

  /** A system to be measured; the order on the command line counts. */
  static final class SystemOption {
    @Option(
        names = "--engine",
        paramLabel = "NAME",
        description = "An engine by its name, or a model by its folder; may be said again.")
    private String engine;

    @Option(
        names = "--output",
        paramLabel = "FILE",
        description = "Translations that are there already, one a line; may be said again.")
    private Path output;
  }

  @Mixin private Place place;

  @Parameters(
      paramLabel = "FILE.tsv",
      description = "source<TAB>reference a line; of three columns the last two.")
  private Path file;

  @Option(names = "--from", paramLabel = "L", description = "Language of the sources.")
  private LanguageTag from;

  @Option(names = "--to", paramLabel = "L", description = "Language of the references.")
  private LanguageTag to;

  @Option(names = "--reverse", description = "The reference stands before the source.")
  private boolean reverse;

  @ArgGroup(multiplicity = "0..*")
  private List<SystemOption> systems = new ArrayList<>();

  @Option(
      names = "--tokenize",
      paramLabel = "T",
      description = "For BLEU: 13a, intl, zh, char, none; 13a unless --to is Chinese.")
  private String tokenize;

  @Option(names = "--chrf++", description = "chrF++ as well, which counts words too.")
  private boolean chrfPlusPlus;

  @Option(
      names = "--segments",
      paramLabel = "FILE",
      description = "Write a TSV with each segment, its outputs, scores and seconds.")
  private Path segments;

  @Option(
      names = "--resamples",
      paramLabel = "N",
      defaultValue = "1000",
      description = "Test sets drawn for intervals and p-values; ${DEFAULT-VALUE}.")
  private int resamples;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "12345",
      description = "Of the drawing; ${DEFAULT-VALUE}, which is sacrebleu's.")
  private int seed;

  @Option(names = "--json", description = "One JSON object.")
  private boolean json;

  BenchQualityCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() throws Exception {
    if (resamples < 1) {
      throw new UsageException("--resamples is at least 1", "For instance --resamples 1000");
    }
    List<Metric> metrics = metrics();
    TestSet testSet = testSet();
    return OrderlyEnd.of(() -> measure(testSet, metrics));
  }

  private int measure(TestSet testSet, List<Metric> metrics) throws Exception {
    Comparison comparison;
    try (var progress = new Progress(terminal)) {
      List<Candidate> candidates = candidates(testSet, progress);
      progress.at("scoring");
      comparison = new Comparison(testSet, candidates, metrics, new Bootstrap(resamples, seed));
    }
    if (segments != null) {
      new SegmentScores(comparison).write(segments);
    }
    if (json) {
      answerJson(BenchCommand.asJson(QualityFigures.of(comparison)));
    } else {
      QualityPage.lines(comparison).forEach(terminal::answer);
    }
    terminal.out().flush();
    return ExitCode.DONE;
  }

  private List<Metric> metrics() {
    var metrics = new ArrayList<Metric>(List.of(new Bleu(tokenization()), Chrf.PLAIN));
    if (chrfPlusPlus) {
      metrics.add(Chrf.PLUS_PLUS);
    }
    return metrics;
  }

  private Tokenization tokenization() {
    if (tokenize == null) {
      boolean chinese = to != null && to.language().value().equals("zh");
      return chinese ? Tokenization.ZH : Tokenization.V13A;
    }
    try {
      return Tokenization.ofWord(tokenize);
    } catch (IllegalArgumentException e) {
      throw new UsageException("--tokenize: " + e.getMessage(), "For instance --tokenize intl");
    }
  }

  private TestSet testSet() {
    try {
      return TestSet.of(lines(file), reverse);
    } catch (IllegalArgumentException e) {
      throw new OperatorException(
          file + " is no test set: " + e.getMessage(),
          "Write a segment a line: source, a tab, and its reference");
    }
  }

  private List<String> lines(Path which) {
    var lines = new ArrayList<String>();
    new InputFile(which, terminal.in()).lines((number, line) -> lines.add(line));
    return lines;
  }

  private List<Candidate> candidates(TestSet testSet, Progress progress) throws Exception {
    var outputs = new ArrayList<Candidate>();
    for (SystemOption system : systems) {
      outputs.add(system.output == null ? null : translated(system.output, testSet));
    }
    if (!outputs.isEmpty() && !outputs.contains(null)) {
      return named(outputs);
    }
    if (from == null || to == null) {
      throw new UsageException(
          "Engines must be told the languages", "Say both, for instance --from en --to ru");
    }
    try (var engines = new MeasuredEngines(place.settings(), from, to)) {
      if (systems.isEmpty()) {
        return List.of(engines.all(testSet.sources(), progress::at));
      }
      for (int i = 0; i < outputs.size(); i++) {
        if (outputs.get(i) == null) {
          String name = systems.get(i).engine;
          outputs.set(i, engines.named(name, testSet.sources(), progress::at));
        }
      }
    }
    return named(outputs);
  }

  private Candidate translated(Path output, TestSet testSet) {
    List<String> lines = lines(output);
    if (lines.size() != testSet.size()) {
      throw new OperatorException(
          output + " has " + lines.size() + " lines, and " + file + " has " + testSet.size(),
          "Give a translation a line, an empty one where there is none");
    }
    return Candidate.ofFile(output.getFileName().toString(), lines);
  }

  /** No two of the same name, or nobody could tell them apart. */
  private static List<Candidate> named(List<Candidate> candidates) {
    var names = new LinkedHashSet<String>();
    var named = new ArrayList<Candidate>();
    for (Candidate candidate : candidates) {
      String name = candidate.system();
      for (int i = 2; !names.add(name); i++) {
        name = candidate.system() + " (" + i + ")";
      }
      named.add(new Candidate(name, candidate.outputs(), candidate.seconds(), candidate.remarks()));
    }
    return named;
  }
}
