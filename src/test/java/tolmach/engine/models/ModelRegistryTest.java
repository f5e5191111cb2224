package tolmach.engine.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tolmach.language.LanguagePair;

class ModelRegistryTest {

  @TempDir Path models;

  @Test
  void what_is_built_in_holds_to_the_schema_and_names_its_folders_by_their_pair() {
    assertThat(ModelRegistry.builtIn().models())
        .hasSizeGreaterThan(15)
        .allSatisfy(
            model -> {
              assertThat(model.pairs()).isNotEmpty();
              if (!model.builtIn()) {
                LanguagePair pair = model.pairs().get(0);
                assertThat(model.name())
                    .isEqualTo("opus-mt-" + pair.source() + "-" + pair.target());
                assertThat(model.repository()).contains("Xenova/" + model.name());
              }
            });
  }

  @Test
  void what_is_built_in_stands_at_commits_so_that_a_checksum_can_mean_something() {
    assertThat(ModelRegistry.builtIn().models())
        .filteredOn(model -> model.repository().isPresent())
        .allSatisfy(model -> assertThat(model.revision()).matches("[0-9a-f]{40}"));
  }

  @Test
  void no_two_models_have_the_same_graph() {
    List<String> sums =
        ModelRegistry.builtIn().models().stream()
            .flatMap(model -> model.files(FileVariant.QUANTIZED).stream())
            .filter(file -> file.path().endsWith(".onnx"))
            .flatMap(file -> file.sha256().stream())
            .toList();
    assertThat(sums).hasSizeGreaterThan(20).doesNotHaveDuplicates();
  }

  @Test
  void licences_are_named_or_said_to_be_unknown_here() {
    assertThat(ModelRegistry.builtIn().models())
        .extracting(KnownModel::licence)
        .containsOnly("Apache-2.0", "CC-BY-4.0", "see its card");
  }

  @Test
  void a_checksum_that_is_not_known_is_not_there() {
    KnownModel model = ModelRegistry.builtIn().find("opus-mt-en-uk").orElseThrow();
    assertThat(model.isPinned(FileVariant.QUANTIZED)).isFalse();
    assertThat(model.files(FileVariant.QUANTIZED)).allMatch(file -> file.sha256().isEmpty());
    KnownModel pinned = ModelRegistry.builtIn().find("opus-mt-en-ru").orElseThrow();
    assertThat(pinned.isPinned(FileVariant.QUANTIZED)).isTrue();
    assertThat(pinned.isPinned(FileVariant.FP32)).isFalse();
  }

  @Test
  void each_variant_has_its_own_graphs_and_all_else_in_common() {
    KnownModel model = ModelRegistry.builtIn().find("opus-mt-en-ru").orElseThrow();
    assertThat(model.files(FileVariant.QUANTIZED))
        .extracting(ModelFile::path)
        .contains("vocab.json", "onnx/decoder_model_merged_quantized.onnx")
        .doesNotContain("onnx/decoder_model_merged.onnx");
    assertThat(model.files(FileVariant.FP32))
        .extracting(ModelFile::path)
        .contains("vocab.json", "onnx/decoder_model_merged.onnx")
        .doesNotContain("onnx/decoder_model_merged_quantized.onnx");
  }

  @Test
  void an_entry_of_ones_own_goes_before_the_one_built_in() throws Exception {
    write(
        """
        {"format": 1, "models": [
          {"name": "opus-mt-en-ru", "pairs": ["en-ru"], "repository": "House/mine",
           "licence": "proprietary"},
          {"name": "split-en-ru", "pairs": ["en-ru"], "repository": "House/split",
           "revision": "v2", "licence": "MIT", "layout": "listed", "files": [
             {"path": "config.json"}, {"path": "a.onnx", "variant": "fp32", "bytes": 7},
             {"path": "b.onnx", "variant": "quantized", "optional": true}]}]}
        """);
    ModelRegistry registry = ModelRegistry.of(models);

    assertThat(registry.find("opus-mt-en-ru").orElseThrow().licence()).isEqualTo("proprietary");
    assertThat(registry.find("opus-mt-en-de")).isPresent();
    assertThat(registry.serving(LanguagePair.of("en-GB", "ru")))
        .extracting(KnownModel::name)
        .containsExactly("opus-mt-en-ru", "split-en-ru", "en-ru");
    KnownModel split = registry.find("split-en-ru").orElseThrow();
    assertThat(split.files(FileVariant.FP32))
        .extracting(ModelFile::path)
        .containsExactly("config.json", "a.onnx");
    assertThat(split.files(FileVariant.QUANTIZED))
        .extracting(ModelFile::path)
        .containsExactly("config.json", "b.onnx");
  }

  @Test
  void a_file_that_is_no_registry_is_told_where_it_is_wrong() throws Exception {
    for (Map.Entry<String, String> wrong :
        Map.of(
                "{\"format\": 1, \"models\": [\n{]}",
                "it is not JSON: line 2",
                "{\"format\": 2, \"models\": []}",
                "/format",
                entry("\"name\": \"../x\""),
                "/models/0/name",
                entry("\"name\": \"a\", \"files\": [{\"path\": \"../../x\"}]"),
                "/files/0/path",
                entry("\"name\": \"a\", \"files\": [{\"path\": \"x\", \"sha256\": \"abc\"}]"),
                "/files/0/sha256",
                entry("\"name\": \"a\", \"repository\": \"https://x/y\""),
                "/repository",
                entry("\"name\": \"a\", \"revison\": \"x\""),
                "revison")
            .entrySet()) {
      write(wrong.getKey());
      assertThatThrownBy(() -> ModelRegistry.of(models))
          .isInstanceOf(ModelException.class)
          .hasMessageContaining("registry.json is no registry of models: ")
          .hasMessageContaining(wrong.getValue());
    }
  }

  @Test
  void a_name_means_a_model_and_a_pair_the_preferred_one_that_can_be_had() throws Exception {
    ModelChoice choice = new ModelChoice(ModelRegistry.builtIn());
    assertThat(choice.of("opus-mt-de-en", false).name()).isEqualTo("opus-mt-de-en");
    assertThat(choice.of("en-ru", false).name()).isEqualTo("opus-mt-en-ru");
    assertThat(choice.of("en→ru", false).name()).isEqualTo("opus-mt-en-ru");
    assertThat(choice.of("en-ru", true).name()).as("from a folder").isEqualTo("en-ru");
    assertThat(choice.of("de-en", true).name()).isEqualTo("opus-mt-de-en");
    assertThat(choice.of("mine-en-ru", true).licence()).isEqualTo("unknown");
    assertThatThrownBy(() -> choice.of("opus-mt-en", false))
        .hasMessageContaining("No model is known by the name opus-mt-en; is this meant: ")
        .hasMessageContaining("models list");
    assertThatThrownBy(() -> choice.of("../escape", true))
        .hasMessageContaining("No model is known");
  }

  private static String entry(String fields) {
    return "{\"format\": 1, \"models\": [{\"pairs\": [\"en-ru\"], \"licence\": \"MIT\", "
        + fields
        + "}]}";
  }

  private void write(String json) throws IOException {
    Files.writeString(models.resolve("registry.json"), json);
  }
}
