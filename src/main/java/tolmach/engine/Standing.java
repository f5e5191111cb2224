package tolmach.engine;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * How an engine has behaved: its circuit breaker, and until when it asked to be left alone. Guarded
 * by the queue's lock.
 */
final class Standing {

  private final EngineTerms terms;
  private final Stopwatch stopwatch;
  private final CircuitBreaker breaker;
  private Instant limitedUntil = Instant.MIN;
  private Instant restsUntil = Instant.MIN;
  private String lastFailure = "";

  Standing(String name, EngineTerms terms, Stopwatch stopwatch) {
    this.terms = terms;
    this.stopwatch = stopwatch;
    this.breaker =
        CircuitBreaker.of(
            name,
            CircuitBreakerConfig.custom()
                .clock(new WallClock(stopwatch))
                .slidingWindow(
                    2 * terms.breakerFailures(),
                    terms.breakerFailures(),
                    SlidingWindowType.COUNT_BASED)
                .failureRateThreshold(50)
                .waitDurationInOpenState(terms.breakerRest())
                .permittedNumberOfCallsInHalfOpenState(1)
                .build());
  }

  /** Why it should not be asked now, if so. */
  Optional<EngineException> objection(String name) {
    Instant now = stopwatch.now();
    if (now.isBefore(limitedUntil)) {
      return Optional.of(
          new EngineException.RateLimited(
              name + " asked to be left alone until " + limitedUntil, limitedUntil));
    }
    if (isOpen() && now.isBefore(restsUntil)) {
      return Optional.of(
          EngineException.RetryLater.notBefore(
              restsUntil,
              name + " failed too often and rests until " + restsUntil + ": " + lastFailure));
    }
    return Optional.empty();
  }

  /** Whether it works again is not known: one call at a time may find out. */
  boolean isOnTrial() {
    return breaker.getState() != CircuitBreaker.State.CLOSED;
  }

  /** A call begins; tells whether it may. */
  boolean begin() {
    return breaker.tryAcquirePermission();
  }

  void succeeded() {
    breaker.onSuccess(0, TimeUnit.NANOSECONDS);
  }

  /** Takes note of a failed call; tells whether that was one too many. */
  boolean failed(EngineException why) {
    if (why instanceof EngineException.RateLimited limited) {
      if (limited.until() != null && limited.until().isAfter(limitedUntil)) {
        limitedUntil = limited.until();
      }
      answered();
      return true;
    }
    if (why instanceof EngineException.RetryLater) {
      lastFailure = why.getMessage();
      breaker.onError(0, TimeUnit.NANOSECONDS, why);
      if (isOpen()) {
        restsUntil = stopwatch.now().plus(terms.breakerRest());
        return true;
      }
      return false;
    }
    answered();
    return false;
  }

  /** It gave no translation, but it is there. */
  private void answered() {
    if (isOnTrial()) {
      breaker.onSuccess(0, TimeUnit.NANOSECONDS);
    } else {
      breaker.releasePermission();
    }
  }

  EngineState state() {
    Instant now = stopwatch.now();
    if (now.isBefore(limitedUntil)) {
      return new EngineState(
          EngineState.Word.LIMITED,
          limitedUntil,
          "it asked to be left alone until " + limitedUntil);
    }
    if (!isOnTrial()) {
      return new EngineState(EngineState.Word.READY, null, "");
    }
    return isOpen() && now.isBefore(restsUntil)
        ? new EngineState(EngineState.Word.RESTING, restsUntil, "it failed: " + lastFailure)
        : new EngineState(EngineState.Word.ON_TRIAL, null, "it failed: " + lastFailure);
  }

  private boolean isOpen() {
    return breaker.getState() == CircuitBreaker.State.OPEN;
  }

  /** The stopwatch's clock for the breaker. */
  private static final class WallClock extends Clock {
    private final Stopwatch stopwatch;

    WallClock(Stopwatch stopwatch) {
      this.stopwatch = stopwatch;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return stopwatch.now();
    }
  }
}
