package tolmach.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tolmach.app.MemoryLog;
import tolmach.app.MemoryWriter;
import tolmach.memory.Retirement;
import tolmach.memory.Unit;
import tolmach.segment.TextHash;
import tolmach.wire.KafkaConnection;

@Command(
    name = "retire",
    description = {
      "Offer a translation no more, now and whatever is published or imported later.",
      "By its key, as lookup --json says it, or by its text."
    },
    footer = {
      "  ./tolmach memory retire --from en --to ru --source Fire! --target Огонь! --reason harsh --by ilse",
      "  ./tolmach memory retire KEY --reason wrong-name"
    })
final class MemoryRetireCommand extends TolmachCommand {

  @Mixin private Place place;
  @Mixin private LanguageOptions languages;

  @Parameters(arity = "0..1", paramLabel = "KEY", description = "The unit's key.")
  private String key;

  @Option(names = "--source", paramLabel = "TEXT", description = "The whole source text.")
  private String source;

  @Option(
      names = "--target",
      paramLabel = "TEXT",
      description = "Only this translation of it, the whole text.")
  private String target;

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "Why, for those who ask later.")
  private String reason;

  @Option(names = "--by", paramLabel = "NAME", description = "The person who says so.")
  private String by;

  @Option(names = "--json", description = "One JSON object a unit.")
  private boolean json;

  MemoryRetireCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() {
    if ((key == null) == (source == null)) {
      throw new UsageException(
          "It is not said which translation is meant",
          "Write its KEY, or --from L --to L --source TEXT");
    }
    if (source != null && (languages.from().isEmpty() || languages.to().isEmpty())) {
      throw new UsageException(
          "A text alone may stand in several languages", "Say --from L and --to L too");
    }
    KafkaConnection cluster = place.cluster();
    List<Unit> meant = find(cluster);
    if (meant.isEmpty()) {
      terminal.tell(
          "There is no such unit in force.\nSee what there is with ./tolmach memory lookup.");
      return ExitCode.FAILED;
    }
    try (var writer = new MemoryWriter(cluster)) {
      for (Unit unit : meant) {
        writer.write(new Retirement(unit.key(), unit.target(), reason, by, Instant.now()));
      }
      writer.flush();
    }
    for (Unit unit : meant) {
      if (json) {
        answerJson(UnitAnswer.of(unit));
      } else {
        terminal.answer("retired: " + unit.source() + " → " + unit.target());
        terminal.answer("  " + UnitAnswer.provenance(unit));
      }
    }
    return ExitCode.DONE;
  }

  private List<Unit> find(KafkaConnection cluster) {
    String hash = source == null ? "" : TextHash.of(source);
    var found = new ArrayList<Unit>();
    var pace = new Pace("records");
    try (var progress = new Progress(terminal)) {
      new MemoryLog(cluster)
          .forEach(
              unit -> {
                boolean meant =
                    key != null
                        ? unit.key().word().equals(key)
                        : unit.sourceHash().equals(hash) && languages.wants(unit);
                if (meant && (target == null || unit.target().equals(target))) {
                  found.add(unit);
                }
                return true;
              },
              (read, all) -> progress.at(pace.at(read, (double) read / all)));
    }
    return found;
  }
}
