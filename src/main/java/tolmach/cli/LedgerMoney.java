package tolmach.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Amounts, counts and shares as people read them. */
final class LedgerMoney {

  private static final long MILLIONTHS_OF_A_CENT = 10_000;

  private LedgerMoney() {}

  /** {@code 18.20}; what is less than a cent with all its places. */
  static String amount(long millionths) {
    BigDecimal units = BigDecimal.valueOf(millionths, 6);
    return millionths == 0 || millionths >= MILLIONTHS_OF_A_CENT
        ? String.format(Locale.ROOT, "%,.2f", units.setScale(2, RoundingMode.HALF_UP))
        : units.stripTrailingZeros().toPlainString();
  }

  static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** In whole percent; never 0 or 100 of what is not so. */
  static String percent(double share) {
    long rounded = Math.round(share * 100);
    if (rounded == 0 && share > 0) {
      return "<1 %";
    }
    return rounded == 100 && share < 1 ? ">99 %" : rounded + " %";
  }
}
