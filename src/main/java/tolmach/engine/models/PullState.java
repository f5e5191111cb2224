package tolmach.engine.models;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a pull must remember to go on after it was cut off; lies beside what it fetched. */
final class PullState {

  /** Its name, directly in the folder that is pulled into. */
  static final String FILE = ".pull.json";

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

  private final Path file;
  private final Map<String, Piece> parts;

  /**
   * What is there of one file.
   *
   * @param url where it came from
   * @param validator for {@code If-Range}; null if the server gave none
   * @param linked the SHA-256 that the hub gave; null if it gave none
   * @param sum the SHA-256 of what is there; null until all of it is
   */
  record Piece(String url, String validator, String linked, String sum) {

    Piece done(String checksum) {
      return new Piece(url, validator, linked, checksum);
    }
  }

  private PullState(Path file, Map<String, Piece> parts) {
    this.file = file;
    this.parts = parts;
  }

  /** What was remembered in a folder; nothing if that cannot be read, for then all is fetched. */
  static PullState in(Path folder) {
    Path file = folder.resolve(FILE);
    try {
      return new PullState(
          file,
          new TreeMap<>(
              JSON.readValue(
                  Files.readAllBytes(file), new TypeReference<Map<String, Piece>>() {})));
    } catch (IOException e) {
      return new PullState(file, new TreeMap<>());
    }
  }

  Optional<Piece> of(String path) {
    return Optional.ofNullable(parts.get(path));
  }

  void put(String path, Piece piece) throws IOException {
    parts.put(path, piece);
    Path next = file.resolveSibling(FILE + ".next");
    Files.write(next, JSON.writeValueAsBytes(parts));
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
