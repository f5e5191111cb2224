package tolmach.cli;

import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tolmach.app.GlossaryTopic;
import tolmach.glossary.Concept;
import tolmach.glossary.GlossaryVersion;
import tolmach.wire.OperatorException;

@Command(
    name = "remove",
    description = "Take entries out, within seconds on every worker.",
    footer = {"  ./tolmach glossary remove t-5d1c9a3be0f27784"})
final class GlossaryRemoveCommand extends TolmachCommand {

  @Mixin private Place place;

  @Parameters(arity = "1..*", paramLabel = "ID", description = "As list names them.")
  private List<String> ids;

  @Option(names = "--json", description = "One JSON object.")
  private boolean json;

  GlossaryRemoveCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() throws InterruptedException {
    var topic = new GlossaryTopic(place.cluster());
    Map<String, Concept> present = topic.concepts();
    for (String id : ids) {
      if (!present.containsKey(id)) {
        throw new OperatorException(
            "There is no entry \"" + id + "\" in the glossary; nothing was taken out",
            "See the ids with ./tolmach glossary list");
      }
    }
    topic.write(List.of(), ids);
    present.keySet().removeAll(ids);
    String version = GlossaryVersion.of(present.values());
    if (json) {
      answerJson(Map.of("removed", List.copyOf(ids).size(), "version", version));
    } else {
      terminal.answer(
          ids.size()
              + " removed"
              + (version.isEmpty() ? "; the glossary is empty" : "; version " + version));
    }
    return ExitCode.DONE;
  }
}
