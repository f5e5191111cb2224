package tolmach.worker;

import java.time.Duration;
import tolmach.engine.Lane;

/** How long an engine may work on a job of each lane without finishing a batch. */
public record LaneDeadlines(Duration urgent, Duration regular, Duration bulk) {

  /** 10 s, 60 s and 180 s. */
  public static final LaneDeadlines STANDARD =
      new LaneDeadlines(Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofSeconds(180));

  public LaneDeadlines {
    if (!isPositive(urgent) || !isPositive(regular) || !isPositive(bulk)) {
      throw new IllegalArgumentException(
          "a deadline is longer than nothing, got " + urgent + ", " + regular + ", " + bulk);
    }
  }

  Duration of(Lane lane) {
    return switch (lane) {
      case URGENT -> urgent;
      case REGULAR -> regular;
      case BULK -> bulk;
    };
  }

  private static boolean isPositive(Duration deadline) {
    return !deadline.isZero() && !deadline.isNegative();
  }
}
