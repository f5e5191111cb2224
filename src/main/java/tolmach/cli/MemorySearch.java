package tolmach.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tolmach.app.MemoryLog;
import tolmach.app.NodeMemory;
import tolmach.memory.LuceneMemory;
import tolmach.memory.MemoryFolderException;
import tolmach.memory.TranslationMemory;
import tolmach.memory.Watermark;
import tolmach.wire.KafkaConnection;
import tolmach.wire.LogFollower;
import tolmach.wire.LogProgress;
import tolmach.wire.OperatorException;
import tolmach.wire.Topics;

/**
 * The memory, to be looked up from the command line: an index of its own beside the node's, which
 * only that node may open. It lies in the data folder and is kept, so that the next look-up reads
 * only what has come since.
 */
final class MemorySearch implements AutoCloseable {

  private static final Duration STEP = Duration.ofMillis(250);

  /** The cluster has answered just before; a fault that stays longer than that is one. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final ScratchFolder folder;
  private final NodeMemory memory;
  private final LogFollower follower;

  private MemorySearch(ScratchFolder folder, KafkaConnection cluster) {
    this.folder = folder;
    this.memory = new NodeMemory(folder.path());
    this.follower = LogFollower.follow(cluster, Topics.MEMORY, memory);
  }

  /**
   * Reads what has come since the last time.
   *
   * @throws OperatorException if it cannot be read
   */
  static MemorySearch open(Terminal terminal, Place place) throws InterruptedException {
    quieten();
    Path kept = place.settings().data().resolve("lookup");
    KafkaConnection cluster = place.cluster();
    MemoryLog.require(cluster);
    var search = new MemorySearch(new ScratchFolder(free(kept)), cluster);
    try {
      search.catchUp(terminal);
      return search;
    } catch (RuntimeException | InterruptedException e) {
      search.close();
      throw e;
    }
  }

  /**
   * How an index follows a log is no news to who looks something up. To be said before anything is
   * logged: before the cluster is asked.
   */
  static void quieten() {
    if (System.getenv("TOLMACH_LOG") == null && System.getProperty("TOLMACH_LOG") == null) {
      System.setProperty("TOLMACH_LOG", "WARN");
    }
  }

  /** The folder; nothing if another look-up uses it at the moment, or it cannot be written. */
  private static Optional<Path> free(Path folder) {
    try {
      LuceneMemory.open(folder).close();
      return Optional.of(folder);
    } catch (MemoryFolderException e) {
      return Optional.empty();
    }
  }

  private void catchUp(Terminal terminal) throws InterruptedException {
    Watermark end = follower.end();
    var pace = new Pace("records");
    Instant fine = Instant.now();
    try (var progress = new Progress(terminal)) {
      while (!follower.await(end, STEP)) {
        Optional<String> fault = follower.fault();
        if (fault.isEmpty()) {
          fine = Instant.now();
        } else if (fine.plus(PATIENCE).isBefore(Instant.now())) {
          throw new OperatorException(
              "The memory cannot be read: " + fault.get(),
              "See what is the matter with ./tolmach doctor");
        }
        LogProgress at = follower.progress();
        progress.at(pace.at(at.read(), at.all() == 0 ? -1 : (double) at.read() / at.all()));
      }
    }
  }

  TranslationMemory memory() {
    return memory;
  }

  @Override
  public void close() {
    follower.close();
    folder.close();
  }
}
