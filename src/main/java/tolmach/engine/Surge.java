package tolmach.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The times in which more urgent news comes in than the engines bear, so that other lanes shall do
 * with less. One begins when an urgent segment has waited longer than the bound, and ends by itself
 * when for a while none has waited longer than half of it. Looks whenever it is asked; safe for use
 * by several threads.
 */
public final class Surge {

  /** How long it must have been calm. */
  public static final Duration CALM = Duration.ofSeconds(30);

  private static final Logger LOG = LoggerFactory.getLogger(Surge.class);

  private final Duration bound;
  private final Duration calm;
  private final Supplier<Duration> urgentWait;
  private final Clock clock;
  private Instant since;
  private Instant lastBusy;

  /**
   * @param bound that the wait must pass; zero: there is never a surge
   * @param calm how long no wait may have passed half the bound before it ends
   * @param urgentWait how long the urgent segment has waited now that has waited longest
   */
  public Surge(Duration bound, Duration calm, Supplier<Duration> urgentWait, Clock clock) {
    if (bound.isNegative() || calm.isNegative()) {
      throw new IllegalArgumentException(
          "bound and calm are at least nothing, got " + bound + " and " + calm);
    }
    this.bound = bound;
    this.calm = calm;
    this.urgentWait = urgentWait;
    this.clock = clock;
  }

  /** True while others should step back. */
  public boolean isOn() {
    return since().isPresent();
  }

  /** When the present one began; empty if there is none. */
  public synchronized Optional<Instant> since() {
    if (!bound.isZero()) {
      look(urgentWait.get(), clock.instant());
    }
    return Optional.ofNullable(since);
  }

  private void look(Duration wait, Instant now) {
    if (since == null) {
      if (wait.compareTo(bound) > 0) {
        since = now;
        lastBusy = now;
        LOG.warn(
            "urgent segments wait for {} s; other lanes step down to cheaper and quicker engines",
            wait.toSeconds());
      }
    } else if (wait.multipliedBy(2).compareTo(bound) > 0) {
      lastBusy = now;
    } else if (!now.isBefore(lastBusy.plus(calm))) {
      LOG.info(
          "urgent segments wait no longer; all lanes are served as usual again, after {} s",
          Duration.between(since, now).toSeconds());
      since = null;
    }
  }
}
