package tolmach.check;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The version of the checks: what they found of a text is their word only as they were then. It is
 * taken from their code and word lists, so that nobody has to remember to count it up.
 */
final class ChecksVersion {

  private static final String FOLDER = "tolmach/check";

  /** 32 bits of SHA-256 over all that the checks are made of, in hexadecimal. */
  static final String OF_CODE = ofCode();

  private ChecksVersion() {}

  /** Another for each choice of checks and each change of their code: {@code 16-5f2a90c1}. */
  static String of(List<Check> checks) {
    return checks.size() + "-" + OF_CODE;
  }

  private static String ofCode() {
    try {
      Path place =
          Path.of(ChecksVersion.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isDirectory(place)) {
        return ofFolder(place.resolve(FOLDER));
      }
      try (FileSystem jar = FileSystems.newFileSystem(place)) {
        return ofFolder(jar.getPath(FOLDER));
      }
    } catch (IOException | URISyntaxException | RuntimeException e) {
      return "unknown"; // code that comes from nowhere that can be read: no reason not to check
    }
  }

  private static String ofFolder(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    MessageDigest digest = sha256();
    for (Path file : files) {
      digest.update(Files.readAllBytes(file));
    }
    return HexFormat.of().formatHex(Arrays.copyOf(digest.digest(), 4));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
