package tolmach.wire;

import java.time.Duration;

/**
 * How far a log has been followed. Offsets are counted, so a compacted log seems longer than it is.
 *
 * @param read of the log, can be looked up
 * @param all of the log, committed and kept
 * @param since how long something has been missing, zero if nothing is
 */
public record LogProgress(long read, long all, Duration since) {

  static final LogProgress NONE = new LogProgress(0, 0, Duration.ZERO);

  /** What is not yet read. */
  public long behind() {
    return Math.max(0, all - read);
  }
}
