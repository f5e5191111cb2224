package tolmach.app.bench.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A number with so many decimals, rounded as Python and C do: by its exact binary value. Java's
 * {@code %.1f} rounds the shortest decimal that stands for it, and makes 0.2 of 0.15.
 */
public final class Rounded {

  private Rounded() {}

  /**
   * @param value finite
   */
  public static String of(double value, int decimals) {
    return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
  }
}
