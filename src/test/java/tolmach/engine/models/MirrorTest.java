package tolmach.engine.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tolmach.engine.models.ModelServer.ENCODER;
import static tolmach.engine.models.ModelServer.TINY;
import static tolmach.engine.models.ModelServer.sha256;
import static tolmach.engine.models.Pulling.AT_COMMIT;
import static tolmach.engine.models.Pulling.NAME;
import static tolmach.engine.models.Pulling.REPOSITORY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tolmach.engine.Checksums;

/** Models from elsewhere than the hub: folders and servers of one's own. */
class MirrorTest {

  @TempDir Path folder;
  Path models;
  Path mirror;
  ModelServer server;
  Pulling pulling;

  @BeforeEach
  void serve() throws IOException {
    models = folder.resolve("models");
    mirror = folder.resolve("mirror");
    server = new ModelServer();
    pulling = new Pulling(models, server);
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void a_folder_needs_no_network() throws Exception {
    copy(TINY, mirror.resolve(NAME));

    ModelPull.Pulled pulled = pulling.from(mirror.toString()).pull();

    assertThat(server.requests()).isEmpty();
    assertThat(pulled.source()).isEqualTo(mirror.resolve(NAME).toString());
    assertThat(ModelVerification.of(pulled.folder(), Optional.empty()).faults()).isEmpty();
  }

  @Test
  void a_folder_may_be_laid_out_as_the_hub_or_be_the_model_itself() throws Exception {
    copy(TINY, mirror.resolve("House/tiny-en-ru"));
    assertThat(pulling.from(mirror.toString()).pull().source()).endsWith("House/tiny-en-ru");
    assertThat(pulling.from(TINY.toString()).replacing().pull().source())
        .isEqualTo(TINY.toAbsolutePath().toString());
  }

  @Test
  void a_folder_whose_layout_is_another_is_copied_as_it_is() throws Exception {
    copy(Path.of("src/test/resources/tolmach/engine/onnx/untrained"), mirror);
    Files.delete(mirror.resolve("onnx/decoder_model_merged.onnx"));
    Files.writeString(mirror.resolve("onnx/encoder_model_fp16.onnx"), "not wanted");

    pulling.variant(FileVariant.FP32).from(mirror.toString()).pull();

    assertThat(ModelPullTest.names(pulling.installed()))
        .contains("onnx/decoder_model.onnx", "onnx/decoder_with_past_model.onnx")
        .doesNotContain("onnx/encoder_model_fp16.onnx");
  }

  @Test
  void a_folder_is_held_to_the_checksums_of_the_registry_and_to_its_own() throws Exception {
    copy(TINY, mirror);
    Checksums.write(mirror, List.of(Path.of("vocab.json"), Path.of(ENCODER)));
    Files.write(
        mirror.resolve(ENCODER),
        ModelPullTest.damaged(Files.readAllBytes(mirror.resolve(ENCODER))));

    assertThatThrownBy(() -> pulling.from(mirror.toString()).pull())
        .hasMessageContaining(mirror.resolve(ENCODER) + " is not what it should be")
        .hasMessageContaining("Nothing was installed");

    Files.delete(mirror.resolve(Checksums.FILE));
    String known = sha256(Files.readAllBytes(TINY.resolve(ENCODER)));
    assertThatThrownBy(() -> pulling.pinning(ENCODER, known).pull())
        .hasMessageContaining("expected " + known);
    assertThat(pulling.installed()).doesNotExist();
  }

  @Test
  void a_folder_that_lists_another_checksum_than_the_registry_is_refused() throws Exception {
    copy(TINY, mirror);
    Checksums.write(mirror, List.of(Path.of(ENCODER)));

    assertThatThrownBy(
            () -> pulling.pinning(ENCODER, "0".repeat(64)).from(mirror.toString()).pull())
        .hasMessageContaining("lists " + ENCODER + " with the SHA-256")
        .hasMessageContaining("and the registry knows it with 0000");
  }

  @Test
  void a_copy_that_was_cut_off_goes_on_with_the_files_that_are_done() throws Exception {
    copy(TINY, mirror);
    copy(TINY, pulling.work());
    Files.write(pulling.work().resolve("vocab.json"), new byte[10]);
    Files.write(pulling.work().resolve("left-over.onnx"), new byte[10]);

    pulling.from(mirror.toString()).pull();

    assertThat(ModelPullTest.names(pulling.installed())).doesNotContain("left-over.onnx");
    assertThat(
            Files.mismatch(TINY.resolve("vocab.json"), pulling.installed().resolve("vocab.json")))
        .isNegative();
  }

  @Test
  void a_folder_without_the_model_is_said() {
    assertThatThrownBy(() -> pulling.from(folder.toString()).pull())
        .hasMessageContaining("There is no model tiny-en-ru in " + folder)
        .hasMessageContaining("config.json");
  }

  @Test
  void a_pointer_of_git_lfs_is_not_installed_as_a_model() throws Exception {
    copy(TINY, mirror);
    Files.writeString(
        mirror.resolve(ENCODER),
        "version https://git-lfs.github.com/spec/v1\noid sha256:" + "0".repeat(64) + "\nsize 9\n");

    assertThatThrownBy(() -> pulling.from(mirror.toString()).pull())
        .hasMessageContaining("Git LFS pointer");
    assertThat(pulling.installed()).doesNotExist();
  }

  @Test
  void a_server_may_be_a_mirror_of_the_hub_a_folder_of_models_or_the_model() throws Exception {
    try (ModelServer hub = new ModelServer().with(REPOSITORY).with(AT_COMMIT);
        ModelServer shelf = new ModelServer().with("/models/" + NAME);
        ModelServer one = new ModelServer().with("")) {
      assertThat(pulling.from(hub.url()).pull().source()).isEqualTo(hub.url() + REPOSITORY);
      assertThat(pulling.replacing().from(shelf.url() + "/models/").pull().source())
          .isEqualTo(shelf.url() + "/models/" + NAME);
      assertThat(pulling.replacing().from(one.url()).pull().source()).isEqualTo(one.url());
    }
  }

  @Test
  void a_server_of_ones_own_may_vouch_for_its_files() throws Exception {
    copy(TINY, mirror);
    Checksums.write(mirror, List.of(Path.of(ENCODER)));
    server.with("/" + NAME, mirror);
    pulling.from(server.url());
    server.put(
        "/" + NAME + "/" + ENCODER,
        ModelPullTest.damaged(server.content("/" + NAME + "/" + ENCODER)));

    assertThatThrownBy(() -> pulling.pull())
        .hasMessageContaining("expected is " + sha256(Files.readAllBytes(TINY.resolve(ENCODER))));

    server.put("/" + NAME + "/" + ENCODER, Files.readAllBytes(TINY.resolve(ENCODER)));
    assertThat(pulling.pull().unpinned()).contains("vocab.json").doesNotContain(ENCODER);
  }

  @Test
  void an_address_that_is_none_is_said_without_its_password() {
    assertThatThrownBy(() -> pulling.from("https://me:secret@example.org/models").pull())
        .hasMessageContaining("--from is \"https://…@example.org/models\"")
        .hasMessageNotContaining("secret");
  }

  @Test
  void a_server_without_the_model_is_said_with_all_places_that_were_looked_at() {
    assertThatThrownBy(() -> pulling.from(server.url()).pull())
        .hasMessageContaining(server.url() + REPOSITORY + "/config.json")
        .hasMessageContaining(server.url() + "/" + NAME + "/config.json")
        .hasMessageContaining(server.url() + "/config.json");
  }

  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }
}
