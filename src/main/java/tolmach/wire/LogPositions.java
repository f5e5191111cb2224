package tolmach.wire;

import java.time.Duration;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tolmach.memory.Watermark;

/** How far look-ups see, and those who wait for more. Safe for use by several threads. */
final class LogPositions {

  private final AtomicInteger waiting = new AtomicInteger();
  private SortedMap<Integer, Long> shown = Collections.emptySortedMap();

  /** Tells those who wait. */
  synchronized void show(SortedMap<Integer, Long> positions) {
    shown = Collections.unmodifiableSortedMap(new TreeMap<>(positions));
    notifyAll();
  }

  synchronized SortedMap<Integer, Long> shown() {
    return shown;
  }

  /** True if somebody waits. */
  boolean isAwaited() {
    return waiting.get() > 0;
  }

  /**
   * Waits until look-ups see everything before the watermark.
   *
   * @return false if that took longer than {@code patience}
   */
  boolean await(Watermark watermark, Duration patience) throws InterruptedException {
    waiting.incrementAndGet();
    try {
      return reached(watermark, System.nanoTime() + patience.toNanos());
    } finally {
      waiting.decrementAndGet();
    }
  }

  private synchronized boolean reached(Watermark watermark, long deadline)
      throws InterruptedException {
    while (!watermark.isReachedBy(shown)) {
      long left = deadline - System.nanoTime();
      if (left <= 0) {
        return false;
      }
      TimeUnit.NANOSECONDS.timedWait(this, Math.max(left, 1_000_000));
    }
    return true;
  }
}
