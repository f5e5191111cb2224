package tolmach.engine.models;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * A file of a model, and what is known of it beforehand.
 *
 * @param path within the repository and the model's folder, with {@code /} between its parts
 * @param bytes exactly; empty if it is not known
 * @param sha256 64 lower-case hexadecimal digits; empty if it is not pinned
 * @param optional true if the model does without it
 */
public record ModelFile(
    String path, OptionalLong bytes, Optional<String> sha256, boolean optional) {

  static ModelFile required(String path) {
    return new ModelFile(path, OptionalLong.empty(), Optional.empty(), false);
  }

  static ModelFile optional(String path) {
    return new ModelFile(path, OptionalLong.empty(), Optional.empty(), true);
  }

  /** The same file, whose SHA-256 is known from somewhere else. */
  ModelFile pinned(String sum) {
    return new ModelFile(path, bytes, Optional.of(sum), optional);
  }
}
