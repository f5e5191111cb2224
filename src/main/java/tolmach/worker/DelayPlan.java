package tolmach.worker;

import java.time.Duration;
import java.util.List;

/** Where a delayed job waits: twice 10 seconds, twice a minute, then 10 minutes each time. */
public final class DelayPlan {

  private record Stop(int lastRound, String topic, Duration delay) {}

  private static final List<Stop> STOPS =
      List.of(
          new Stop(2, "articles.jobs.delayed.10s", Duration.ofSeconds(10)),
          new Stop(4, "articles.jobs.delayed.1m", Duration.ofMinutes(1)),
          new Stop(Integer.MAX_VALUE, "articles.jobs.delayed.10m", Duration.ofMinutes(10)));

  /** The delay topic for a job of this round. */
  public String topic(Job delayed) {
    return stop(delayed).topic();
  }

  /** How long that topic keeps it. */
  public Duration delay(Job delayed) {
    return stop(delayed).delay();
  }

  private static Stop stop(Job delayed) {
    return STOPS.stream().filter(stop -> delayed.round() <= stop.lastRound()).findFirst().get();
  }
}
