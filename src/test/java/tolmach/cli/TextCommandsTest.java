package tolmach.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tolmach.article.Json;

class TextCommandsTest {

  @TempDir private Path folder;

  @Test
  void detect_answers_a_line_for_a_line() {
    Invocation detected =
        Invocation.with(
            "The ferry to the islands leaves at noon from the old pier.\r\n"
                + "\n"
                + "Паром на острова отходит в полдень от старого причала.",
            "detect",
            "--lines");

    assertThat(detected.code()).isZero();
    assertThat(detected.out().lines())
        .hasSize(3)
        .satisfiesExactly(
            line -> assertThat(line).matches("en\t[01]\\.\\d{3}"),
            line -> assertThat(line).isEqualTo("und\t0.000"),
            line -> assertThat(line).matches("ru\t[01]\\.\\d{3}"));
  }

  @Test
  void detect_keeps_to_the_languages_that_come_into_question() {
    Invocation detected =
        Invocation.with(
            "Паром на острова отходит в полдень от старого причала.\n",
            "detect",
            "--lines",
            "--among",
            "en,ru");

    assertThat(detected.out()).startsWith("ru\t");
  }

  @Test
  void segment_answers_a_json_array_for_a_line() {
    Invocation cut =
        Invocation.with(
            "Dr. Elin Marsh said no. Nobody asked why.\n\n",
            "segment",
            "--language",
            "en",
            "--lines");

    assertThat(cut.out()).isEqualTo("[\"Dr. Elin Marsh said no.\",\"Nobody asked why.\"]\n[]\n");
  }

  @Test
  void text_that_is_not_utf_8_is_refused_with_its_line() {
    byte[] latin = "one\ncaf\u00e9 au lait\n".getBytes(StandardCharsets.ISO_8859_1);

    Invocation refused = Invocation.with(latin, "detect", "--lines");

    assertThat(refused.code()).isEqualTo(ExitCode.FAILED);
    assertThat(refused.err()).contains("Line 2 of standard input is not UTF-8").contains("iconv");
  }

  @Test
  void a_file_that_is_not_there_is_named() {
    Invocation missing = Invocation.of("detect", folder.resolve("none.txt").toString());

    assertThat(missing.code()).isEqualTo(ExitCode.FAILED);
    assertThat(missing.err()).contains("There is no file").contains("none.txt");
  }

  @Test
  void inspect_shows_blocks_and_what_was_dropped() throws Exception {
    Path page = Path.of("src/main/resources/tolmach/demo/page.txt");

    Invocation seen = Invocation.of("inspect", page.toString());

    assertThat(seen.code()).isZero();
    assertThat(seen.out().lines()).hasSize(1);
    var json = Json.MAPPER.readTree(seen.out());
    assertThat(json.path("language").asText()).isEqualTo("en");
    assertThat(json.path("headline").asText()).startsWith("Port of Varnholm");
    assertThat(json.path("uri").asText()).startsWith("urn:tolmach:file:");
    assertThat(json.path("dropped")).isNotEmpty();
  }

  @Test
  void translate_says_null_where_json_has_nothing_to_say() {
    Invocation pseudo =
        Invocation.with(
            "The ferry to the islands leaves at noon.\n",
            "translate",
            "--from",
            "en",
            "--to",
            "en-XA",
            "--json");

    assertThat(pseudo.code()).isZero();
    assertThat(pseudo.out()).contains("\"reason\":null").contains("\"origin\":\"ENGINE\"");
  }

  @Test
  void translate_without_an_engine_says_which_pair_has_none() {
    Invocation none =
        Invocation.with("One line.\n", "translate", "--from", "en", "--to", "fo", "--lines");

    assertThat(none.code()).isEqualTo(ExitCode.FAILED);
    assertThat(none.out()).isEmpty();
    assertThat(none.err()).contains("no engine for en→fo");
  }

  @Test
  void inspect_says_why_it_sees_nothing_and_goes_on() throws Exception {
    Path empty = Files.createFile(folder.resolve("empty.txt"));

    Invocation seen =
        Invocation.of("inspect", empty.toString(), "src/main/resources/tolmach/demo/page.txt");

    assertThat(seen.code()).isEqualTo(ExitCode.FAILED);
    assertThat(seen.err()).contains("empty.txt: the item is empty");
    assertThat(seen.out().lines()).hasSize(1);
  }
}
