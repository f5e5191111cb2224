package tolmach.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tolmach.app.Bench;
import tolmach.app.Bench.Figure;
import tolmach.app.Settings;
import tolmach.app.bench.Benches;

@Command(
    name = "bench",
    description = {
      "Measure: pipeline (articles a second), lanes (urgent under bulk), engine (a local model),",
      "gate (what the checks stop), memory (look-ups among a million units: minutes),",
      "story (its corrections, kills, edits and lanes: about ten minutes), or one of these alone:",
      "corrections, kills, edits. Each figure stands beside a limit of the same run; exit 1 when an",
      "aim is missed. quality measures translations against references, estimate what the estimates",
      "of quality are worth; both have options of their own."
    },
    footer = {"  ./tolmach bench lanes --json", "  ./tolmach bench kills --kills 200"})
final class BenchCommand extends TolmachCommand {

  private static final String MODELS = "tolmach.models";
  private static final int LEAST_UNITS = 1_000;
  private static final String NAMES =
      "Name pipeline, lanes, engine, gate, memory, story, corrections, kills, edits,"
          + " quality or estimate";

  @Mixin private Place place;

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description = "pipeline, lanes, engine, gate, memory, story, corrections, kills or edits.")
  private String name;

  @Option(
      names = "--model",
      paramLabel = "DIR",
      description = "engine: the folder of the model, or of models; tolmach.models otherwise.")
  private Path model;

  @Option(
      names = "--kills",
      paramLabel = "N",
      description = "kills and story: so many stories are killed under load; 1000 otherwise.")
  private Integer kills;

  @Option(
      names = "--units",
      paramLabel = "N",
      description = "memory: how many units it holds; 1000000 otherwise.")
  private Integer units;

  @Option(
      names = "--pairs",
      paramLabel = "FILE.tsv",
      description = "gate: pairs of our own otherwise; English, a tab, Russian.")
  private Path pairs;

  @Option(names = "--json", description = "One JSON object.")
  private boolean json;

  private BenchCommand(Terminal terminal) {
    super(terminal);
  }

  static CommandLine withSubcommands(Terminal terminal) {
    return new CommandLine(new BenchCommand(terminal))
        .addSubcommand(new BenchEstimateCommand(terminal))
        .addSubcommand(new BenchQualityCommand(terminal));
  }

  @Override
  public Integer call() throws Exception {
    if (name == null) {
      throw new UsageException("bench measures one thing at a time", NAMES);
    }
    Bench bench = bench();
    Bench.Report report;
    try (var progress = new Progress(terminal)) {
      Settings settings = place.settings();
      report =
          bench.run(
              model == null ? settings : settings.with(MODELS, model.toAbsolutePath().toString()),
              progress::at);
    }
    if (json) {
      answerJson(asJson(report));
    } else {
      print(report);
    }
    return report.isMet() ? ExitCode.DONE : ExitCode.FAILED;
  }

  private Bench bench() {
    if (pairs != null) {
      if (!name.equals("gate") || !Files.isReadable(pairs)) {
        throw new UsageException(
            "--pairs " + pairs + " belongs to bench gate and names a file that can be read",
            "Write a pair a line: English, a tab, Russian");
      }
      return Benches.gate(pairs);
    }
    if (units != null && (!name.equals("memory") || units < LEAST_UNITS)) {
      throw new UsageException(
          "--units belongs to bench memory and is at least " + LEAST_UNITS,
          "For instance ./tolmach bench memory --units 100000");
    }
    if (units != null) {
      return Benches.memory(units);
    }
    Bench bench =
        Assembly.newsrooms()
            .bench(name)
            .orElseThrow(() -> new UsageException("There is no benchmark \"" + name + "\"", NAMES));
    return kills == null ? bench : withKills(bench);
  }

  private Bench withKills(Bench bench) {
    if (kills < 1 || !(bench instanceof Bench.Series series)) {
      throw new UsageException(
          "--kills " + kills + " says nothing to the benchmark " + name,
          "Give it a number from 1 with bench kills or bench story");
    }
    return series.of(kills);
  }

  private void print(Bench.Report report) {
    report.figures().forEach(figure -> terminal.answer(line(figure)));
    terminal.answer("");
    terminal.answer(report.method());
  }

  static String line(Figure figure) {
    var line = new StringBuilder(figure.name()).append(": ");
    line.append(rounded(figure.value())).append(' ').append(figure.unit());
    if (figure.limit() != null) {
      line.append(", limit ").append(rounded(figure.limit()));
    }
    if (figure.ratio() != null) {
      line.append(", ratio ").append(rounded(figure.ratio()));
    }
    if (figure.aim() != null) {
      line.append(", aim ").append(figure.aim()).append(figure.isMet() ? ", met" : ", MISSED");
    }
    return line.toString();
  }

  static Map<String, Object> asJson(Bench.Report report) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("bench", report.bench());
    answer.put("figures", report.figures().stream().map(BenchCommand::asJson).toList());
    answer.put("method", report.method());
    return answer;
  }

  private static Map<String, Object> asJson(Figure figure) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("name", figure.name());
    answer.put("value", figure.value());
    answer.put("unit", figure.unit());
    answer.put("limit", figure.limit());
    answer.put("ratio", figure.ratio());
    answer.put("aim", figure.aim() == null ? null : figure.aim().toString());
    return answer;
  }

  private static String rounded(double value) {
    return Double.isFinite(value)
        ? new BigDecimal(value).round(new MathContext(3)).toPlainString()
        : String.valueOf(value);
  }
}
