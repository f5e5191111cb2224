package tolmach.worker;

import java.time.Instant;

/**
 * Why and for how long a job should wait.
 *
 * @param reason of the engine asked last, null if there is none
 * @param until the first instant at which one of the engines may be asked again; null if one of
 *     them did not say
 * @param counts true if an engine failed or was late; false if all that was heard is when to come
 *     back
 */
record Delay(String reason, Instant until, boolean counts) {

  static final Delay NONE = new Delay(null, null, false);

  boolean isWanted() {
    return reason != null;
  }

  /** With another engine's word: the reason is its, and the earlier instant counts. */
  Delay or(String newReason, Instant newUntil, boolean newCounts) {
    if (!isWanted()) {
      return new Delay(newReason, newUntil, newCounts);
    }
    Instant earlier =
        until == null || newUntil == null ? null : until.isBefore(newUntil) ? until : newUntil;
    return new Delay(newReason, earlier, counts || newCounts);
  }

  Delay or(Delay other) {
    return other.isWanted() ? or(other.reason, other.until, other.counts) : this;
  }
}
