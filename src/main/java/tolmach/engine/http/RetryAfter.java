package tolmach.engine.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * The header {@code Retry-After} (RFC 9110, 10.2.3): seconds or a date. What is further off than a
 * week is cut to a week, what lies in the past is now.
 */
public final class RetryAfter {

  private static final long LONGEST_SECONDS = 7L * 24 * 60 * 60;

  private RetryAfter() {}

  /** Empty if it is neither of the two. */
  public static Optional<Instant> parse(String value, Instant now) {
    String text = value.strip();
    try {
      Instant until =
          text.matches("[0-9]{1,9}(\\.[0-9]{1,9})?")
              ? now.plusMillis((long) Math.ceil(Double.parseDouble(text) * 1000))
              : ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Instant latest = now.plusSeconds(LONGEST_SECONDS);
      return Optional.of(until.isBefore(now) ? now : until.isAfter(latest) ? latest : until);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
