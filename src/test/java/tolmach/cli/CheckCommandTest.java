package tolmach.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tolmach.article.Json;

/** {@code check}: a pair a line in, a verdict a line out. */
class CheckCommandTest {

  @TempDir private Path folder;

  @Test
  void a_good_pair_passes() {
    Invocation checked = check("7,500 people came.\tПришли 7500 человек.\n");

    assertThat(checked.code()).isZero();
    assertThat(checked.out()).isEqualTo("{\"verdict\":\"pass\",\"findings\":[]}\n");
    assertThat(checked.err()).isEmpty();
  }

  @Test
  void a_changed_number_is_blocked_with_both_its_pieces() throws Exception {
    Invocation checked = check("7,500 people came.\tПришли 75 000 человек.\n");

    var finding = Json.MAPPER.readTree(checked.out()).path("findings").path(0);
    assertThat(checked.code()).isEqualTo(ExitCode.HELD);
    assertThat(checked.out()).startsWith("{\"verdict\":\"block\"");
    assertThat(finding.path("check").asText()).isEqualTo("numbers");
    assertThat(finding.path("severity").asText()).isEqualTo("block");
    assertThat(finding.path("source").asText()).isEqualTo("7,500");
    assertThat(finding.path("target").asText()).isEqualTo("75 000");
    assertThat(finding.path("message").asText()).isEqualTo("7,500 became 75 000");
  }

  @Test
  void a_warning_lets_the_exit_be_0_and_says_null_where_there_is_no_piece() {
    Invocation checked = check("He did not come.\tОн пришёл.\n");

    assertThat(checked.code()).isZero();
    assertThat(checked.out())
        .startsWith("{\"verdict\":\"warn\"")
        .contains("\"severity\":\"warn\"")
        .contains("\"target\":null");
  }

  @Test
  void a_line_that_is_no_pair_is_named_and_the_others_are_checked() {
    Invocation checked = check("3 ships\t3 корабля\n\nno tab here\na\tb\tc\n4 ships\t4 корабля\n");

    assertThat(checked.code()).isEqualTo(ExitCode.HELD);
    assertThat(checked.out().lines())
        .hasSize(5)
        .satisfiesExactly(
            line -> assertThat(line).contains("pass"),
            line -> assertThat(line).contains("block", "no pair"),
            line -> assertThat(line).contains("block", "no pair"),
            line -> assertThat(line).contains("block", "no pair"),
            line -> assertThat(line).contains("pass"));
    assertThat(checked.err()).contains("Line 2 ", "Line 3 ", "Line 4 ").contains("one tab");
  }

  @Test
  void a_line_that_is_not_utf_8_is_named() {
    byte[] input = "caf\u00e9\tcaf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);

    Invocation checked = Invocation.with(input, "check", "--from", "en", "--to", "ru");

    assertThat(checked.code()).isEqualTo(ExitCode.HELD);
    assertThat(checked.err()).contains("Line 1 was not checked: it is not UTF-8");
  }

  @Test
  void terms_of_a_glossary_are_kept_to() throws Exception {
    Path terms =
        Files.writeString(
            folder.resolve("terms.csv"), "en,ru\nport authority,администрация порта\n");

    Invocation checked =
        check(
            "The port authority agreed.\tПортовые власти согласились.\n",
            "--glossary",
            terms.toString());

    assertThat(checked.out()).contains("\"check\":\"glossary\"", "\"source\":\"port authority\"");
  }

  @Test
  void a_desk_takes_findings_as_grave_as_it_likes() {
    String denial = "He did not come.\tОн пришёл.\n";

    assertThat(check(denial, "-D", "tolmach.checks=negation:block").out()).contains("\"block\"");
    assertThat(check(denial, "-D", "tolmach.checks=ru/negation:off").out()).contains("\"pass\"");
    assertThat(
            check(
                    denial,
                    "-D",
                    "tolmach.desks=sport",
                    "-D",
                    "tolmach.desk.sport.checks=negation:note",
                    "--desk",
                    "sport")
                .out())
        .contains("\"pass\"", "\"note\"");
  }

  @Test
  void a_check_that_always_blocks_cannot_be_switched_off() {
    Invocation refused = check("a\tb\n", "-D", "tolmach.checks=placeholders:off");

    assertThat(refused.code()).isEqualTo(ExitCode.FAILED);
    assertThat(refused.err()).contains("placeholders").contains("always blocks");
  }

  private static Invocation check(String input, String... options) {
    var arguments = new java.util.ArrayList<>(List.of("check", "--from", "en", "--to", "ru"));
    arguments.addAll(List.of(options));
    return Invocation.with(input, arguments.toArray(String[]::new));
  }
}
