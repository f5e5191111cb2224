package tolmach.app.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** When a feed is asked next. */
final class Pace {

  /** A feed that wants to be left alone for longer would bring no news. */
  private static final Duration LONGEST_FRESH = Duration.ofHours(1);

  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
  private static final int MAX_DOUBLINGS = 20;

  private final Duration every;
  private final RandomGenerator random;

  Pace(Duration every, RandomGenerator random) {
    this.every = every;
    this.random = random;
  }

  /**
   * After a look that went well.
   *
   * @param fresh how long the feed says it stays the same; an hour of it is heard at most
   */
  Instant afterSuccess(Instant now, Optional<Duration> fresh) {
    Duration asked = fresh.filter(it -> it.compareTo(LONGEST_FRESH) < 0).orElse(LONGEST_FRESH);
    return now.plus(fresh.isPresent() && asked.compareTo(every) > 0 ? asked : every);
  }

  /**
   * After a fault: twice as long with each one, up to an hour, less up to half of it by chance, so
   * that not all come at once.
   *
   * @param failures in a row, from 1
   * @param notBefore what the server asks for
   */
  Instant afterFault(Instant now, int failures, Optional<Instant> notBefore) {
    Duration cap = every.compareTo(LONGEST_PAUSE) > 0 ? every : LONGEST_PAUSE;
    long bound = Math.min(failures - 1, MAX_DOUBLINGS);
    Duration pause = every.multipliedBy(1L << bound);
    long millis = (pause.compareTo(cap) > 0 ? cap : pause).toMillis();
    Instant next = now.plusMillis(millis - random.nextLong(millis / 2 + 1));
    return notBefore.filter(asked -> asked.isAfter(next)).orElse(next);
  }
}
