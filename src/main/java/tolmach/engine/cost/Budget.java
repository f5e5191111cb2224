package tolmach.engine.cost;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * What a desk may spend on engines.
 *
 * @param desk its name, or {@link #OTHERS} for all that have no budget of their own, together
 * @param amount in millionths of the currency's unit, from 0
 */
public record Budget(String desk, long amount, Period period, WhenSpent whenSpent) {

  /** The desk that stands for every other, and for items of no desk. */
  public static final String OTHERS = "default";

  /** How long an amount is for; in UTC, so that all nodes begin anew at once. */
  public enum Period {
    DAY,
    MONTH;

    Instant beginning(Instant now) {
      ZonedDateTime day = now.atZone(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS);
      return (this == DAY ? day : day.withDayOfMonth(1)).toInstant();
    }

    Instant end(Instant now) {
      LocalDate day = LocalDate.ofInstant(beginning(now), ZoneOffset.UTC);
      LocalDate next = this == DAY ? day.plusDays(1) : day.plusMonths(1);
      return next.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
  }

  /** What is done with work that costs more than is left. */
  public enum WhenSpent {
    /** It waits for the next day or month. */
    HOLD,
    /** The next engine that is cheap enough does it; where there is none, it waits. */
    FALLBACK,
    /** It is done all the same, and told. */
    WARN
  }

  public Budget {
    if (amount < 0) {
      throw new IllegalArgumentException("a budget is at least 0, got " + amount);
    }
  }
}
