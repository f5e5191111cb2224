package tolmach.engine.models;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** One pull of a model at a time, over all processes; gone with the process that holds it. */
final class PullLock {

  private final Path file;
  private final FileChannel channel;

  private PullLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * @param file of the lock, made if it is not there
   * @throws ModelException if another pull holds it
   */
  static PullLock of(Path file, String model) throws IOException, ModelException {
    while (true) {
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      boolean mine = false;
      try {
        if (!locked(channel)) {
          throw new ModelException(
              "The model " + model + " is being pulled already" + by(channel),
              "Wait for it, or end it; two at once would write into each other's files");
        }
        // who held it before may have removed the file that is locked now
        mine = Files.exists(file) && sameFile(channel, file);
        if (mine) {
          byte[] pid =
              Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8);
          channel.truncate(0);
          channel.write(ByteBuffer.wrap(pid), 0);
          return new PullLock(file, channel);
        }
      } finally {
        if (!mine) {
          channel.close();
        }
      }
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /** A mark written through the channel is seen through the path only if they are one file. */
  private static boolean sameFile(FileChannel channel, Path file) throws IOException {
    byte[] mark = Long.toHexString(System.nanoTime()).getBytes(StandardCharsets.UTF_8);
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(mark), 0);
    return Arrays.equals(mark, Files.readAllBytes(file));
  }

  private static String by(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(20);
    channel.read(bytes, 0);
    String pid = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    return pid.matches("\\d+") ? ", by process " + pid : "";
  }

  void close() throws IOException {
    Files.deleteIfExists(file);
    channel.close();
  }
}
