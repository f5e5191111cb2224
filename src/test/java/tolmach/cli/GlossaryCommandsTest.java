package tolmach.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tolmach.app.GlossaryTopic;
import tolmach.article.Json;
import tolmach.wire.EmbeddedBroker;
import tolmach.wire.KafkaConnection;
import tolmach.wire.TestBroker;
import tolmach.wire.TopicCreation;
import tolmach.wire.Topics;

@ExtendWith(TestBroker.class)
@TestMethodOrder(MethodOrderer.MethodName.class)
class GlossaryCommandsTest {

  private static final String TABLE =
      """
      id,desk,en,ru,ru forbidden
      mayor,north,mayor,мэр,градоначальник
      quay,north,quay,причал,
      clerk,south,clerk,секретарь,
      """;

  @TempDir private Path folder;
  private final KafkaConnection cluster;

  GlossaryCommandsTest(EmbeddedBroker broker) {
    cluster = KafkaConnection.to(broker.bootstrapServers());
  }

  @BeforeEach
  void nothingButTheTopic() throws Exception {
    try (Admin admin = cluster.admin()) {
      TopicCreation.create(admin, Topics.all(List.of()), 3);
    }
    var topic = new GlossaryTopic(cluster);
    topic.write(List.of(), topic.concepts().keySet());
  }

  @Test
  void what_was_taken_in_is_there_and_the_same_again_changes_nothing() throws Exception {
    JsonNode first = json(run("import", "--json", "--by", "M. Orlova", file("a.csv", TABLE)));
    JsonNode second = json(run("import", "--json", file("a.csv", TABLE)));

    assertThat(first.path("added").asInt()).isEqualTo(3);
    assertThat(first.path("version").asText()).hasSize(12);
    assertThat(second.path("unchanged").asInt()).isEqualTo(3);
    assertThat(second.path("version")).isEqualTo(first.path("version"));
    assertThat(new GlossaryTopic(cluster).concepts().get("mayor").by()).isEqualTo("M. Orlova");
  }

  @Test
  void a_dry_run_says_what_would_change_and_changes_nothing() throws Exception {
    Invocation run = run("import", "--dry-run", file("a.csv", TABLE));

    assertThat(run.out()).startsWith("would be 3 added, 0 changed, 0 unchanged, 0 removed");
    assertThat(new GlossaryTopic(cluster).concepts()).isEmpty();
  }

  @Test
  void replace_takes_out_what_the_files_desk_no_longer_has_and_no_other_desks() throws Exception {
    run("import", file("a.csv", TABLE));

    Invocation run =
        run("import", "--replace", file("b.csv", "id,desk,en,ru\nmayor,north,mayor,мэр\n"));

    assertThat(run.out()).startsWith("0 added, 1 changed, 0 unchanged, 1 removed");
    assertThat(new GlossaryTopic(cluster).concepts()).containsOnlyKeys("mayor", "clerk");
  }

  @Test
  void replace_with_a_bad_entry_changes_nothing() throws Exception {
    run("import", file("a.csv", TABLE));

    Invocation run =
        run("import", "--replace", file("b.csv", "id,desk,en\nx,north,tug\ny,north,\n"));

    assertThat(run.code()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err()).contains("b.csv:3: ").contains("Nothing was changed");
    assertThat(new GlossaryTopic(cluster).concepts()).hasSize(3);
  }

  @Test
  void a_bad_entry_is_told_with_file_and_line_and_the_rest_is_taken() throws Exception {
    Invocation run = run("import", file("a.csv", "id,en,ru\nx,tug,буксир\ny,,\n"));

    assertThat(run.code()).isEqualTo(ExitCode.HELD);
    assertThat(run.err()).contains("a.csv:3: the entry is passed over");
    assertThat(new GlossaryTopic(cluster).concepts()).containsOnlyKeys("x");
  }

  @Test
  void an_id_that_is_another_entrys_is_left_alone_unless_a_prefix_tells_them_apart()
      throws Exception {
    run("import", file("a.csv", TABLE));
    String other = file("b.csv", "id,desk,en,ru\nmayor,north,ferry,паром\n");

    Invocation refused = run("import", other);
    Invocation prefixed = run("import", "--prefix", "b-", other);

    assertThat(refused.code()).isEqualTo(ExitCode.HELD);
    assertThat(refused.err()).contains("The id \"mayor\" is that of another entry");
    assertThat(prefixed.code()).isZero();
    assertThat(new GlossaryTopic(cluster).concepts()).containsKeys("mayor", "b-mayor");
  }

  @Test
  void what_is_written_out_is_taken_in_again_unchanged_in_both_formats() throws Exception {
    run("import", file("a.csv", TABLE));

    for (String format : List.of("csv", "tbx")) {
      Invocation export = run("export", "--format", format);
      Path file = Files.write(folder.resolve("out." + format), export.bytes());
      assertThat(
              json(run("import", "--json", "--replace", file.toString())).path("unchanged").asInt())
          .as(format)
          .isEqualTo(3);
    }
    assertThat(run("export", "--desk", "south").out().lines()).hasSize(2);
  }

  @Test
  void list_shows_what_each_language_says_and_what_it_must_not() throws Exception {
    run("import", file("a.csv", TABLE));

    assertThat(run("list", "--from", "en", "--to", "ru", "MAYOR").out())
        .isEqualTo("mayor  [north]  en: mayor  ru: мэр, (not) градоначальник\n");
    assertThat(json(run("list", "--json", "--desk", "south")).path("id").asText())
        .isEqualTo("clerk");
    Invocation none = run("list", "--from", "de");
    assertThat(none.out()).isEmpty();
    assertThat(none.err()).contains("No such terms");
  }

  @Test
  void remove_takes_out_entries_that_are_there() throws Exception {
    run("import", file("a.csv", TABLE));

    assertThat(run("remove", "mayor", "nobody").code()).isEqualTo(ExitCode.FAILED);
    assertThat(new GlossaryTopic(cluster).concepts()).hasSize(3);
    assertThat(run("remove", "mayor").out()).startsWith("1 removed; version ");
    assertThat(new GlossaryTopic(cluster).concepts()).hasSize(2);
  }

  @Test
  void a_file_without_one_good_term_is_refused() throws Exception {
    Invocation run = run("import", file("a.txt", "just a line\n"));

    assertThat(run.code()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err()).contains("names no language").contains("src/docs/glossary.md");
  }

  @Test
  void check_names_the_words_that_no_dictionary_knows_unless_their_forms_are_given()
      throws Exception {
    String table =
        """
        id,ru,ru forms
        a,городской совет,
        b,порт Варнхольма,
        c,Варнхольм,Варнхольма | Варнхольму
        """;

    Invocation run = Invocation.of("glossary", "check", file("a.csv", table));

    assertThat(run.code()).isEqualTo(ExitCode.HELD);
    assertThat(run.out()).isEqualTo("b  ru: порт Варнхольма — no dictionary knows Варнхольма\n");
  }

  @Test
  void translate_keeps_to_the_terms_of_a_file_without_a_wire() throws Exception {
    Path models = Files.createDirectories(folder.resolve("models"));
    Path tiny = Path.of("src/test/resources/tolmach/engine/onnx/tiny");
    try (var files = Files.walk(tiny)) {
      for (Path one : files.toList()) {
        Path to = models.resolve("en-ru").resolve(tiny.relativize(one).toString());
        if (Files.isDirectory(one)) {
          Files.createDirectories(to);
        } else {
          Files.copy(one, to);
        }
      }
    }
    String article = file("a.txt", "The harbour opens\n\nThe harbour opens on Saturday morning.\n");

    Invocation run =
        Invocation.of(
            "translate",
            "--json",
            "--from",
            "en",
            "--to",
            "ru",
            "-D",
            "tolmach.models=" + models,
            "--glossary",
            file("terms.csv", "en,ru\nharbour,пристань\n"),
            article);

    assertThat(run.code()).as(run.err()).isIn(ExitCode.DONE, ExitCode.HELD); // a toy's other words
    for (JsonNode segment : Json.MAPPER.readTree(run.out()).path("segments")) {
      assertThat(segment.path("target").asText()).contains("пристань");
      assertThat(segment.at("/making/notes/0").asText())
          .as("the model says another word, and its alignment shows where")
          .isEqualTo("TERM_MENDED");
    }
  }

  private String file(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private static JsonNode json(Invocation run) throws Exception {
    assertThat(run.code()).as(run.err()).isZero();
    return Json.MAPPER.readTree(run.out());
  }

  private Invocation run(String... arguments) {
    var all = new ArrayList<String>(List.of("glossary"));
    all.addAll(List.of(arguments));
    all.addAll(1 + 1, List.of("--bootstrap-servers", cluster.bootstrapServers()));
    return Invocation.of(all.toArray(String[]::new));
  }
}
