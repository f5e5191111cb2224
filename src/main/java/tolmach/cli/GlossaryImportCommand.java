package tolmach.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tolmach.app.GlossaryTopic;
import tolmach.glossary.Concept;
import tolmach.glossary.exchange.GlossaryChange;
import tolmach.wire.OperatorException;

@Command(
    name = "import",
    description = {
      "Put the terms of files in force, within seconds on every worker.",
      "TBX-Basic or CSV, recognised by content. A bad entry is told with its line and passed over: exit 3 then. The same file again changes nothing."
    },
    footer = {
      "  ./tolmach glossary import terms.tbx",
      "  ./tolmach glossary import north.csv --desk north --replace --by \"M. Orlova\""
    })
final class GlossaryImportCommand extends TolmachCommand {

  @Mixin private Place place;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "TBX or CSV; - for stdin.")
  private List<Path> files;

  @Option(
      names = "--desk",
      paramLabel = "D",
      description = "Whose terms they are where the file does not say; else all desks'.")
  private String desk = "";

  @Option(
      names = "--replace",
      description = "Take out what the files no longer have of their desks, or of --desk.")
  private boolean replace;

  @Option(
      names = "--prefix",
      paramLabel = "P",
      description = "Begin every id so, where files of others use the same ids.")
  private String prefix = "";

  @Option(names = "--by", paramLabel = "NAME", description = "Who says so.")
  private String by;

  @Option(names = "--dry-run", description = "Only say what would change.")
  private boolean dryRun;

  @Option(names = "--json", description = "One JSON object.")
  private boolean json;

  GlossaryImportCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() throws InterruptedException {
    var input = new GlossaryInput(terminal);
    Map<String, Concept> incoming = input.concepts(files, desk, prefix);
    if (replace && input.faults() > 0) {
      throw new OperatorException(
          "Nothing was changed: with --replace an entry that cannot be read would be taken out",
          "Mend the lines named above, or import without --replace");
    }
    var topic = new GlossaryTopic(place.cluster());
    GlossaryChange change =
        GlossaryChange.of(
            topic.concepts(), incoming.values(), Instant.now(), by, replacedDesks(incoming));
    change.refused().forEach(this::tellRefused);
    if (!dryRun) {
      var put = new ArrayList<>(change.added());
      put.addAll(change.changed());
      try (var progress = new Progress(terminal)) {
        progress.at(put.size() + " entries");
        topic.write(put, change.removed());
      }
    }
    say(change, input.faults() + change.refused().size());
    return input.faults() + change.refused().size() > 0 ? ExitCode.HELD : ExitCode.DONE;
  }

  private Set<String> replacedDesks(Map<String, Concept> incoming) {
    if (!replace) {
      return Set.of();
    }
    return desk.isEmpty()
        ? incoming.values().stream().map(Concept::desk).collect(Collectors.toSet())
        : Set.of(desk);
  }

  private void tellRefused(String id) {
    terminal.tell(
        "The id \""
            + id
            + "\" is that of another entry already, which was left as it is: give this one another"
            + " id, or all of the file with --prefix. See ./tolmach glossary list --id "
            + id);
  }

  private void say(GlossaryChange change, int passedOver) {
    if (json) {
      var answer = new LinkedHashMap<String, Object>();
      answer.put("added", change.added().size());
      answer.put("changed", change.changed().size());
      answer.put("unchanged", change.unchanged());
      answer.put("removed", change.removed().size());
      answer.put("passedOver", passedOver);
      answer.put("version", change.version());
      answer.put("dryRun", dryRun);
      answerJson(answer);
      return;
    }
    terminal.answer(
        (dryRun ? "would be " : "")
            + change.added().size()
            + " added, "
            + change.changed().size()
            + " changed, "
            + change.unchanged()
            + " unchanged, "
            + change.removed().size()
            + " removed, "
            + passedOver
            + " passed over"
            + (change.version().isEmpty()
                ? "; the glossary is empty"
                : "; version " + change.version()));
  }
}
