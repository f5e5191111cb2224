package tolmach.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "glossary",
    description = "How things are to be called: terms in force, in and out as TBX or CSV.",
    footer = {
      "  ./tolmach glossary import terms.csv --desk north",
      "  ./tolmach glossary list --from en --to ru ministry"
    })
final class GlossaryCommand extends TolmachCommand {

  @Spec private CommandSpec spec;

  private GlossaryCommand(Terminal terminal) {
    super(terminal);
  }

  static CommandLine withSubcommands(Terminal terminal) {
    return new CommandLine(new GlossaryCommand(terminal))
        .addSubcommand(new GlossaryImportCommand(terminal))
        .addSubcommand(new GlossaryExportCommand(terminal))
        .addSubcommand(new GlossaryListCommand(terminal))
        .addSubcommand(new GlossaryCheckCommand(terminal))
        .addSubcommand(new GlossaryRemoveCommand(terminal));
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(terminal.err());
    return ExitCode.USAGE;
  }
}
