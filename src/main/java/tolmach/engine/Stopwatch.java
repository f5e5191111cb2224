package tolmach.engine;

import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;

/** The queue's sense of time, so that a test can move it by hand. */
interface Stopwatch {

  Stopwatch SYSTEM = System::nanoTime;

  long nanos();

  /** What a clock on the wall shows. */
  default Instant now() {
    return Instant.now();
  }

  /** Waits for {@code changed}, at most {@code nanos}; may return early. */
  default void await(Condition changed, long nanos) throws InterruptedException {
    // a bound on "for ever", so that a lost signal could never hang a caller
    changed.await(Math.min(nanos, TimeUnit.SECONDS.toNanos(60)), TimeUnit.NANOSECONDS);
  }

  /** Waits for {@code changed} without minding interrupts, at most {@code nanos}. */
  default void pause(Condition changed, long nanos) {
    try {
      changed.await(Math.min(nanos, TimeUnit.SECONDS.toNanos(60)), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      // meant for a batch that is over, or the queue is being closed, which the caller sees
      return;
    }
  }
}
