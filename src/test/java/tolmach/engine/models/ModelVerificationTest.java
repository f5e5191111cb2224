package tolmach.engine.models;

import static org.assertj.core.api.Assertions.assertThat;
import static tolmach.engine.models.ModelServer.ENCODER;
import static tolmach.engine.models.ModelServer.TINY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tolmach.engine.models.ModelShelf.Entry;
import tolmach.engine.models.ModelShelf.State;
import tolmach.language.LanguagePair;

class ModelVerificationTest {

  @TempDir Path models;
  Path model;

  @BeforeEach
  void install() throws IOException {
    model = models.resolve("en-ru");
    MirrorTest.copy(TINY, model);
  }

  @Test
  void a_model_without_checksums_is_sound_if_it_opens() {
    ModelVerification found = verify();
    assertThat(found.isSound()).isTrue();
    assertThat(found.listed()).isZero();
    assertThat(found.pairs())
        .containsExactly(LanguagePair.of("en", "ru"), LanguagePair.of("ru", "en"));
  }

  @Test
  void what_was_recorded_is_compared_from_then_on() throws IOException {
    ModelVerification.record(model);
    assertThat(verify().listed()).isGreaterThan(6);
    assertThat(verify().faults()).isEmpty();

    Files.write(
        model.resolve("target.spm"),
        ModelPullTest.damaged(Files.readAllBytes(model.resolve("target.spm"))));
    assertThat(verify().faults())
        .singleElement()
        .asString()
        .startsWith("target.spm has the SHA-256 ")
        .endsWith("fetch it again");
  }

  @Test
  void every_file_that_is_wrong_is_named() throws IOException {
    ModelVerification.record(model);
    Files.delete(model.resolve("vocab.json"));
    Files.write(model.resolve(ENCODER), new byte[] {1});
    assertThat(verify().faults())
        .hasSize(2)
        .anyMatch(fault -> fault.startsWith("vocab.json is missing"))
        .anyMatch(fault -> fault.startsWith(ENCODER));
  }

  @Test
  void a_model_that_does_not_open_is_broken_though_nobody_lists_its_files() throws IOException {
    Files.delete(model.resolve("config.json"));
    assertThat(verify().faults()).singleElement().asString().contains("config.json is missing");
  }

  @Test
  void a_list_that_cannot_be_read_is_a_fault() throws IOException {
    Files.writeString(model.resolve("checksums.sha256"), "nonsense\n");
    assertThat(verify().faults().get(0)).contains("checksums.sha256, line 1");
  }

  @Test
  void a_pinned_file_is_held_to_the_registry_whatever_its_folder_says() throws Exception {
    ModelVerification.record(model);
    Files.writeString(
        models.resolve("registry.json"),
        "{\"format\": 1, \"models\": [{\"name\": \"en-ru\", \"pairs\": [\"en-ru\"], \"licence\":"
            + " \"MIT\", \"files\": [{\"path\": \"vocab.json\", \"sha256\": \""
            + "0".repeat(64)
            + "\"}]}]}");
    Optional<KnownModel> known = ModelRegistry.of(models).find("en-ru");

    assertThat(ModelVerification.of(model, known).faults())
        .singleElement()
        .asString()
        .contains("vocab.json has the SHA-256")
        .contains("the registry knows it with 0000");
  }

  @Test
  void the_shelf_shows_what_is_there_what_is_broken_and_what_could_be_had() throws Exception {
    MirrorTest.copy(TINY, models.resolve("half-copied"));
    Files.delete(models.resolve("half-copied").resolve(ENCODER));
    Files.createDirectories(models.resolve(".pulling-opus-mt-en-de"));
    Files.write(models.resolve(".pulling-opus-mt-en-de/config.json.part"), new byte[1500]);
    ModelShelf shelf = new ModelShelf(models, ModelRegistry.builtIn());

    assertThat(entry(shelf, "en-ru").state()).isEqualTo(State.INSTALLED);
    assertThat(entry(shelf, "en-ru").licence()).isEqualTo("Apache-2.0");
    assertThat(entry(shelf, "half-copied").state()).isEqualTo(State.BROKEN);
    assertThat(entry(shelf, "half-copied").reason()).contains("encoder_model.onnx");
    assertThat(entry(shelf, "opus-mt-en-ru").state()).isEqualTo(State.KNOWN);
    assertThat(entry(shelf, "opus-mt-en-de").reason()).startsWith("pulled in part, 2 kB");
    assertThat(shelf.entries().stream().filter(e -> e.translates(LanguagePair.of("en-GB", "ru"))))
        .extracting(Entry::name)
        .containsExactly("en-ru", "opus-mt-en-ru");
  }

  @Test
  void the_built_in_model_has_its_place_also_where_it_is_missing() throws Exception {
    ModelShelf shelf = new ModelShelf(models.resolve("empty"), ModelRegistry.builtIn());
    assertThat(entry(shelf, "en-ru").state()).isEqualTo(State.KNOWN);
    assertThat(entry(shelf, "en-ru").known().orElseThrow().builtIn()).isTrue();
  }

  private static Entry entry(ModelShelf shelf, String name) throws ModelException {
    return shelf.entries().stream().filter(e -> e.name().equals(name)).findFirst().orElseThrow();
  }

  private ModelVerification verify() {
    return ModelVerification.of(model, Optional.empty());
  }
}
