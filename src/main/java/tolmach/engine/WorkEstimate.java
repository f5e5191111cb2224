package tolmach.engine;

import java.util.concurrent.TimeUnit;

/**
 * What a character costs an engine, learned from its finished batches. A call also has a cost of
 * its own (a round trip), which no smaller batch can avoid; so a line is laid through time against
 * characters and only its slope counts. Old batches fade. Guarded by the queue's lock.
 */
final class WorkEstimate {

  /** Before anything was measured: slow, so that the first batches are small. */
  static final double FIRST_NANOS_PER_CHARACTER = TimeUnit.MILLISECONDS.toNanos(1);

  private static final double FADING = 0.9;

  private boolean warm;
  private double count;
  private double characters;
  private double time;
  private double squares;
  private double products;

  double nanosPerCharacter() {
    if (characters == 0) {
      return FIRST_NANOS_PER_CHARACTER;
    }
    double whole = time / characters;
    double spread = count * squares - characters * characters;
    if (spread <= 0.01 * characters * characters) {
      return whole; // batches of one size tell nothing about the slope
    }
    double slope = (count * products - characters * time) / spread;
    return Math.min(whole, Math.max(slope, whole / 20));
  }

  /** The first batch teaches nothing: it may have loaded a model or opened a connection. */
  void learn(long batchCharacters, long nanos) {
    if (!warm) {
      warm = true;
      return;
    }
    double x = Math.max(1, batchCharacters);
    count = FADING * count + 1;
    characters = FADING * characters + x;
    time = FADING * time + nanos;
    squares = FADING * squares + x * x;
    products = FADING * products + x * nanos;
  }
}
