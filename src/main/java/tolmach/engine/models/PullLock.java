package tolmach.engine.models;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One pull of a model at a time, over all processes; gone with the process that holds it. The file
 * stays when it is released: who removed it would let two in, one on each side of the removal.
 */
final class PullLock {

  /** POSIX forgets a process's lock on a file when that process closes it anywhere else. */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

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
    Path held = file.toAbsolutePath().normalize();
    if (!HELD.add(held)) {
      throw taken(model, Long.toString(ProcessHandle.current().pid()));
    }
    FileChannel channel = null;
    boolean mine = false;
    try {
      channel =
          FileChannel.open(
              held, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      mine = channel.tryLock() != null;
      if (!mine) {
        throw taken(model, holder(channel));
      }
      byte[] pid = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8);
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(pid), 0);
      return new PullLock(held, channel);
    } finally {
      if (!mine) {
        HELD.remove(held);
        if (channel != null) {
          channel.close();
        }
      }
    }
  }

  void close() throws IOException {
    channel.truncate(0);
    channel.close();
    HELD.remove(file);
  }

  private static String holder(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(20);
    channel.read(bytes, 0);
    return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
  }

  private static ModelException taken(String model, String pid) {
    return new ModelException(
        "The model "
            + model
            + " is being pulled already"
            + (pid.matches("\\d+") ? ", by process " + pid : ""),
        "Wait for it, or end it; two at once would write into each other's files");
  }
}
