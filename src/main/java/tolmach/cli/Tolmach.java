package tolmach.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;
import tolmach.language.LanguageTag;
import tolmach.wire.OperatorException;

/** The command line: every command of {@code ./tolmach}, and how each one may end. */
@Command(
    name = "tolmach",
    description = "A multilingual newswire: articles and UI strings in, localized versions out.",
    footer = {"  ./tolmach demo", "  ./tolmach COMMAND --help"})
public final class Tolmach extends TolmachCommand {

  @Spec private CommandSpec spec;

  private Tolmach(Terminal terminal) {
    super(terminal);
  }

  public static void main(String[] args) {
    System.exit(run(Terminal.ofProcess(), args));
  }

  /** Runs one command and says how it ended. */
  static int run(Terminal terminal, String... args) {
    int code = commandLine(terminal).execute(args);
    terminal.out().flush();
    terminal.err().flush();
    return code;
  }

  static CommandLine commandLine(Terminal terminal) {
    var line =
        new CommandLine(new Tolmach(terminal))
            .addSubcommand(new DemoCommand(terminal))
            .addSubcommand(new RunCommand(terminal))
            .addSubcommand(new BrokerCommand(terminal))
            .addSubcommand(new PublishCommand(terminal))
            .addSubcommand(new TailCommand(terminal))
            .addSubcommand(new TranslateCommand(terminal))
            .addSubcommand(new InspectCommand(terminal))
            .addSubcommand(new DetectCommand(terminal))
            .addSubcommand(new SegmentCommand(terminal))
            .addSubcommand(new CheckCommand(terminal))
            .addSubcommand(ReviewCommand.withSubcommands(terminal))
            .addSubcommand(new WhyCommand(terminal))
            .addSubcommand(new KillCommand(terminal))
            .addSubcommand(new HoldCommand(terminal))
            .addSubcommand(new ReleaseCommand(terminal))
            .addSubcommand(MemoryCommand.withSubcommands(terminal))
            .addSubcommand(GlossaryCommand.withSubcommands(terminal))
            .addSubcommand(DeadLettersCommand.withSubcommands(terminal))
            .addSubcommand(new LedgerCommand(terminal))
            .addSubcommand(ModelsCommand.withSubcommands(terminal))
            .addSubcommand(BenchCommand.withSubcommands(terminal))
            .addSubcommand(new DoctorCommand(terminal));
    line.registerConverter(LanguageTag.class, Tolmach::languageTag);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setOut(new PrintWriter(terminal.out(), false, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
    line.setExecutionExceptionHandler((e, command, parsed) -> failed(terminal, e));
    line.setParameterExceptionHandler((e, unparsed) -> misused(terminal, e));
    return line;
  }

  private static LanguageTag languageTag(String value) {
    try {
      return LanguageTag.of(value);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }

  private static int failed(Terminal terminal, Exception e) {
    terminal.out().flush();
    if (e instanceof UsageException) {
      terminal.tell(e.getMessage());
      return ExitCode.USAGE;
    }
    if (e instanceof OperatorException) {
      terminal.tell(e.getMessage());
      return ExitCode.FAILED;
    }
    terminal.tell("This is a fault of Tolmach's own. What it says of it:");
    e.printStackTrace(terminal.err());
    return ExitCode.FAILED;
  }

  private static int misused(Terminal terminal, ParameterException e) {
    CommandLine command = e.getCommandLine();
    if (e instanceof UnmatchedArgumentException unmatched) {
      terminal.tell("\"" + unmatched.getUnmatched().get(0) + "\" is not understood here.");
      if (!unmatched.getSuggestions().isEmpty()) {
        terminal.tell("Is this meant: " + String.join(", ", unmatched.getSuggestions()));
      }
    } else {
      terminal.tell(e.getMessage() + ".");
    }
    terminal.tell(
        "Help with an example: ./" + command.getCommandSpec().qualifiedName() + " --help");
    return ExitCode.USAGE;
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(terminal.err());
    return ExitCode.USAGE;
  }
}
