package tolmach.engine.http;

import java.time.Duration;

/** A point in time by which a caller wants an answer, on a clock that no one sets. */
public final class Deadline {

  private static final Duration LONGEST = Duration.ofDays(1);

  private final Duration patience;
  private final long at;

  private Deadline(Duration patience) {
    this.patience = patience;
    this.at = System.nanoTime() + patience.toNanos();
  }

  /** From now on; more than a day counts as a day. */
  public static Deadline in(Duration patience) {
    return new Deadline(patience.compareTo(LONGEST) > 0 ? LONGEST : patience);
  }

  public Duration patience() {
    return patience;
  }

  /** What is left; never negative. */
  public Duration left() {
    return Duration.ofNanos(Math.max(0, at - System.nanoTime()));
  }

  public boolean isOver() {
    return left().isZero();
  }
}
