package tolmach.engine;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Waits for threads to end, within a bound. */
final class Farewell {

  private Farewell() {}

  /** True if all of them ended within {@code patience}. */
  static boolean to(List<Thread> threads, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    boolean interrupted = false;
    for (Thread thread : threads) {
      try {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (left > 0) {
          thread.join(left);
        }
      } catch (InterruptedException e) {
        interrupted = true;
        break;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return threads.stream().noneMatch(Thread::isAlive);
  }
}
