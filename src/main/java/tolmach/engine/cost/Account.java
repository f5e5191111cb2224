package tolmach.engine.cost;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tolmach.engine.EngineException;

/** What one budget has come to in the present day or month. Safe for use by several threads. */
final class Account {

  private static final Logger LOG = LoggerFactory.getLogger(Account.class);

  private final Budget budget;

  /** What this node has spent or set aside, by job, as long as the books do not have it. */
  private final Map<String, Long> unbooked = new HashMap<>();

  private Instant beginning;
  private long booked;
  private long pending;
  private boolean warned;

  Account(Budget budget, Instant now) {
    this.budget = budget;
    this.beginning = budget.period().beginning(now);
  }

  Budget budget() {
    return budget;
  }

  synchronized void reserve(String job, long cost, Instant now) throws EngineException.OverBudget {
    turnOver(now);
    if (booked + pending + cost > budget.amount()) {
      if (budget.whenSpent() != Budget.WhenSpent.WARN) {
        throw new EngineException.OverBudget(
            refusal(cost),
            budget.period().end(now),
            budget.whenSpent() == Budget.WhenSpent.FALLBACK);
      }
      if (!warned) {
        warned = true;
        LOG.atWarn()
            .addKeyValue("desk", budget.desk())
            .addKeyValue("amount", units(budget.amount()))
            .addKeyValue("per", budget.period())
            .log("the budget is spent; the desk goes on, as it was told to");
      }
    }
    add(job, cost);
  }

  synchronized void settle(String job, long difference, Instant now) {
    turnOver(now);
    add(job, difference);
  }

  synchronized void book(String job, long cost, Instant at, Instant now) {
    turnOver(now);
    Long own = unbooked.remove(job);
    pending -= own == null ? 0 : own;
    if (!at.isBefore(beginning)) {
      booked += cost;
    }
  }

  synchronized Balance balance(Instant now) {
    turnOver(now);
    return new Balance(budget, booked + pending, budget.period().end(now));
  }

  private void add(String job, long amount) {
    long before = unbooked.getOrDefault(job, 0L);
    // below nothing: what was set aside was of the day before
    long after = Math.max(0, before + amount);
    pending += after - before;
    if (after == 0) {
      unbooked.remove(job);
    } else {
      unbooked.put(job, after);
    }
  }

  private void turnOver(Instant now) {
    Instant present = budget.period().beginning(now);
    if (!present.equals(beginning)) {
      beginning = present;
      unbooked.clear();
      booked = 0;
      pending = 0;
      warned = false;
    }
  }

  private String refusal(long cost) {
    return "the budget of desk "
        + budget.desk()
        + " has "
        + units(Math.max(0, budget.amount() - booked - pending))
        + " left of "
        + units(budget.amount())
        + " for this "
        + (budget.period() == Budget.Period.DAY ? "day" : "month")
        + ", and this costs "
        + units(cost);
  }

  private static String units(long millionths) {
    return BigDecimal.valueOf(millionths, 6).stripTrailingZeros().toPlainString();
  }
}
