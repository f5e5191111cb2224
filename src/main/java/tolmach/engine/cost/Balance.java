package tolmach.engine.cost;

import java.time.Instant;

/**
 * How the budget of a desk stands.
 *
 * @param spent in millionths of the currency's unit, with what is set aside for work in engines
 * @param until when the amount is for the next day or month
 */
public record Balance(Budget budget, long spent, Instant until) {

  public boolean isSpent() {
    return spent >= budget.amount();
  }
}
