package tolmach.app.bench;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import tolmach.app.LagWatch;
import tolmach.app.Metrics;
import tolmach.wire.KafkaConnection;

/** Tells when a newsroom has nothing more to do. */
final class QuietWatch implements AutoCloseable {

  private static final Duration PERIOD = Duration.ofMillis(500);

  /** Work is handed on from group to group; quiet is when all have had time to see nothing. */
  private static final int TIMES = 4;

  private final LagWatch lag;

  QuietWatch(KafkaConnection kafka) {
    lag = LagWatch.start(kafka, "tolmach", PERIOD, new Metrics());
  }

  /**
   * @param trouble why it will never be quiet; null while it may be
   * @throws TimeoutException if it is not quiet within so many seconds
   */
  void await(long seconds, Supplier<String> trouble) throws InterruptedException, TimeoutException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    for (int quiet = 0; quiet < TIMES; quiet = isQuiet() ? quiet + 1 : 0) {
      if (trouble.get() != null) {
        throw new IllegalStateException(trouble.get());
      }
      if (System.nanoTime() > deadline) {
        throw new TimeoutException("the newsroom is still at work after " + seconds + " s");
      }
      TimeUnit.MILLISECONDS.sleep(PERIOD.toMillis());
    }
  }

  private boolean isQuiet() {
    return lag.trouble().isEmpty()
        && !lag.last().isEmpty()
        && lag.last().stream().allMatch(one -> one.records() == 0);
  }

  @Override
  public void close() {
    lag.close();
  }
}
