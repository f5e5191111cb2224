package tolmach.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Work that closes what it opened also on Ctrl-C and SIGTERM, at whatever moment they come: its
 * thread is interrupted, and the process ends when the work has returned.
 */
final class OrderlyEnd {

  /** Longer than all drains together; then the process ends as it is. */
  private static final Duration DEADLINE = Duration.ofSeconds(45);

  private final Thread worker = Thread.currentThread();
  private final CountDownLatch returned = new CountDownLatch(1);
  private volatile boolean asked;

  private OrderlyEnd() {}

  /**
   * Does the work on this thread.
   *
   * @return what the work says; {@link ExitCode#DONE} if it was interrupted
   */
  static int of(Callable<Integer> work) throws Exception {
    var end = new OrderlyEnd();
    var hook = new Thread(end::askAndWait, "tolmach-end");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      return work.call();
    } catch (Exception e) {
      if (end.asked) {
        return ExitCode.DONE; // what an interrupted start or wait throws is no news
      }
      throw e;
    } finally {
      end.returned.countDown();
      if (!end.asked) {
        release(hook);
      }
    }
  }

  private void askAndWait() {
    asked = true;
    long deadline = System.nanoTime() + DEADLINE.toNanos();
    try {
      do {
        // again and again: a library may have swallowed the last one
        worker.interrupt();
      } while (!returned.await(1, TimeUnit.SECONDS) && System.nanoTime() < deadline);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void release(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // the end has begun in this very moment, and finds the work done
    }
  }
}
