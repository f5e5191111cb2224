package tolmach.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.Stream;

/** What the machine must give: Java, room, a folder to write in, the routes. */
final class MachineChecks {

  private static final long MEBIBYTE = 1L << 20;
  private static final long LITTLE = 1024 * MEBIBYTE;
  private static final long TOO_LITTLE = 200 * MEBIBYTE;

  private MachineChecks() {}

  static void java(Examination examination) {
    String found =
        "Java "
            + Runtime.version()
            + " of "
            + System.getProperty("java.vendor")
            + ", "
            + Runtime.getRuntime().availableProcessors()
            + " processors, heap up to "
            + Runtime.getRuntime().maxMemory() / MEBIBYTE
            + " MB";
    examination.ok("java", found);
  }

  static void disk(Examination examination, Path data) {
    Path there = nearestThatExists(data);
    try {
      FileStore store = Files.getFileStore(there);
      long free = store.getUsableSpace();
      String fact = free / MEBIBYTE + " MB free where " + data + " lies";
      if (free < TOO_LITTLE) {
        examination.fail(
            "disk", fact, "Make room, or put the data elsewhere with --data; a log needs 200 MB");
      } else if (free < LITTLE) {
        examination.warn("disk", fact, "Make room soon, or put the data elsewhere with --data");
      } else {
        examination.ok("disk", fact);
      }
    } catch (IOException e) {
      examination.warn("disk", "the room at " + there + " cannot be told: " + e, "Look at df");
    }
  }

  static void dataFolder(Examination examination, Path data) {
    if (!Files.exists(data)) {
      Path there = nearestThatExists(data);
      if (Files.isWritable(there)) {
        examination.ok("data folder", data + " is not there yet and can be made");
      } else {
        examination.fail(
            "data folder",
            there + " may not be written by " + System.getProperty("user.name"),
            "Give the right to, or name another folder with --data");
      }
    } else if (!Files.isDirectory(data)) {
      examination.fail(
          "data folder", data + " is a file", "Move it away, or name another with --data");
    } else if (!Files.isWritable(data)) {
      examination.fail(
          "data folder",
          data + " may not be written by " + System.getProperty("user.name"),
          "Give the right to, or name another folder with --data");
    } else {
      examination.ok(
          "data folder",
          data
              + " can be written"
              + holder(data).map(pid -> "; process " + pid + " runs a broker on it").orElse(""));
    }
  }

  /** The process whose broker has locked the folder, as its lock says. */
  private static Optional<String> holder(Path data) {
    Path lock = data.resolve("broker").resolve("tolmach.lock");
    if (!Files.isRegularFile(lock)) {
      return Optional.empty();
    }
    try (var channel = FileChannel.open(lock, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      FileLock free = channel.tryLock();
      if (free != null) {
        free.release();
        return Optional.empty();
      }
      return Optional.of(Files.readString(lock, StandardCharsets.UTF_8).strip());
    } catch (IOException | OverlappingFileLockException e) {
      return Optional.empty();
    }
  }

  static void routes(Examination examination, Path home) {
    Path routes = home.resolve("routes");
    try (Stream<Path> files = Files.list(routes)) {
      long count = files.filter(file -> file.toString().endsWith(".camel.yaml")).count();
      if (count == 0) {
        throw new IOException("no *.camel.yaml in it");
      }
      examination.ok("routes", count + " files in " + routes);
    } catch (IOException e) {
      examination.fail(
          "routes",
          "the routes in " + routes + " cannot be read: " + e.getMessage(),
          "Start Tolmach with its launcher, or set -Dtolmach.home to its folder");
    }
  }

  private static Path nearestThatExists(Path path) {
    Path there = path.toAbsolutePath();
    while (!Files.exists(there)) {
      there = there.getParent();
    }
    return there;
  }
}
