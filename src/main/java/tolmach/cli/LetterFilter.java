package tolmach.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.Option;

/** The options that choose among dead letters: by route, cause and time. */
final class LetterFilter {

  @Option(names = "--route", paramLabel = "ROUTE", description = "Only of this route.")
  private String route;

  @Option(
      names = "--cause",
      paramLabel = "TEXT",
      description = "Only those whose kind of fault or reason has this text in it.")
  private String cause;

  @Option(
      names = "--since",
      paramLabel = "TIME",
      description = "Only since an instant (2026-01-31T09:00:00Z) or for so long (90m, 2h, 3d).")
  private String since;

  @Option(
      names = "--until",
      paramLabel = "TIME",
      description = "Only before an instant, or before so long ago.")
  private String until;

  /** True if nothing is chosen by it. */
  boolean isEmpty() {
    return route == null && cause == null && since == null && until == null;
  }

  /**
   * Refuses times that are none, before anything is read.
   *
   * @throws UsageException with the way to write them
   */
  void check() {
    Instant now = Instant.now();
    from(now);
    to(now);
  }

  boolean matches(DeadLetter letter, Instant now) {
    return (route == null || letter.route().equals(route))
        && (cause == null || letter.hasCause(cause))
        && !letter.time().isBefore(from(now))
        && letter.time().isBefore(to(now));
  }

  private Instant from(Instant now) {
    return since == null ? Instant.MIN : instant("--since", since, now);
  }

  private Instant to(Instant now) {
    return until == null ? Instant.MAX : instant("--until", until, now);
  }

  private static Instant instant(String option, String text, Instant now) {
    try {
      if (text.matches("[0-9]{1,6}[smhd]")) {
        long count = Long.parseLong(text.substring(0, text.length() - 1));
        return now.minus(
            switch (text.charAt(text.length() - 1)) {
              case 's' -> Duration.ofSeconds(count);
              case 'm' -> Duration.ofMinutes(count);
              case 'h' -> Duration.ofHours(count);
              default -> Duration.ofDays(count);
            });
      }
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new UsageException(
          "\"" + text + "\" is no time",
          "Write " + option + " 2026-01-31T09:00:00Z, 90m, 2h or 3d");
    }
  }
}
