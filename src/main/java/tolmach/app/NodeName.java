package tolmach.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The name of a process among those that work on one cluster. Transactions and group membership
 * hang on it, so it outlives restarts: given by a setting, or made once and kept in the data
 * folder, which only one process may hold.
 */
public final class NodeName {

  private NodeName() {}

  /**
   * The name to use with these settings; makes and writes it if there is none.
   *
   * @throws UncheckedIOException if the data folder cannot be read or written
   */
  public static String of(Settings settings) {
    return settings.node().orElseGet(() -> kept(settings.data().resolve("node")));
  }

  private static String kept(Path file) {
    try {
      if (Files.exists(file)) {
        return Files.readString(file, StandardCharsets.UTF_8).strip();
      }
      byte[] random = new byte[4];
      new SecureRandom().nextBytes(random);
      String name = "node-" + HexFormat.of().formatHex(random);
      Files.createDirectories(file.getParent());
      // written beside and moved: half a name would be another one
      Path draft = Files.writeString(file.resolveSibling("node.new"), name + "\n");
      Files.move(draft, file);
      return name;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep the node's name in " + file, e);
    }
  }
}
