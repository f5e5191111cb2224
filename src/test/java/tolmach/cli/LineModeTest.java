package tolmach.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tolmach.article.Json;

/** {@code translate --lines}: a line in, a line out. */
class LineModeTest {

  private static final String[] COMMAND = {"translate", "--from", "en", "--to", "en-XA", "--lines"};

  @ParameterizedTest
  @ValueSource(
      strings = {
        "One.\nTwo.\n",
        "One.\nTwo.",
        "One.\r\n\r\nTwo.\r\n",
        "\n",
        "\n\n\n",
        "   \n \t \nThree.\n",
        "One\u2028two.\nThree\u0085four.\n\u2028\n",
        "One\rtwo.\n\r\n",
        "\uFEFF",
        "\uFEFFOne.\n\uFEFF\nThree.\n",
        "⟦1⟧ One ⟦/1⟧.\nTwo.\n",
        ""
      })
  void as_many_lines_come_out_as_go_in(String input) {
    Invocation translated = Invocation.with(input, COMMAND);

    long lines = input.chars().filter(c -> c == '\n').count();
    boolean unended = !input.isEmpty() && !input.endsWith("\n");
    assertThat(translated.code()).isZero();
    assertThat(translated.out().chars().filter(c -> c == '\n').count())
        .isEqualTo(lines + (unended ? 1 : 0));
    assertThat(translated.out()).doesNotContain("\u2028", "\u0085", "\r");
  }

  @Test
  void each_line_stays_where_it_was() {
    Invocation translated = Invocation.with("\uFEFFOne.\r\n\n   \nFour.", COMMAND);

    String[] lines = translated.out().split("\n", -1);
    assertThat(lines).hasSize(5);
    assertThat(lines[0]).startsWith("[Öö");
    assertThat(lines[1]).isEmpty();
    assertThat(lines[2]).isEqualTo("   ");
    assertThat(lines[3]).startsWith("[Ƒö");
    assertThat(lines[4]).isEmpty();
  }

  @Test
  void a_line_that_cannot_be_read_leaves_an_empty_one_and_is_told() {
    byte[] input = "One.\ncaf\u00e9\n\u00e9\nFour.\n".getBytes(StandardCharsets.ISO_8859_1);

    Invocation translated = Invocation.with(input, COMMAND);

    assertThat(translated.code()).isEqualTo(ExitCode.HELD);
    assertThat(translated.out().split("\n", -1)).hasSize(5).contains("", "");
    assertThat(translated.out()).contains("Ƒööûûŕ");
    assertThat(translated.err()).isEqualTo("Lines 2 to 3 have no translation: it is not UTF-8\n");
  }

  @Test
  void json_names_each_line_by_its_number() throws Exception {
    var input = new StringBuilder();
    for (int i = 1; i <= 2 * LineByLine.LINES_TOGETHER; i++) {
      input.append("This is line ").append(i).append(".\n");
    }
    String[] command = Arrays.copyOf(COMMAND, COMMAND.length + 1);
    command[COMMAND.length] = "--json";

    String[] lines = Invocation.with(input.toString(), command).out().split("\n");

    assertThat(lines).hasSize(2 * LineByLine.LINES_TOGETHER);
    assertThat(Json.MAPPER.readTree(lines[300]).path("id").asText()).isEqualTo("301");
    assertThat(Json.MAPPER.readTree(lines[300]).path("source").asText())
        .isEqualTo("This is line 301.");
  }

  @Test
  void twenty_thousand_lines_are_never_held_at_once() {
    var traffic = new Traffic(20_000);
    var terminal =
        new Terminal(
            traffic.in,
            new PrintStream(traffic.out, false, StandardCharsets.UTF_8),
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
            false);

    int code = Tolmach.run(terminal, COMMAND);

    assertThat(code).isZero();
    assertThat(traffic.written).isEqualTo(20_000);
    assertThat(traffic.mostHeld).isBetween(1, LineByLine.LINES_TOGETHER + 1);
  }

  @Test
  void long_lines_are_held_in_smaller_number() {
    String line =
        "A long sentence about ships that is left without an end, ".repeat(3) + "x".repeat(4_000);
    var read = new int[1];
    var mostHeld = new int[1];
    var out = new ByteArrayOutputStream();
    var in =
        new InputStream() {
          private final byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);

          @Override
          public int read(byte[] buffer, int offset, int length) {
            if (read[0] == 40) {
              return -1;
            }
            read[0]++;
            long written = out.toString(StandardCharsets.UTF_8).lines().count();
            mostHeld[0] = Math.max(mostHeld[0], (int) (read[0] - written));
            System.arraycopy(bytes, 0, buffer, offset, bytes.length);
            return bytes.length;
          }

          @Override
          public int read() {
            throw new UnsupportedOperationException();
          }
        };
    var terminal =
        new Terminal(in, new PrintStream(out, false, StandardCharsets.UTF_8), System.err, false);

    assertThat(Tolmach.run(terminal, COMMAND)).isZero();
    assertThat(mostHeld[0]).isBetween(1, 17);
  }

  /** Hands out a line at each reading, and counts how many are in but not out yet. */
  private static final class Traffic {
    private final int lines;
    private int read;
    private int written;
    private int mostHeld;

    Traffic(int lines) {
      this.lines = lines;
    }

    private final InputStream in =
        new InputStream() {
          @Override
          public int read(byte[] buffer, int offset, int length) {
            if (read == lines) {
              return -1;
            }
            read++;
            mostHeld = Math.max(mostHeld, read - written);
            byte[] line = ("Ferry " + read + " left.\n").getBytes(StandardCharsets.UTF_8);
            System.arraycopy(line, 0, buffer, offset, line.length);
            return line.length;
          }

          @Override
          public int read() throws IOException {
            throw new IOException("lines are read whole");
          }
        };

    private final OutputStream out =
        new OutputStream() {
          @Override
          public void write(int b) {
            written += b == '\n' ? 1 : 0;
          }
        };
  }
}
