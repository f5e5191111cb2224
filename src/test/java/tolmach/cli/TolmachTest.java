package tolmach.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class TolmachTest {

  static Stream<CommandLine> commands() {
    return below(line());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void every_command_shows_an_example_that_it_understands(CommandLine command) {
    List<String> examples =
        Arrays.stream(command.getCommandSpec().usageMessage().footer())
            .map(String::strip)
            .filter(example -> !example.contains("COMMAND"))
            .toList();

    assertThat(examples).isNotEmpty();
    for (String example : examples) {
      assertThat(example).startsWith("./" + command.getCommandSpec().qualifiedName() + " ");
      String words = example.replaceFirst("[|>].*", "").substring("./tolmach ".length());
      line().parseArgs(words.strip().split(" +"));
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void every_command_answers_help_on_stdout(CommandLine command) {
    String name = command.getCommandSpec().qualifiedName(" ");
    var args = new ArrayList<>(List.of(name.split(" ")).subList(1, name.split(" ").length));
    args.add("--help");

    Invocation help = Invocation.of(args.toArray(String[]::new));

    assertThat(help.code()).isZero();
    assertThat(help.out()).contains("Usage: " + name).contains("Example:").contains("Exit codes:");
    assertThat(help.err()).isEmpty();
  }

  @Test
  void an_unknown_command_is_wrong_usage_and_leaves_stdout_empty() {
    Invocation wrong = Invocation.of("tralsnate");

    assertThat(wrong.code()).isEqualTo(ExitCode.USAGE);
    assertThat(wrong.out()).isEmpty();
    assertThat(wrong.err())
        .contains("\"tralsnate\" is not understood here")
        .contains("translate")
        .contains("./tolmach --help");
  }

  @Test
  void no_command_is_wrong_usage_and_shows_them_all() {
    Invocation nothing = Invocation.of();

    assertThat(nothing.code()).isEqualTo(ExitCode.USAGE);
    assertThat(nothing.out()).isEmpty();
    assertThat(nothing.err()).contains("demo").contains("doctor");
  }

  @Test
  void a_setting_that_is_not_there_fails_with_words_alone() {
    Invocation failed = Invocation.of("tail", "ru", "-Dtolmach.broker.prot=1");

    assertThat(failed.code()).isEqualTo(ExitCode.FAILED);
    assertThat(failed.err())
        .contains("There is no setting \"tolmach.broker.prot\"")
        .contains("tolmach.broker.port")
        .doesNotContain("\tat ");
  }

  private static CommandLine line() {
    var nowhere = new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    return Tolmach.commandLine(
        new Terminal(InputStream.nullInputStream(), nowhere, nowhere, false));
  }

  private static Stream<CommandLine> below(CommandLine command) {
    return Stream.concat(
        Stream.of(command), command.getSubcommands().values().stream().flatMap(TolmachTest::below));
  }
}
