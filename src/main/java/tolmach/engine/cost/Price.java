package tolmach.engine.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What an engine charges. Amounts of money are whole numbers everywhere: millionths of the unit of
 * the currency that the settings name, so that sums are exact.
 *
 * @param perMillion for a million characters of source text, in units of the currency, from 0; this
 *     is also the price of one character in millionths
 */
public record Price(BigDecimal perMillion) {

  public static final Price FREE = new Price(BigDecimal.ZERO);

  public Price {
    if (perMillion.signum() < 0) {
      throw new IllegalArgumentException("a price is at least 0, got " + perMillion);
    }
  }

  public boolean isFree() {
    return perMillion.signum() == 0;
  }

  /** What so many characters cost, in millionths, rounded up. */
  public long of(long characters) {
    return perMillion
        .multiply(BigDecimal.valueOf(characters))
        .setScale(0, RoundingMode.CEILING)
        .longValueExact();
  }
}
