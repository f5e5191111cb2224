package tolmach.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tolmach.app.MemoryWriter;
import tolmach.memory.OriginClass;
import tolmach.wire.OperatorException;

@Command(
    name = "import",
    description = {
      "Put translations of others into the memory: TMX 1.1 to 1.4b, XLIFF 2.0 and 2.1 (.xlf, .xliff), also .gz.",
      "Bad units are told by line and skipped: exit 3 then. The same file again changes nothing, and completes what was broken off."
    },
    footer = {
      "  ./tolmach memory import agency.tmx --from en --to ru",
      "  ./tolmach memory import reviewed.tmx.gz --as human --desk sports",
      "  ./tolmach memory import agency.tmx --dry-run"
    })
final class MemoryImportCommand extends TolmachCommand {

  /** Whose word units are. */
  enum Origin {
    imported,
    human
  }

  @Mixin private Place place;
  @Mixin private LanguageOptions languages;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "What to import; - for standard input.")
  private List<Path> files;

  @Option(
      names = "--as",
      paramLabel = "human|imported",
      description =
          "Whose word the units are; else what the file says, and imported where it says nothing."
              + " human for what your own people have reviewed.")
  private Origin origin;

  @Option(names = "--desk", paramLabel = "D", description = "The desk of units that name none.")
  private String desk = "";

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "The person behind units that name nobody.")
  private String by;

  @Option(
      names = "--uri",
      paramLabel = "U",
      description = "Of units that name no story; else urn:tolmach:tmx:NAME of the file.")
  private String uri;

  @Option(
      names = "--dry-run",
      description = "Only read and say what would come in; needs no running Tolmach.")
  private boolean dryRun;

  @Option(names = "--json", description = "One JSON object a file.")
  private boolean json;

  MemoryImportCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() throws Exception {
    for (Path file : files) {
      // asked for first: a file that is not there should not leave half a list behind
      if (!file.equals(Path.of("-")) && !Files.isReadable(file)) {
        new InputFile(file, terminal.in()).stream().close();
        throw new OperatorException(
            "The file " + file + " cannot be read", "See that you may read it");
      }
    }
    return OrderlyEnd.of(this::importAll);
  }

  private int importAll() {
    if (dryRun) {
      return importAll(null);
    }
    try (var writer = new MemoryWriter(place.cluster())) {
      return importAll(writer);
    }
  }

  private int importAll(MemoryWriter writer) {
    int code = ExitCode.DONE;
    for (Path file : files) {
      var input = new InputFile(file, terminal.in());
      var wishes =
          new ImportWishes(
              Optional.ofNullable(uri),
              Optional.ofNullable(origin).map(one -> OriginClass.valueOf(upper(one))),
              desk,
              by,
              languages);
      ImportedFile imported = new FileImport(terminal, input, wishes, writer).run();
      if (json) {
        answerJson(imported.summary());
      } else {
        terminal.answer(imported.words());
      }
      if (imported.isBroken()) {
        code = ExitCode.FAILED;
      } else if (imported.skipped() > 0 && code == ExitCode.DONE) {
        code = ExitCode.HELD;
      }
      if (imported.stopped()) {
        return ExitCode.FAILED;
      }
    }
    return code;
  }

  private static String upper(Origin origin) {
    return origin == Origin.human ? OriginClass.HUMAN.name() : OriginClass.IMPORTED.name();
  }
}
