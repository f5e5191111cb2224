package tolmach.engine;

import java.time.Duration;
import tolmach.engine.cost.Price;

/**
 * On what terms an engine is asked.
 *
 * @param concurrency at most so many calls at once; 0: what the engine itself says it bears
 * @param segmentsPerMinute at most so many; 0: as many as it takes
 * @param charactersPerMinute at most so many, in chars of source text; 0: as many as it takes
 * @param price what it charges
 * @param breakerFailures after so many failed calls in a row, or half of twice as many, it is left
 *     alone
 * @param breakerRest for so long; then one call tries whether it is back
 * @param retries how often a caller tries again when the engine is away for a moment
 */
public record EngineTerms(
    int concurrency,
    int segmentsPerMinute,
    int charactersPerMinute,
    Price price,
    int breakerFailures,
    Duration breakerRest,
    int retries) {

  public static final EngineTerms STANDARD =
      new EngineTerms(0, 0, 0, Price.FREE, 5, Duration.ofSeconds(30), 2);

  public EngineTerms {
    if (concurrency < 0 || segmentsPerMinute < 0 || charactersPerMinute < 0 || retries < 0) {
      throw new IllegalArgumentException(
          "concurrency, rates and retries are at least 0, got "
              + concurrency
              + ", "
              + segmentsPerMinute
              + ", "
              + charactersPerMinute
              + " and "
              + retries);
    }
    if (breakerFailures < 1 || breakerRest.isNegative() || breakerRest.isZero()) {
      throw new IllegalArgumentException(
          "a breaker opens after at least 1 failure and for some time, got "
              + breakerFailures
              + " and "
              + breakerRest);
    }
  }

  public EngineTerms withPrice(Price newPrice) {
    return new EngineTerms(
        concurrency,
        segmentsPerMinute,
        charactersPerMinute,
        newPrice,
        breakerFailures,
        breakerRest,
        retries);
  }
}
