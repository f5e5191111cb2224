package tolmach.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChecksumsTest {

  /** FIPS 180-2, appendix B.1: the SHA-256 of "abc". */
  static final String OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @TempDir Path folder;

  @BeforeEach
  void files() throws IOException {
    Files.createDirectories(folder.resolve("onnx"));
    Files.writeString(folder.resolve("config.json"), "abc");
    Files.writeString(folder.resolve("onnx/encoder.onnx"), "graph");
  }

  @Test
  void are_written_as_sha256sum_writes_them() throws IOException {
    Checksums.write(folder, List.of(Path.of("onnx/encoder.onnx"), folder.resolve("config.json")));
    assertThat(Files.readString(folder.resolve("checksums.sha256")))
        .startsWith(OF_ABC + "  config.json\n")
        .endsWith("  onnx/encoder.onnx\n");
    assertThat(Files.exists(folder.resolve(".checksums.sha256.part"))).isFalse();
  }

  @Test
  void are_absent_where_there_is_no_list() throws IOException {
    assertThat(Checksums.read(folder)).isEmpty();
  }

  @Test
  void find_no_fault_with_files_as_they_were() throws IOException {
    Checksums sums = write();
    assertThat(sums.verify()).isEmpty();
    assertThat(sums.verify(Path.of("config.json"))).isEmpty();
    assertThat(sums.verify(folder.resolve("onnx/encoder.onnx"))).isEmpty();
  }

  @Test
  void name_a_file_that_was_changed_and_one_that_is_gone() throws IOException {
    Checksums sums = write();
    Files.writeString(folder.resolve("config.json"), "abd");
    Files.delete(folder.resolve("onnx/encoder.onnx"));
    assertThat(sums.verify())
        .satisfiesExactly(
            changed ->
                assertThat(changed)
                    .startsWith("config.json has the SHA-256 ")
                    .contains(OF_ABC)
                    .endsWith("fetch it again"),
            gone -> assertThat(gone).startsWith("onnx/encoder.onnx is missing"));
  }

  @Test
  void vouch_for_no_file_that_they_do_not_list() throws IOException {
    Checksums sums = write();
    Files.writeString(folder.resolve("vocab.json"), "{}");
    assertThat(sums.lists(Path.of("vocab.json"))).isFalse();
    assertThat(sums.verify(Path.of("vocab.json")).orElseThrow())
        .startsWith("vocab.json is not listed in checksums.sha256");
  }

  @Test
  void are_read_in_all_spellings_of_sha256sum() throws IOException {
    list(
        "# by hand\r\n\r\n" + OF_ABC.toUpperCase(Locale.ROOT) + " *./onnx/../config.json\r\n",
        folder);
    Checksums sums = Checksums.read(folder).orElseThrow();
    assertThat(sums.paths()).containsExactly("config.json");
    assertThat(sums.sum("config.json")).contains(OF_ABC);
    assertThat(sums.verify()).isEmpty();
  }

  @Test
  void are_found_through_a_relative_folder_too() throws IOException {
    write();
    Path here = Path.of("").toAbsolutePath().relativize(folder);
    Checksums sums = Checksums.read(here).orElseThrow();
    assertThat(sums.verify(here.resolve("config.json"))).isEmpty();
    assertThat(sums.verify(folder.resolve("config.json"))).isEmpty();
    assertThat(sums.verify(Path.of("config.json"))).isEmpty();
  }

  @Test
  void refuse_a_list_that_leads_out_of_the_folder() throws IOException {
    for (String path : List.of("../config.json", "/etc/passwd", "onnx/../../x", ".")) {
      list(OF_ABC + "  " + path + "\n", folder);
      assertThatThrownBy(() -> Checksums.read(folder))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("line 1: \"" + path + "\" is not a file in");
    }
  }

  @Test
  void refuse_what_is_no_list() throws IOException {
    list(OF_ABC + "  config.json\n<html>404</html>\n", folder);
    assertThatThrownBy(() -> Checksums.read(folder))
        .hasMessageContaining("line 2: expected 64 hexadecimal digits, two spaces and a path");
    list(OF_ABC + "  a\n" + OF_ABC.replace('b', 'c') + "  a\n", folder);
    assertThatThrownBy(() -> Checksums.read(folder))
        .hasMessageContaining("a second checksum for a");
    list("\n", folder);
    assertThatThrownBy(() -> Checksums.read(folder)).hasMessageContaining("lists no file");
    Files.write(folder.resolve("checksums.sha256"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    assertThatThrownBy(() -> Checksums.read(folder)).hasMessageContaining("is not text in UTF-8");
  }

  private Checksums write() throws IOException {
    return Checksums.write(
        folder, List.of(Path.of("config.json"), folder.resolve("onnx/encoder.onnx")));
  }

  private static void list(String text, Path folder) throws IOException {
    Files.writeString(folder.resolve("checksums.sha256"), text);
  }
}
