package tolmach.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * One process at a time in a folder. The operating system lets go of the lock when the process
 * ends, however it ends, so no stale lock is ever left.
 */
public final class FolderLock implements AutoCloseable {

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * @param folder made if it is not there
   * @param what holds it, for the message: {@code embedded broker}
   * @throws OperatorException if another process, or this one, holds it already
   */
  public static FolderLock take(Path folder, String what) {
    Path file = folder.resolve("tolmach.lock");
    try {
      Files.createDirectories(folder);
      var channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        var holder = ByteBuffer.allocate(32);
        channel.read(holder, 0);
        channel.close();
        String pid =
            new String(holder.array(), 0, holder.position(), StandardCharsets.UTF_8).strip();
        throw new OperatorException(
            "The data folder "
                + folder.toAbsolutePath().normalize()
                + " is in use: another "
                + what
                + (pid.isEmpty() ? "" : " (process " + pid + ")")
                + " holds it",
            "Stop that one, use it with --bootstrap-servers, or give this one a folder of its own with"
                + " --data");
      }
      channel.truncate(0);
      channel.write(
          ByteBuffer.wrap(
              String.valueOf(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)),
          0);
      return new FolderLock(channel);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot lock the folder " + folder, e);
    }
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // this very process holds it
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot let go of a folder's lock", e);
    }
  }
}
