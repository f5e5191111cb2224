package tolmach.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tolmach.language.LanguagePair;
import tolmach.language.LanguageTag;

class EnginesTest {

  static final LanguagePair EN_RU = LanguagePair.of("en", "ru");
  static final LanguagePair EN_XA = LanguagePair.of("en", "en-XA");
  static final Duration MINUTE = Duration.ofMinutes(1);

  @TempDir Path models;
  Engines engines;

  @AfterEach
  void close() {
    engines.close();
  }

  @Test
  void serve_pseudo_without_any_model() throws Exception {
    engines = engines(models.resolve("nowhere"));
    assertThat(engines.serves(EN_RU)).isFalse();
    assertThat(engines.serves(EN_XA)).isTrue();
    assertThat(engines.faults()).isEmpty();
    assertThat(translate(EN_XA, "Hello")).startsWith("[Ĥ");
  }

  @Test
  void serve_a_model_that_appears_while_they_run() throws Exception {
    engines = engines(models);
    assertThat(engines.serves(EN_RU)).isFalse();
    copyTiny(models.resolve("en-ru"));
    engines.refresh();
    assertThat(translate(EN_RU, "The bridge is closed.")).isEqualTo("Мост закрыт.");
  }

  @Test
  void keep_the_queue_of_a_model_that_did_not_change() throws Exception {
    copyTiny(models.resolve("en-ru"));
    engines = engines(models);
    EngineQueue queue = engines.serving(EN_RU).get(0);
    engines.refresh();
    assertThat(engines.serving(EN_RU)).containsExactly(queue);
  }

  @Test
  void serve_a_model_no_more_when_it_is_gone() throws Exception {
    copyTiny(models.resolve("en-ru"));
    engines = engines(models);
    EngineQueue queue = engines.serving(EN_RU).get(0);
    Files.move(models.resolve("en-ru"), models.resolve(".en-ru"));
    engines.refresh();
    assertThat(engines.serves(EN_RU)).isFalse();
    assertThatThrownBy(
            () -> queue.translate(EN_RU, Lane.URGENT, SourceSegment.of(List.of("Yes.")), MINUTE))
        .isInstanceOf(EngineException.RetryLater.class);
  }

  @Test
  void name_a_broken_model_and_go_on_with_the_others() throws Exception {
    copyTiny(models.resolve("en-ru"));
    copyTiny(models.resolve("half-copied"));
    Files.delete(models.resolve("half-copied/onnx/encoder_model_quantized.onnx"));
    engines = engines(models);
    assertThat(engines.faults())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.model()).isEqualTo("half-copied");
              assertThat(fault.reason()).contains("encoder_model.onnx");
            });
    assertThat(engines.serving(EN_RU)).hasSize(1);
  }

  @Test
  void name_a_model_that_looks_sound_and_cannot_be_loaded() throws Exception {
    copyTiny(models.resolve("en-ru"));
    Path encoder = models.resolve("en-ru/onnx/encoder_model_quantized.onnx");
    byte[] bytes = Files.readAllBytes(encoder);
    String graph = new String(bytes, StandardCharsets.ISO_8859_1).replace("MatMul", "MatMol");
    Files.write(encoder, graph.getBytes(StandardCharsets.ISO_8859_1));
    engines = engines(models);
    assertThat(engines.awaitWarmUp(MINUTE)).isTrue();
    assertThat(engines.faults())
        .singleElement()
        .satisfies(fault -> assertThat(fault.reason()).contains("ONNX Runtime", "fetch it again"));
    assertThat(engines.serves(EN_RU)).isFalse();
  }

  @Test
  void name_a_model_whose_checksums_do_not_hold() throws Exception {
    Path folder = models.resolve("en-ru");
    copyTiny(folder);
    Map<String, String> sums = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        sums.put(folder.relativize(file).toString(), Checksums.of(file));
      }
    }
    sums.put("onnx/decoder_model_merged_quantized.onnx", "0".repeat(64));
    Checksums.write(folder, sums);
    engines = engines(models);
    assertThat(engines.awaitWarmUp(MINUTE)).isTrue();
    assertThat(engines.faults())
        .singleElement()
        .satisfies(
            fault ->
                assertThat(fault.reason())
                    .contains("onnx/decoder_model_merged_quantized.onnx has the SHA-256"));
  }

  @Test
  void announce_the_pairs_between_the_languages_of_the_house() throws Exception {
    copyTiny(models.resolve("en-ru"));
    engines = engines(models);
    Set<LanguageTag> sources = Set.of(LanguageTag.of("en"), LanguageTag.of("ru"));
    Set<LanguageTag> targets =
        Set.of(LanguageTag.of("en"), LanguageTag.of("ru"), LanguageTag.of("en-XA"));
    assertThat(engines.pairs(sources, targets))
        .containsExactlyInAnyOrder(EN_RU, LanguagePair.of("ru", "en"), EN_XA);
  }

  @Test
  void know_only_what_is_enabled() {
    engines = new Engines(models, new EngineSettings(List.of("onnx"), 1, QueueLimits.DEFAULTS));
    assertThat(engines.serves(EN_XA)).isFalse();
    assertThatThrownBy(() -> new EngineSettings(List.of("oracle"), 1, QueueLimits.DEFAULTS))
        .hasMessageStartingWith("there is no engine \"oracle\"; choose from [")
        .hasMessageContaining("onnx, ")
        .hasMessageContaining("pseudo");
  }

  private String translate(LanguagePair pair, String source) throws Exception {
    return engines
        .serving(pair)
        .get(0)
        .translate(pair, Lane.REGULAR, SourceSegment.of(List.of(source)), MINUTE)
        .get(0)
        .text();
  }

  private static Engines engines(Path models) {
    return new Engines(models, new EngineSettings(EngineSettings.KNOWN, 1, QueueLimits.DEFAULTS));
  }

  private static void copyTiny(Path to) throws IOException {
    Path tiny = Path.of("src/test/resources/tolmach/engine/onnx/tiny");
    try (Stream<Path> files = Files.walk(tiny)) {
      for (Path file : files.toList()) {
        Path copy = to.resolve(tiny.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }
}
