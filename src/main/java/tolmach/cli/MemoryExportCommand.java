package tolmach.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tolmach.app.MemoryLog;
import tolmach.memory.OriginClass;
import tolmach.memory.Unit;
import tolmach.memory.tmx.TmxWriter;
import tolmach.memory.xliff.UnitsToXliff;
import tolmach.wire.KafkaConnection;
import tolmach.wire.OperatorException;

@Command(
    name = "export",
    description = {
      "Write the memory as TMX 1.4b or XLIFF 2.1; what was retired or withdrawn is left out.",
      "TMX imported again gives the very same units."
    },
    footer = {
      "  ./tolmach memory export --out memory.tmx",
      "  ./tolmach memory export --from en --to ru --origin human > reviewed.tmx"
    })
final class MemoryExportCommand extends TolmachCommand {

  /** Whose words are meant. */
  enum Origin {
    human,
    imported,
    machine
  }

  /** What is written. */
  enum Format {
    tmx,
    xliff
  }

  @Mixin private Place place;
  @Mixin private LanguageOptions languages;

  @Option(names = "--desk", paramLabel = "D", description = "Only units of this desk.")
  private String desk;

  @Option(names = "--uri", paramLabel = "U", description = "Only units of this story or file.")
  private String uri;

  @Option(
      names = "--origin",
      paramLabel = "human|imported|machine",
      description = "Only units of this origin.")
  private Origin origin;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to; there as a whole or not at all. Else standard output.")
  private Path out;

  @Option(
      names = "--format",
      paramLabel = "tmx|xliff",
      description = "TMX 1.4b unless it is said; XLIFF 2.1 needs --from and --to.")
  private Format format = Format.tmx;

  @Option(names = "--json", description = "One JSON object a unit instead.")
  private boolean json;

  MemoryExportCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() throws Exception {
    if (format == Format.xliff && (languages.from().isEmpty() || languages.to().isEmpty())) {
      throw new UsageException(
          "An XLIFF document is of two languages",
          "Say --from L and --to L, or leave out --format");
    }
    if (json && out != null) {
      throw new UsageException(
          "--json goes to standard output", "Leave out --out and write > FILE instead");
    }
    KafkaConnection cluster = place.cluster();
    return OrderlyEnd.of(() -> export(cluster));
  }

  private int export(KafkaConnection cluster) {
    try {
      if (json) {
        each(cluster, unit -> answerJson(UnitAnswer.of(unit)));
        return ExitCode.DONE;
      }
      if (out == null) {
        write(cluster, new Unclosed(terminal.out()));
        return ExitCode.DONE;
      }
      WholeFile.write(out, stream -> write(cluster, stream));
      return ExitCode.DONE;
    } catch (IOException e) {
      throw new OperatorException(
          (out == null ? "The answer" : "The file " + out)
              + " cannot be written: "
              + e.getMessage(),
          "See that there is room, and that you may write there");
    }
  }

  private void write(KafkaConnection cluster, OutputStream stream) throws IOException {
    long count;
    if (format == Format.xliff) {
      var writer =
          new UnitsToXliff(stream, languages.from().orElseThrow(), languages.to().orElseThrow());
      count = each(cluster, writer::write);
      writer.end();
    } else {
      var writer = new TmxWriter(stream, version(), Instant.now());
      count = each(cluster, writer::write);
      writer.end();
    }
    terminal.tell(String.format(Locale.ROOT, "%,d units written", count));
  }

  private interface Taker {
    void take(Unit unit) throws IOException;
  }

  private long each(KafkaConnection cluster, Taker taker) throws IOException {
    long[] count = {0};
    IOException[] failure = {null};
    var pace = new Pace("records");
    try (var progress = new Progress(terminal)) {
      new MemoryLog(cluster)
          .forEach(
              unit -> {
                if (wants(unit)) {
                  try {
                    taker.take(unit);
                    count[0]++;
                  } catch (IOException e) {
                    failure[0] = e;
                  }
                }
                return failure[0] == null && !isStopped();
              },
              (read, all) -> progress.at(pace.at(read, (double) read / all)));
    }
    if (failure[0] != null) {
      throw failure[0];
    }
    if (isStopped()) {
      throw new IOException("it was stopped");
    }
    return count[0];
  }

  private boolean isStopped() {
    return Thread.currentThread().isInterrupted() || (out == null && terminal.isClosed());
  }

  private boolean wants(Unit unit) {
    return languages.wants(unit)
        && (desk == null || unit.desk().equals(desk))
        && (uri == null || unit.uri().equals(uri))
        && (origin == null || unit.originClass() == origin(origin));
  }

  private static OriginClass origin(Origin origin) {
    return switch (origin) {
      case human -> OriginClass.HUMAN;
      case imported -> OriginClass.IMPORTED;
      case machine -> OriginClass.MACHINE;
    };
  }

  private static String version() {
    String version = MemoryExportCommand.class.getPackage().getImplementationVersion();
    return version == null ? "0" : version;
  }
}
