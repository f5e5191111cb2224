package tolmach.engine.onnx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The models among the test resources; its README says what they are. */
final class TestModels {

  static final Path ALL = Path.of("src/test/resources/tolmach/engine/onnx");
  static final Path TINY = ALL.resolve("tiny");
  static final Path UNTRAINED = ALL.resolve("untrained");

  static final Path EXPORT = ALL.resolve("opus-mt-en-zle");

  private TestModels() {}

  static JsonNode check(Path model) throws IOException {
    return new ObjectMapper().readTree(Files.readAllBytes(model.resolve("check.json")));
  }

  static int[] ids(JsonNode array) {
    int[] ids = new int[array.size()];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = array.get(i).asInt();
    }
    return ids;
  }

  /** A copy to be spoilt, without the files named. */
  static Path copy(Path model, Path to, String... without) throws IOException {
    try (Stream<Path> files = Files.walk(model)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path relative = model.relativize(file);
        if (!List.of(without).contains(relative.getFileName().toString())) {
          Files.createDirectories(to.resolve(relative).getParent());
          Files.copy(file, to.resolve(relative));
        }
      }
    }
    return to;
  }
}
