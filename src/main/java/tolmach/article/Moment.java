package tolmach.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;

/** Reads the dates of items: ISO 8601 with a time and an offset. */
final class Moment {

  private static final DateTimeFormatter FORMAT =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendLiteral('T')
          .appendPattern("HH:mm[:ss]")
          .optionalStart()
          .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
          .optionalEnd()
          .appendPattern("[XXX][XX][X]")
          .toFormatter(Locale.ROOT);

  private Moment() {}

  /**
   * @throws BadItemException naming property and value, if it is no date with time and offset: an
   *     embargo without a time zone would end at a different moment on every machine
   */
  static Instant of(String property, String value) {
    return lenient(value)
        .orElseThrow(
            () ->
                new BadItemException(
                    property
                        + " \""
                        + value
                        + "\" is no date and time with an offset; write it like"
                        + " 2026-11-23T14:30:00Z or 2026-11-23T17:30:00+03:00"));
  }

  /** Empty if the value is no date with time and offset. */
  static Optional<Instant> lenient(String value) {
    try {
      var parsed = OffsetDateTime.parse(value.strip(), FORMAT);
      // Years past 9999 are no dates of news, and far ones no number of milliseconds.
      boolean isOrdinary = parsed.getYear() >= 1 && parsed.getYear() <= 9999;
      return isOrdinary ? Optional.of(parsed.toInstant()) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
