package tolmach.engine.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tolmach.engine.models.ModelServer.COMMIT;
import static tolmach.engine.models.ModelServer.ENCODER;
import static tolmach.engine.models.Pulling.AT_COMMIT;
import static tolmach.engine.models.Pulling.NAME;
import static tolmach.engine.models.Pulling.REPOSITORY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tolmach.engine.Checksums;
import tolmach.engine.EngineSettings;
import tolmach.engine.Engines;
import tolmach.engine.Lane;
import tolmach.engine.QueueLimits;
import tolmach.engine.SourceSegment;
import tolmach.engine.models.ModelPull.Pulled;
import tolmach.engine.onnx.OnnxEngine;
import tolmach.language.LanguagePair;

class ModelPullTest {

  static final LanguagePair EN_RU = LanguagePair.of("en", "ru");
  static final Duration MINUTE = Duration.ofMinutes(1);

  @TempDir Path folder;
  Path models;
  ModelServer server;
  Pulling pulling;

  @BeforeEach
  void serve() throws IOException {
    models = folder.resolve("models");
    server = new ModelServer().with(REPOSITORY).with(AT_COMMIT);
    pulling = new Pulling(models, server);
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void a_pulled_model_translates() throws Exception {
    Pulled pulled = pulling.pull();

    assertThat(pulled.folder()).isEqualTo(models.resolve(NAME));
    try (OnnxEngine engine = OnnxEngine.open(pulled.folder(), 1)) {
      assertThat(
              engine
                  .translate(EN_RU, SourceSegment.of(List.of("The bridge is closed.")), MINUTE)
                  .get(0)
                  .text())
          .isEqualTo("Мост закрыт.");
    }
  }

  @Test
  void running_engines_find_it_and_never_see_half_of_it() throws Exception {
    var settings = new EngineSettings(List.of("onnx"), 1, QueueLimits.DEFAULTS);
    try (Engines engines = new Engines(models, settings)) {
      List<String> early = new ArrayList<>();
      pulling.meanwhile(
          () -> {
            engines.refresh();
            engines.faults().forEach(fault -> early.add(fault.toString()));
            engines.queues().forEach(queue -> early.add(queue.toString()));
          });

      pulling.pull();
      assertThat(early).isEmpty();
      engines.refresh();

      assertThat(engines.faults()).isEmpty();
      assertThat(
              engines
                  .serving(EN_RU)
                  .get(0)
                  .translate(
                      EN_RU,
                      Lane.URGENT,
                      SourceSegment.of(List.of("The bridge is closed.")),
                      MINUTE)
                  .get(0)
                  .text())
          .isEqualTo("Мост закрыт.");
    }
  }

  @Test
  void it_holds_what_the_engine_needs_its_checksums_and_where_it_came_from() throws Exception {
    Pulled pulled = pulling.pull();

    assertThat(names(pulled.folder()))
        .containsExactly(
            "checksums.sha256",
            "config.json",
            "generation_config.json",
            "onnx/decoder_model_merged_quantized.onnx",
            "onnx/encoder_model_quantized.onnx",
            "source.spm",
            "special_tokens_map.json",
            "target.spm",
            "tokenizer_config.json",
            "tolmach-model.json",
            "vocab.json");
    assertThat(Checksums.read(pulled.folder()).orElseThrow().sum(ENCODER))
        .contains(ModelServer.sha256(Files.readAllBytes(ModelServer.TINY.resolve(ENCODER))));
    assertThat(Pedigree.of(pulled.folder()).orElseThrow())
        .satisfies(
            pedigree -> {
              assertThat(pedigree.revision()).isEqualTo(COMMIT);
              assertThat(pedigree.licence()).isEqualTo("Apache-2.0");
              assertThat(pedigree.source()).isEqualTo(server.url() + REPOSITORY);
            });
    assertThat(pulled.unpinned()).contains("config.json", ENCODER);
    assertThat(hidden()).isEmpty();
  }

  @Test
  void a_branch_is_asked_for_once_and_all_other_files_by_its_commit() throws Exception {
    pulling.pull();

    assertThat(server.requests())
        .extracting(ModelServer.Seen::path)
        .first()
        .isEqualTo(REPOSITORY + "/config.json");
    assertThat(server.requests().subList(1, server.requests().size()))
        .isNotEmpty()
        .allSatisfy(request -> assertThat(request.path()).startsWith(AT_COMMIT));
  }

  @Test
  void large_files_come_from_where_the_hub_redirects_to_and_must_have_the_sum_it_gave()
      throws Exception {
    byte[] encoder = server.content(AT_COMMIT + "/" + ENCODER);
    server.put("/cdn/blob", encoder);
    server.once(AT_COMMIT + "/" + ENCODER, server.linkedTo("/cdn/blob"));
    server.once("/cdn/blob", ModelServer.bytes(damaged(encoder)));

    assertThatThrownBy(() -> pulling.pull())
        .isInstanceOf(ModelException.class)
        .hasMessageContaining(ENCODER)
        .hasMessageContaining("expected is " + ModelServer.sha256(encoder))
        .hasMessageContaining("Nothing was installed");
    assertThat(Files.exists(models.resolve(NAME))).isFalse();

    server.once(AT_COMMIT + "/" + ENCODER, server.linkedTo("/cdn/blob"));
    pulling.pull();
    assertThat(Files.readAllBytes(models.resolve(NAME).resolve(ENCODER))).isEqualTo(encoder);
  }

  @Test
  void the_token_goes_to_the_hub_and_not_to_whom_it_redirects_to() throws Exception {
    try (ModelServer other = new ModelServer()) {
      other.put("/blob", server.content(AT_COMMIT + "/" + ENCODER));
      server.once(
          AT_COMMIT + "/" + ENCODER, ModelServer.status(302, "Location", other.url() + "/blob"));

      pulling.token("hf_secret").pull();

      assertThat(server.requests())
          .allSatisfy(r -> assertThat(r.header("Authorization")).isEqualTo("Bearer hf_secret"));
      assertThat(other.requests("/blob"))
          .singleElement()
          .satisfies(r -> assertThat(r.header("Authorization")).isNull());
      assertThat(pulling.notes).noneMatch(note -> note.contains("hf_secret"));
    }
  }

  @Test
  void the_token_does_not_go_to_a_mirror() throws Exception {
    try (ModelServer mirror = new ModelServer().with(REPOSITORY).with(AT_COMMIT)) {
      pulling.token("hf_secret").from(mirror.url()).pull();

      assertThat(mirror.requests())
          .isNotEmpty()
          .allSatisfy(r -> assertThat(r.header("Authorization")).isNull());
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void a_model_that_is_there_and_sound_is_left_alone() throws Exception {
    pulling.pull();
    int before = server.requests().size();

    Pulled again = pulling.pull();

    assertThat(again.fetched()).isFalse();
    assertThat(server.requests()).hasSize(before);
  }

  @Test
  void a_model_that_is_there_and_broken_is_fetched_again() throws Exception {
    pulling.pull();
    Files.write(models.resolve(NAME).resolve(ENCODER), new byte[] {1, 2, 3});

    Pulled again = pulling.pull();

    assertThat(again.fetched()).isTrue();
    assertThat(pulling.notes).anyMatch(note -> note.contains("is there, but broken"));
    assertThat(ModelVerification.of(again.folder(), Optional.empty()).faults()).isEmpty();
    assertThat(hidden()).isEmpty();
  }

  @Test
  void another_precision_takes_its_place_only_when_asked() throws Exception {
    pulling.pull();
    pulling.variant(FileVariant.FP32);
    assertThatThrownBy(() -> pulling.pull())
        .hasMessageContaining("is there already, quantized")
        .hasMessageContaining("--replace");

    // the server has none in single precision, and the old one must outlive that
    assertThatThrownBy(() -> pulling.replacing().pull())
        .hasMessageContaining("onnx/encoder_model.onnx is not there")
        .hasMessageContaining("--file-variant");
    assertThat(ModelVerification.of(models.resolve(NAME), Optional.empty()).isSound()).isTrue();
  }

  @Test
  void optional_files_may_be_missing_and_others_not() throws Exception {
    server.remove(AT_COMMIT + "/special_tokens_map.json");
    pulling.pull();
    assertThat(names(models.resolve(NAME))).doesNotContain("special_tokens_map.json");

    server.remove(AT_COMMIT + "/vocab.json");
    assertThatThrownBy(() -> pulling.replacing().pull())
        .hasMessageContaining(AT_COMMIT + "/vocab.json is not there");
  }

  @Test
  void what_does_not_open_as_a_model_is_not_installed() throws Exception {
    server.put(REPOSITORY + "/config.json", "{\"model_type\": \"t5\"}".getBytes("UTF-8"));

    assertThatThrownBy(() -> pulling.pull())
        .hasMessageContaining("only marian can be used")
        .hasMessageContaining("Nothing was installed");
    assertThat(names(models)).containsExactly(".pulling-tiny-en-ru.lock", "registry.json");
  }

  @Test
  void no_place_is_needed_without_room_for_it() throws Exception {
    pulling.knowing("\"bytes\": {\"quantized\": 500000000}").disk(path -> 100_000_000);

    assertThatThrownBy(() -> pulling.pull())
        .hasMessageContaining("500 MB are still to come, and 100 MB are free")
        .hasMessageContaining("tolmach.models");
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void two_pulls_of_one_model_at_once_are_one_too_many() throws Exception {
    List<Throwable> second = new ArrayList<>();
    Pulling other = new Pulling(models, server);
    pulling.meanwhile(
        () -> {
          if (second.isEmpty()) {
            try {
              other.pull();
              second.add(new AssertionError("it was let in"));
            } catch (Exception e) {
              second.add(e);
            }
          }
        });

    pulling.pull();

    assertThat(second)
        .singleElement()
        .satisfies(
            e ->
                assertThat(e)
                    .isInstanceOf(ModelException.class)
                    .hasMessageContaining(
                        "tiny-en-ru is being pulled already, by process "
                            + ProcessHandle.current().pid()));
    assertThat(other.pull().fetched()).isFalse();
  }

  static byte[] damaged(byte[] content) {
    byte[] damaged = content.clone();
    damaged[damaged.length / 2] ^= 1;
    return damaged;
  }

  static Set<String> names(Path folder) throws IOException {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(Files::isRegularFile)
          .forEach(file -> names.add(folder.relativize(file).toString().replace('\\', '/')));
    }
    return names;
  }

  private List<String> hidden() throws IOException {
    try (Stream<Path> files = Files.list(models)) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(f -> f.startsWith(".") && !f.endsWith(".lock"))
          .toList();
    }
  }
}
