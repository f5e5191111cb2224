package tolmach.engine.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tolmach.language.LanguagePair;

class ModelFolderTest {

  @TempDir Path temporary;

  @Test
  void takes_the_int8_files_before_the_others() throws Exception {
    Path folder = copy(TestModels.TINY);
    Files.copy(
        folder.resolve("onnx/encoder_model_quantized.onnx"),
        folder.resolve("onnx/encoder_model.onnx"));
    assertThat(ModelFolder.open(folder).encoder()).hasFileName("encoder_model_quantized.onnx");
  }

  @Test
  void takes_single_precision_where_there_is_nothing_else() throws Exception {
    ModelFolder model = ModelFolder.open(TestModels.UNTRAINED);
    assertThat(model.encoder()).hasFileName("encoder_model.onnx");
    assertThat(model.decoder()).hasFileName("decoder_model_merged.onnx");
    assertThat(model.laterDecoder()).isEmpty();
  }

  @Test
  void takes_a_decoder_in_two_files() throws Exception {
    ModelFolder model = ModelFolder.open(copy(TestModels.UNTRAINED, "decoder_model_merged.onnx"));
    assertThat(model.decoder()).hasFileName("decoder_model.onnx");
    assertThat(model.laterDecoder().orElseThrow()).hasFileName("decoder_with_past_model.onnx");
  }

  @Test
  void knows_its_shape() throws Exception {
    ModelShape shape = ModelFolder.open(TestModels.TINY).shape();
    assertThat(shape.layers()).isEqualTo(2);
    assertThat(shape.heads()).isEqualTo(4);
    assertThat(shape.headWidth()).isEqualTo(24);
    assertThat(shape.pad()).isEqualTo(655);
    assertThat(shape.end()).isZero();
  }

  @Test
  void its_version_changes_with_its_bytes() throws Exception {
    String before = ModelFolder.open(copy(TestModels.TINY)).version();
    Path config = temporary.resolve("en-ru/config.json");
    Files.writeString(config, Files.readString(config) + "\n");
    assertThat(ModelFolder.open(temporary.resolve("en-ru")).version())
        .startsWith("en-ru-")
        .isNotEqualTo(before);
  }

  @Test
  void says_which_file_is_missing() throws Exception {
    refuses(copy(TestModels.TINY, "vocab.json"), "vocab.json is missing");
  }

  @Test
  void says_that_the_graphs_are_missing() throws Exception {
    refuses(
        copy(TestModels.TINY, "decoder_model_merged_quantized.onnx"),
        "no encoder_model.onnx with decoder_model_merged.onnx");
  }

  @Test
  void says_that_a_graph_was_cut_off() throws Exception {
    Path folder = copy(TestModels.TINY);
    Path encoder = folder.resolve("onnx/encoder_model_quantized.onnx");
    byte[] whole = Files.readAllBytes(encoder);
    Files.write(encoder, Arrays.copyOf(whole, whole.length / 2));
    refuses(folder, "encoder_model_quantized.onnx is cut short");
  }

  @Test
  void says_that_a_file_is_only_a_pointer() throws Exception {
    Path folder = copy(TestModels.TINY);
    Files.writeString(
        folder.resolve("onnx/encoder_model_quantized.onnx"),
        "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n");
    refuses(folder, "Git LFS pointer");
  }

  @Test
  void says_that_a_file_is_empty() throws Exception {
    Path folder = copy(TestModels.TINY);
    Files.write(folder.resolve("target.spm"), new byte[0]);
    refuses(folder, "target.spm is empty");
  }

  @Test
  void says_that_the_model_is_of_another_kind() throws Exception {
    Path folder = copy(TestModels.TINY);
    Path config = folder.resolve("config.json");
    Files.writeString(config, Files.readString(config).replace("\"marian\"", "\"t5\""));
    refuses(folder, "of type \"t5\"");
  }

  @Test
  void says_that_the_vocabulary_is_of_another_model() throws Exception {
    Path folder = copy(TestModels.TINY);
    Files.writeString(folder.resolve("vocab.json"), "{\"</s>\": 0, \"<unk>\": 1}");
    refuses(folder, "vocab.json has 2 pieces where config.json speaks of 656");
  }

  @Test
  void says_that_a_vocabulary_gives_an_id_twice() throws Exception {
    Path folder = copy(TestModels.TINY);
    Files.writeString(folder.resolve("vocab.json"), "{\"</s>\": 1, \"<unk>\": 1}");
    refuses(folder, "vocab.json has 2 pieces but gives");
  }

  @Test
  void finds_the_pairs_in_its_own_configuration() throws Exception {
    assertThat(ModelFolder.open(TestModels.TINY).pairs())
        .containsOnlyKeys(LanguagePair.of("en", "ru"), LanguagePair.of("ru", "en"));
  }

  private Path copy(Path model, String... without) throws Exception {
    return TestModels.copy(model, temporary.resolve("en-ru"), without);
  }

  private static void refuses(Path folder, String why) {
    assertThatThrownBy(() -> ModelFolder.open(folder))
        .isInstanceOf(BrokenModelException.class)
        .hasMessageContaining(why);
  }
}
