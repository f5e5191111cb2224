package tolmach.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tolmach.engine.models.ModelException;
import tolmach.wire.OperatorException;

@Command(
    name = "models",
    description = "Translation models: which there are, getting them, and whether they are sound.",
    footer = {"  ./tolmach models list --pair en-ru", "  ./tolmach models pull en-ru"})
final class ModelsCommand extends TolmachCommand {

  @Spec private CommandSpec spec;

  private ModelsCommand(Terminal terminal) {
    super(terminal);
  }

  static CommandLine withSubcommands(Terminal terminal) {
    return new CommandLine(new ModelsCommand(terminal))
        .addSubcommand(new ModelsListCommand(terminal))
        .addSubcommand(new ModelsPullCommand(terminal))
        .addSubcommand(new ModelsVerifyCommand(terminal));
  }

  /** The same fault, for the person at the terminal. */
  static OperatorException forOperator(ModelException e) {
    return new OperatorException(e.fact(), e.remedy());
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(terminal.err());
    return ExitCode.USAGE;
  }
}
