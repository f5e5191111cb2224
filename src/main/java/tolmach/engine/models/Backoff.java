package tolmach.engine.models;

import java.time.Duration;

/**
 * How long to wait before one tries again.
 *
 * @param tries in a row that may fail without one more byte
 * @param first the first wait; each next is twice as long
 * @param longest wait of our own choice
 * @param patience the longest wait that a server may ask for
 */
public record Backoff(int tries, Duration first, Duration longest, Duration patience) {

  public static final Backoff USUAL =
      new Backoff(6, Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofMinutes(5));

  /**
   * @param failures so far, at least one
   */
  Duration delay(int failures) {
    Duration delay = first.multipliedBy(1L << Math.min(failures - 1, 20));
    return delay.compareTo(longest) < 0 ? delay : longest;
  }
}
