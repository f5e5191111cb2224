package tolmach.engine;

import java.util.concurrent.TimeUnit;

/**
 * How fast an engine may be asked, in segments and in characters a minute. What was not used is
 * kept for a few seconds; a batch may overdraw it, and the next waits until that is made up for.
 * Decided before a batch is chosen, so that what is urgent can still step in front. Guarded by the
 * queue's lock.
 */
final class Pace {

  private static final double KEPT_SECONDS = 5;

  /** What flows in steadily and is taken out at once. */
  private static final class Bucket {
    private final double perNano;
    private final double size;
    private double level;

    Bucket(int perMinute) {
      perNano = perMinute / (double) TimeUnit.MINUTES.toNanos(1);
      size = Math.max(1, perMinute * KEPT_SECONDS / 60);
      level = size;
    }

    void fill(long nanos) {
      level = Math.min(size, level + nanos * perNano);
    }

    /** Until there is something in it. */
    long nanosToWait(double more) {
      return perNano == 0 ? 0 : (long) Math.max(0, Math.ceil((more - level) / perNano));
    }

    void take(double amount) {
      level -= perNano == 0 ? 0 : amount;
    }
  }

  private final Bucket segments;
  private final Bucket characters;
  private long filled;

  Pace(int segmentsPerMinute, int charactersPerMinute, long now) {
    segments = new Bucket(segmentsPerMinute);
    characters = new Bucket(charactersPerMinute);
    filled = now;
  }

  /** How long until a batch may begin. */
  long nanosToWait(long now) {
    return nanosToWait(0, 0, now);
  }

  /** How long until a batch may begin if so much goes before it. */
  long nanosToWait(int segmentsBefore, long charactersBefore, long now) {
    fill(now);
    return Math.max(
        segments.nanosToWait(Math.nextUp((double) segmentsBefore)),
        characters.nanosToWait(Math.nextUp((double) charactersBefore)));
  }

  void spend(int newSegments, long newCharacters, long now) {
    fill(now);
    segments.take(newSegments);
    characters.take(newCharacters);
  }

  private void fill(long now) {
    long nanos = Math.max(0, now - filled);
    segments.fill(nanos);
    characters.fill(nanos);
    filled = now;
  }
}
