package tolmach.engine.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SentencePieceTest {

  static final Path PIECES = TestModels.ALL.resolve("pieces");

  @Test
  void cuts_as_the_original_does_with_own_rules_and_byte_fallback() throws Exception {
    agrees(TestModels.TINY.resolve("source.spm"), PIECES.resolve("tiny.jsonl"));
  }

  @Test
  void cuts_as_the_original_does_with_default_rules_and_unknown_characters() throws Exception {
    agrees(PIECES.resolve("plain.spm"), PIECES.resolve("plain.jsonl"));
  }

  @Test
  void puts_bytes_together_to_characters_beyond_the_basic_plane() throws Exception {
    SentencePiece tiny = SentencePiece.read(TestModels.TINY.resolve("source.spm"));
    assertThat(SentencePiece.decode(tiny.encode("a 😀 b"))).isEqualTo("a 😀 b");
  }

  @Test
  void knows_the_symbols_that_stand_for_themselves() throws Exception {
    SentencePiece tiny = SentencePiece.read(TestModels.TINY.resolve("source.spm"));
    assertThat(tiny.isUserDefined("⟦0⟧")).isTrue();
    assertThat(tiny.isUserDefined("▁The")).isFalse();
    assertThat(tiny.encode("x⟦3⟧y")).contains("⟦3⟧");
  }

  @Test
  void refuses_a_file_that_is_no_model(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("source.spm"), "<html>not found</html>");
    assertThatThrownBy(() -> SentencePiece.read(file))
        .isInstanceOf(BrokenModelException.class)
        .hasMessageContaining("source.spm is no SentencePiece model");
  }

  @Test
  void refuses_a_file_that_was_cut_off(@TempDir Path folder) throws Exception {
    byte[] whole = Files.readAllBytes(TestModels.TINY.resolve("source.spm"));
    Path file = folder.resolve("source.spm");
    Files.write(file, Arrays.copyOf(whole, whole.length - 100));
    assertThatThrownBy(() -> SentencePiece.read(file)).isInstanceOf(BrokenModelException.class);
  }

  private static void agrees(Path model, Path expectations) throws Exception {
    SentencePiece pieces = SentencePiece.read(model);
    ObjectMapper json = new ObjectMapper();
    List<String> lines = Files.readAllLines(expectations);
    assertThat(lines).hasSizeGreaterThan(190);
    for (String line : lines) {
      JsonNode expected = json.readTree(line);
      List<String> wanted = new ArrayList<>();
      expected.path("pieces").forEach(piece -> wanted.add(piece.asText()));
      String text = expected.path("text").asText();
      assertThat(pieces.encode(text)).as("pieces of \"%s\"", text).isEqualTo(wanted);
      assertThat(SentencePiece.decode(wanted))
          .as("\"%s\" put together again", text)
          .isEqualTo(expected.path("decoded").asText());
    }
  }
}
