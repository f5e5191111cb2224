package tolmach.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static tolmach.engine.models.ModelServer.ENCODER;
import static tolmach.engine.models.ModelServer.TINY;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tolmach.engine.models.ModelServer;

class ModelsCommandsTest {

  @TempDir Path folder;
  Path models;

  @BeforeEach
  void place() {
    models = folder.resolve("models");
  }

  @Test
  void list_shows_what_could_be_had_for_a_pair_and_that_the_built_in_model_is_missing() {
    Invocation list = models("list", "--pair", "en-ru");

    assertThat(list.code()).isZero();
    assertThat(list.out().lines())
        .satisfiesExactly(
            builtIn ->
                assertThat(builtIn)
                    .startsWith("missing")
                    .contains(" en-ru ")
                    .contains(" en→ru ru→en ")
                    .endsWith("the built-in model, not installed"),
            opus ->
                assertThat(opus).matches("known +opus-mt-en-ru +en→ru +about 115 MB +Apache-2.0"));
  }

  @Test
  void list_says_as_json_what_is_pinned_and_what_is_not() throws IOException {
    List<JsonNode> answers = json(models("list", "--json"));

    assertThat(answers).hasSizeGreaterThan(15);
    assertThat(find(answers, "opus-mt-en-ru").path("checksums").asText()).isEqualTo("pinned");
    assertThat(find(answers, "opus-mt-en-uk").path("checksums").asText())
        .isEqualTo("not pinned: recorded at first pull");
    assertThat(find(answers, "opus-mt-ru-en").path("licence").asText()).isEqualTo("CC-BY-4.0");
    assertThat(find(answers, "en-ru").path("builtIn").asBoolean()).isTrue();
    assertThat(find(answers, "en-ru").path("path").isNull()).isTrue();
  }

  @Test
  void list_of_a_pair_that_nobody_translates_says_so_and_a_wrong_pair_is_wrong_usage() {
    Invocation none = models("list", "--pair", "is-mi");
    assertThat(none.code()).isZero();
    assertThat(none.out()).isEmpty();
    assertThat(none.err()).contains("No model is known for is→mi");

    Invocation wrong = models("list", "--pair", "english");
    assertThat(wrong.code()).isEqualTo(ExitCode.USAGE);
    assertThat(wrong.err()).contains("\"english\" is no pair of languages");
  }

  @Test
  void a_model_pulled_from_a_folder_is_listed_sound_and_translates() throws IOException {
    Invocation pull = models("pull", "en-ru", "--from", TINY.toString());
    assertThat(pull.err()).contains("en-ru, licence Apache-2.0").contains("Not pinned");
    assertThat(pull.code()).isZero();
    assertThat(pull.out())
        .isEqualTo(
            models.resolve("en-ru") + " is complete and opens; a running Tolmach finds it.\n");

    assertThat(models("list", "--pair", "ru-en").out())
        .containsPattern("^installed +en-ru +en→ru ru→en +1.1 MB +Apache-2.0 +" + models);
    Invocation verify = models("verify");
    assertThat(verify.code()).isZero();
    assertThat(verify.out()).startsWith("sound   en-ru: 1.1 MB, 9 files as recorded");

    Invocation translated =
        Invocation.with(
            "The bridge is closed.\n",
            "translate",
            "--from",
            "en",
            "--to",
            "ru",
            "--lines",
            "-Dtolmach.models=" + models);
    assertThat(translated.out()).isEqualTo("Мост закрыт.\n");
  }

  @Test
  void a_model_is_pulled_from_a_server_and_said_as_json() throws IOException {
    try (ModelServer server = new ModelServer().with("/shelf/mine-en-ru")) {
      Invocation pull = models("pull", "mine-en-ru", "--from", server.url() + "/shelf", "--json");

      assertThat(pull.code()).isZero();
      JsonNode answer = json(pull).get(0);
      assertThat(answer.path("source").asText()).isEqualTo(server.url() + "/shelf/mine-en-ru");
      assertThat(answer.path("fetched").asBoolean()).isTrue();
      assertThat(answer.path("recorded")).anyMatch(file -> file.asText().equals(ENCODER));

      Invocation again = models("pull", "mine-en-ru", "--from", server.url(), "--json");
      assertThat(json(again).get(0).path("fetched").asBoolean()).isFalse();
    }
  }

  @Test
  void pull_fails_in_words_and_keeps_stdout_empty() {
    Invocation nowhere = models("pull", "en-ru", "--from", folder.resolve("nothing").toString());
    assertThat(nowhere.code()).isEqualTo(ExitCode.FAILED);
    assertThat(nowhere.out()).isEmpty();
    assertThat(nowhere.err()).contains("There is no model en-ru in").doesNotContain("\tat ");

    Invocation unknown = models("pull", "opus-mt-xx-yy");
    assertThat(unknown.code()).isEqualTo(ExitCode.FAILED);
    assertThat(unknown.err()).contains("No model is known by the name opus-mt-xx-yy");

    Invocation variant = models("pull", "en-ru", "--file-variant", "int4");
    assertThat(variant.code()).isEqualTo(ExitCode.USAGE);
    assertThat(variant.err()).contains("There is no variant \"int4\"");
  }

  @Test
  void verify_names_what_is_wrong_and_exits_1() throws IOException {
    models("pull", "en-ru", "--from", TINY.toString());
    Files.writeString(models.resolve("en-ru/vocab.json"), "{}");

    Invocation verify = models("verify", "en-ru");
    assertThat(verify.code()).isEqualTo(ExitCode.FAILED);
    assertThat(verify.out()).startsWith("broken  en-ru: vocab.json has the SHA-256");
    assertThat(verify.err()).contains("./tolmach models pull en-ru");
    assertThat(json(models("verify", "--json")).get(0).path("sound").asBoolean()).isFalse();
    assertThat(models("list").out()).startsWith("broken ");
  }

  @Test
  void verify_records_what_somebody_put_there_by_hand_when_told_so() throws IOException {
    Path model = models.resolve("hand-en-ru");
    try (var files = Files.walk(TINY)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = model.resolve(TINY.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    assertThat(models("verify").out()).contains("compared with nothing (--record)");

    assertThat(models("verify", "--record").out()).contains("files as recorded");
    assertThat(model.resolve("checksums.sha256")).exists();
    assertThat(models("verify").out()).contains("files as recorded");
  }

  @Test
  void verify_of_what_is_not_there_says_how_to_get_it() {
    Invocation none = models("verify");
    assertThat(none.code()).isZero();
    assertThat(none.err()).contains("There is no model in").contains("models pull");

    Invocation known = models("verify", "opus-mt-en-de");
    assertThat(known.code()).isEqualTo(ExitCode.FAILED);
    assertThat(known.err()).contains("Get it with ./tolmach models pull opus-mt-en-de");
    assertThat(models("verify", "../models").code()).isEqualTo(ExitCode.FAILED);
  }

  @Test
  void a_registry_of_ones_own_that_is_wrong_is_told_with_its_place() throws IOException {
    Files.createDirectories(models);
    Files.writeString(models.resolve("registry.json"), "{\"format\": 1}");

    Invocation list = models("list");
    assertThat(list.code()).isEqualTo(ExitCode.FAILED);
    assertThat(list.err())
        .contains(models.resolve("registry.json") + " is no registry of models")
        .contains("src/docs/models.md");
  }

  private Invocation models(String... args) {
    List<String> all = new ArrayList<>(List.of("models"));
    all.addAll(List.of(args));
    all.add("-Dtolmach.models=" + models);
    return Invocation.of(all.toArray(String[]::new));
  }

  private static JsonNode find(List<JsonNode> answers, String name) {
    return answers.stream()
        .filter(answer -> answer.path("name").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<JsonNode> json(Invocation invocation) throws IOException {
    List<JsonNode> answers = new ArrayList<>();
    for (String line : invocation.out().lines().toList()) {
      answers.add(new ObjectMapper().readTree(line));
    }
    return answers;
  }
}
