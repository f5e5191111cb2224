package tolmach.engine.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where keys come from: the environment or a file, never a setting that is printed. */
public final class ApiKeys {

  private static final Logger LOG = LoggerFactory.getLogger(ApiKeys.class);

  private static final Set<PosixFilePermission> OF_OTHERS =
      Set.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  private ApiKeys() {}

  /**
   * The key in the variable, else in the file, else none. A file that others may read or write gets
   * a warning.
   *
   * @param variable for instance {@code TOLMACH_DEEPL_KEY}
   * @throws IllegalArgumentException if the file is named but cannot be read, or the key is none
   */
  public static ApiKey find(Map<String, String> environment, String variable, Optional<Path> file) {
    String value = environment.getOrDefault(variable, "");
    if (!value.isBlank()) {
      return ApiKey.of(value);
    }
    return file.map(ApiKeys::read).orElse(ApiKey.NONE);
  }

  private static ApiKey read(Path file) {
    try {
      warnIfOpen(file);
      return ApiKey.of(Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "the file of a key cannot be read: " + file + " (" + e.getClass().getSimpleName() + ")");
    }
  }

  private static void warnIfOpen(Path file) throws IOException {
    try {
      Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
      if (permissions.stream().anyMatch(OF_OTHERS::contains)) {
        LOG.warn("others may read the file of a key: {}; do chmod 600", file);
      }
    } catch (UnsupportedOperationException e) {
      LOG.debug("who may read {} cannot be told on this file system", file);
    }
  }
}
