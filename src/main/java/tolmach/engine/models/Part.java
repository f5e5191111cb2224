package tolmach.engine.models;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import tolmach.engine.Checksums;

/** As much of a file as was received, beside the place where it is to lie. */
final class Part {

  /** Room that is left on the disk for others. */
  private static final long SPARE = 64L << 20;

  private static final int BUFFER = 1 << 16;

  private final ModelFile file;
  private final Path path;

  Part(ModelFile file, Path target) {
    this.file = file;
    this.path = target.resolveSibling(target.getFileName() + ".part");
  }

  boolean exists() {
    return Files.exists(path);
  }

  long size() throws IOException {
    return Files.exists(path) ? Files.size(path) : 0;
  }

  void delete() throws IOException {
    Files.deleteIfExists(path);
  }

  void moveTo(Path target) throws IOException {
    Published.move(path, target);
  }

  String sum() throws IOException {
    return Checksums.of(path);
  }

  /**
   * Appends a body, or begins anew with it.
   *
   * @param from where the body begins; 0 begins anew
   * @param whole the size the file shall have in the end, -1 if nobody said
   * @throws IOException if the body ends early; what came of it stays
   * @throws ModelException if the disk has no room
   */
  void receive(
      InputStream body, long from, long whole, PullSettings.FreeSpace disk, PullListener listener)
      throws IOException, ModelException {
    long expected = whole >= 0 ? whole : file.bytes().orElse(-1);
    long limit = file.bytes().orElse(Long.MAX_VALUE);
    requireRoom(disk, Math.max(0, expected - from));
    Set<OpenOption> options =
        from > 0
            ? Set.of(StandardOpenOption.WRITE, StandardOpenOption.APPEND)
            : Set.of(
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING);
    try (FileChannel channel = FileChannel.open(path, options)) {
      byte[] buffer = new byte[BUFFER];
      long done = from;
      listener.at(file.path(), done, expected);
      // past its known size there is nothing more to be learnt
      while (done <= limit) {
        int read = body.read(buffer);
        if (read < 0) {
          break;
        }
        write(channel, ByteBuffer.wrap(buffer, 0, read));
        done += read;
        listener.at(file.path(), done, expected);
      }
      if (whole >= 0 && done < whole) {
        throw new PassingFault("the connection ended after " + done + " of " + whole + " bytes");
      }
      channel.force(true);
    }
  }

  /**
   * What is wrong with it, now that it should be whole.
   *
   * @param linked the SHA-256 that the hub gave, null if it gave none
   */
  Optional<String> fault(String linked) throws IOException {
    long size = size();
    if (file.bytes().isPresent() && file.bytes().getAsLong() != size) {
      return Optional.of(
          "it has " + size + " bytes or more, expected are " + file.bytes().getAsLong());
    }
    if (size == 0) {
      return Optional.of("it is empty");
    }
    Optional<String> wanted = file.sha256().or(() -> Optional.ofNullable(linked));
    if (wanted.isPresent()) {
      String sum = sum();
      if (!sum.equals(wanted.get())) {
        return Optional.of("its SHA-256 is " + sum + ", expected is " + wanted.get());
      }
    }
    return Optional.empty();
  }

  private void requireRoom(PullSettings.FreeSpace disk, long bytes)
      throws IOException, ModelException {
    requireRoom(disk, path.getParent(), bytes);
  }

  /**
   * @param bytes that are to be written in the folder
   * @throws ModelException if there is no room for them, with something to spare for others
   */
  static void requireRoom(PullSettings.FreeSpace disk, Path folder, long bytes)
      throws IOException, ModelException {
    long free = disk.at(folder);
    if (bytes > 0 && bytes + SPARE > free) {
      throw new ModelException(
          Sizes.of(bytes) + " are still to come, and " + Sizes.of(free) + " are free at " + folder,
          "Make room there, or choose another disk with tolmach.models; the same command goes on"
              + " from here");
    }
  }

  /** A full disk is no fault that passes. */
  private void write(FileChannel channel, ByteBuffer bytes) throws ModelException {
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    } catch (IOException e) {
      throw new ModelException(
          path + " cannot be written: " + e.getMessage(),
          "Make room on that disk; the same command goes on from here");
    }
  }
}
