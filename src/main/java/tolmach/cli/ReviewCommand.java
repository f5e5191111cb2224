package tolmach.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "review",
    description = "What waits for a person, and what they decide.",
    footer = {
      "  ./tolmach review list --language ru",
      "  ./tolmach review show urn:example:1 --language ru",
      "  ./tolmach review approve urn:example:1 --language ru",
      "  ./tolmach review export urn:example:1 --to ru -o example.ru.xlf"
    })
final class ReviewCommand extends TolmachCommand {

  @Spec private CommandSpec spec;

  private ReviewCommand(Terminal terminal) {
    super(terminal);
  }

  static CommandLine withSubcommands(Terminal terminal) {
    return new CommandLine(new ReviewCommand(terminal))
        .addSubcommand(new ReviewListCommand(terminal))
        .addSubcommand(new ReviewShowCommand(terminal))
        .addSubcommand(new ReviewApproveCommand(terminal))
        .addSubcommand(new ReviewEditCommand(terminal))
        .addSubcommand(new ReviewRejectCommand(terminal))
        .addSubcommand(new ReviewExportCommand(terminal))
        .addSubcommand(new ReviewImportCommand(terminal))
        .addSubcommand(new ReviewTakeCommand(terminal))
        .addSubcommand(new ReviewGiveBackCommand(terminal));
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(terminal.err());
    return ExitCode.USAGE;
  }
}
