package tolmach.worker;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Where a delayed job waits: twice 10 seconds, twice a minute, then 10 minutes each time; and never
 * so short that it would be back before engines may be asked, unless that is more than 10 minutes
 * ahead. Delays for the memory are counted apart from those for engines.
 */
public final class DelayPlan {

  private record Stop(int lastRound, String topic, Duration delay) {}

  private static final List<Stop> STOPS =
      List.of(
          new Stop(2, "articles.jobs.delayed.10s", Duration.ofSeconds(10)),
          new Stop(4, "articles.jobs.delayed.1m", Duration.ofMinutes(1)),
          new Stop(Integer.MAX_VALUE, "articles.jobs.delayed.10m", Duration.ofMinutes(10)));

  private final Clock clock;

  public DelayPlan() {
    this(Clock.systemUTC());
  }

  public DelayPlan(Clock clock) {
    this.clock = clock;
  }

  /** The delay topic for a job of this round. */
  public String topic(Job delayed) {
    return stop(delayed).topic();
  }

  /** How long that topic keeps it. */
  public Duration delay(Job delayed) {
    return stop(delayed).delay();
  }

  private Stop stop(Job delayed) {
    Instant now = clock.instant();
    int times = delayed.waits() > 0 ? delayed.waits() : delayed.round();
    return STOPS.stream()
        .filter(stop -> times <= stop.lastRound())
        .filter(stop -> isLongEnough(stop, delayed.notBefore(), now))
        .findFirst()
        .orElse(STOPS.get(STOPS.size() - 1));
  }

  private static boolean isLongEnough(Stop stop, Instant notBefore, Instant now) {
    return notBefore == null || !now.plus(stop.delay()).isBefore(notBefore);
  }
}
