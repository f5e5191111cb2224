package tolmach.app;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import tolmach.engine.cost.Balance;

/**
 * How the budget of a desk stands, for health.
 *
 * @param amount in units of the currency
 * @param spent in units of the currency, with what is set aside for work in engines
 * @param until when the next day or month begins
 */
public record BudgetReport(
    String desk,
    BigDecimal amount,
    BigDecimal spent,
    String currency,
    String period,
    String whenSpent,
    Instant until) {

  static List<BudgetReport> of(List<Balance> balances, String currency) {
    return balances.stream().map(balance -> of(balance, currency)).toList();
  }

  private static BudgetReport of(Balance balance, String currency) {
    return new BudgetReport(
        balance.budget().desk(),
        units(balance.budget().amount()),
        units(balance.spent()),
        currency,
        balance.budget().period().name().toLowerCase(Locale.ROOT),
        balance.budget().whenSpent().name().toLowerCase(Locale.ROOT),
        balance.until());
  }

  /** Of millionths. */
  static BigDecimal units(long amount) {
    return BigDecimal.valueOf(amount, 6);
  }
}
