package tolmach.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "memory",
    description = {
      "What was translated before: in and out as TMX or XLIFF, look-ups, figures.",
      "What the kinds of matches are: src/docs/memory.md."
    },
    footer = {
      "  ./tolmach memory import agency.tmx",
      "  ./tolmach memory export --from en --to ru --out memory.tmx",
      "  ./tolmach memory lookup --from en --to ru The bridge is closed."
    })
final class MemoryCommand extends TolmachCommand {

  @Spec private CommandSpec spec;

  private MemoryCommand(Terminal terminal) {
    super(terminal);
  }

  static CommandLine withSubcommands(Terminal terminal) {
    return new CommandLine(new MemoryCommand(terminal))
        .addSubcommand(new MemoryImportCommand(terminal))
        .addSubcommand(new MemoryExportCommand(terminal))
        .addSubcommand(new MemoryStatsCommand(terminal))
        .addSubcommand(new MemoryLookupCommand(terminal))
        .addSubcommand(new MemoryConcordanceCommand(terminal))
        .addSubcommand(new MemoryRetireCommand(terminal));
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(terminal.err());
    return ExitCode.USAGE;
  }
}
