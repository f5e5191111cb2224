package tolmach.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "deadletters",
    description =
        "What could not be handled: where, why, and the original bytes; replay or discard it.",
    footer = {
      "  ./tolmach deadletters list --route read-article",
      "  ./tolmach deadletters replay 0-17"
    })
final class DeadLettersCommand extends TolmachCommand {

  @Spec private CommandSpec spec;

  private DeadLettersCommand(Terminal terminal) {
    super(terminal);
  }

  static CommandLine withSubcommands(Terminal terminal) {
    return new CommandLine(new DeadLettersCommand(terminal))
        .addSubcommand(new DeadLettersListCommand(terminal))
        .addSubcommand(new DeadLettersShowCommand(terminal))
        .addSubcommand(new DeadLettersReplayCommand(terminal))
        .addSubcommand(new DeadLettersDiscardCommand(terminal));
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(terminal.err());
    return ExitCode.USAGE;
  }
}
