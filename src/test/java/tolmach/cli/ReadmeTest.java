package tolmach.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReadmeTest {

  private static final Pattern COMMAND = Pattern.compile("(?:\\$ )?\\./tolmach ([a-z].*)");
  private static final Pattern NAMED = Pattern.compile("<!-- (run|test) -->\n```\n\\$ (.+)\n```\n");

  @Test
  void every_command_that_it_shows_is_understood() throws IOException {
    List<String> commands = commands().toList();

    assertThat(commands).contains("demo", "tail ru --from-beginning");
    for (String command : commands) {
      var nowhere = new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);
      var terminal = new Terminal(InputStream.nullInputStream(), nowhere, nowhere, false);
      Tolmach.commandLine(terminal).parseArgs(command.replaceFirst(" [>|].*", "").split(" +"));
    }
  }

  @Test
  void it_names_the_two_commands_that_the_integration_runs() throws IOException {
    var named = NAMED.matcher(readme()).results().map(one -> one.group(1) + ": " + one.group(2));

    assertThat(named).containsExactly("run: ./tolmach demo", "test: mvn -B verify");
    assertThat(Files.readString(Path.of(".ci/run"), StandardCharsets.UTF_8))
        .contains("command_of test", "command_of run")
        .doesNotContain("mvn -B verify");
  }

  private static Stream<String> commands() throws IOException {
    return readme()
        .lines()
        .map(COMMAND::matcher)
        .filter(matcher -> matcher.matches())
        .map(matcher -> matcher.group(1));
  }

  private static String readme() throws IOException {
    return Files.readString(Path.of("README.md"), StandardCharsets.UTF_8);
  }
}
