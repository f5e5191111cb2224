package tolmach.app;

import java.util.Optional;

/**
 * What can start a newsroom: the one thing the command line needs to know of how it is put
 * together.
 */
public interface Newsrooms {

  /**
   * Starts broker (unless the settings name a cluster), story stage and routes, and returns when
   * all take records.
   *
   * @throws tolmach.wire.OperatorException if it cannot start for a reason the operator can mend
   */
  RunningNewsroom open(Settings settings);

  /**
   * A benchmark by its name, {@code pipeline}, {@code lanes}, {@code story} and more; empty if
   * there is none.
   */
  Optional<Bench> bench(String name);

  /** A newsroom that runs. */
  interface RunningNewsroom extends AutoCloseable {

    String bootstrapServers();

    Health health();

    /** Blocks until the newsroom was closed or has failed for good. */
    void awaitEnd() throws InterruptedException;

    /** Drains and stops; returns within the shutdown's deadline. */
    @Override
    void close();
  }
}
