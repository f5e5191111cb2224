package tolmach.engine;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;

/** The queue's sense of time, so that a test can move it by hand. */
interface Stopwatch {

  Stopwatch SYSTEM = System::nanoTime;

  long nanos();

  /** Waits for {@code changed}, at most {@code nanos}; may return early. */
  default void await(Condition changed, long nanos) throws InterruptedException {
    // a bound on "for ever", so that a lost signal could never hang a caller
    changed.await(Math.min(nanos, TimeUnit.SECONDS.toNanos(60)), TimeUnit.NANOSECONDS);
  }
}
