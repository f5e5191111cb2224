package tolmach.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** How fast long work goes, in words: units, units a second, how much is done and left. */
final class Pace {

  private final Instant begun = Instant.now();
  private final String what;

  /**
   * @param what is counted, in the plural
   */
  Pace(String what) {
    this.what = what;
  }

  /**
   * @param share of the whole that is done, 0 to 1; below 0 if that is not known
   */
  String at(long count, double share) {
    double seconds = Math.max(0.001, Duration.between(begun, Instant.now()).toMillis() / 1000.0);
    String state =
        String.format(Locale.ROOT, "%,d %s, %,.0f a second", count, what, count / seconds);
    if (share <= 0) {
      return state;
    }
    double left = seconds / share - seconds;
    return String.format(
        Locale.ROOT, "%s, %.0f %%, about %.0f s left", state, share * 100, Math.max(0, left));
  }
}
