package tolmach.engine.models;

import java.time.Duration;
import java.util.Locale;

/** Numbers of bytes and times in words. */
public final class Sizes {

  private static final long KILO = 1000;

  private Sizes() {}

  /** {@code "115 MB"}; a kilobyte has 1,000 bytes, as on the pages of the hub. */
  public static String of(long bytes) {
    if (bytes < KILO) {
      return bytes + " bytes";
    }
    if (bytes < KILO * KILO) {
      return String.format(Locale.ROOT, "%.0f kB", bytes / 1e3);
    }
    return bytes < 10 * KILO * KILO
        ? String.format(Locale.ROOT, "%.1f MB", bytes / 1e6)
        : String.format(Locale.ROOT, "%.0f MB", bytes / 1e6);
  }

  static String of(Duration duration) {
    return duration.toMillis() < 1000 ? duration.toMillis() + " ms" : duration.toSeconds() + " s";
  }
}
