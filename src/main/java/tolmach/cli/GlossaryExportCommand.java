package tolmach.cli;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tolmach.app.GlossaryTopic;
import tolmach.glossary.Concept;
import tolmach.glossary.exchange.GlossaryFile;

@Command(
    name = "export",
    description = "Write the terms in force, so that what is read back is the same.",
    footer = {
      "  ./tolmach glossary export --format tbx > terms.tbx",
      "  ./tolmach glossary export --desk north > north.csv"
    })
final class GlossaryExportCommand extends TolmachCommand {

  @Mixin private Place place;

  @Option(
      names = "--format",
      paramLabel = "F",
      description = "tbx (TBX-Basic, ISO 30042:2019) or csv; csv unless it is said.")
  private GlossaryFile.Format format = GlossaryFile.Format.CSV;

  @Option(names = "--desk", paramLabel = "D", description = "Only this desk's own.")
  private String desk;

  GlossaryExportCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() throws IOException {
    List<Concept> concepts =
        new GlossaryTopic(place.cluster())
            .concepts().values().stream()
                .filter(concept -> desk == null || concept.desk().equals(desk))
                .toList();
    GlossaryFile.write(format, concepts, terminal.out());
    terminal.out().flush();
    if (concepts.isEmpty()) {
      terminal.tell("There are no terms" + (desk == null ? "." : " of desk " + desk + "."));
    }
    return ExitCode.DONE;
  }
}
