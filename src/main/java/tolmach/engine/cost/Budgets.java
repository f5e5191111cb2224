package tolmach.engine.cost;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tolmach.engine.EngineException;

/**
 * What desks have spent, and whether they may go on. Three kinds of money count against a budget:
 * what is booked (in the books of all nodes, told to {@link #booked}), what this node has spent for
 * jobs that are not booked yet, and what it has set aside for work that engines do right now. So
 * one node never spends more than there is; several together may by what the others have in flight,
 * for a node learns of that when it is booked. Safe for use by several threads.
 */
public final class Budgets {

  /** No desk has a budget. */
  public static final Budgets NONE = new Budgets(List.of(), Clock.systemUTC());

  private final Map<String, Account> accounts = new TreeMap<>();
  private final Clock clock;

  public Budgets(List<Budget> budgets, Clock clock) {
    this.clock = clock;
    for (Budget budget : budgets) {
      accounts.put(budget.desk(), new Account(budget, clock.instant()));
    }
  }

  /** True if no budget is to be watched. */
  public boolean isEmpty() {
    return accounts.isEmpty();
  }

  /**
   * Sets money aside before an engine is asked.
   *
   * @param job identity of the work, the same on every node and in every round
   * @throws EngineException.OverBudget if the desk has not so much left and does not go on all the
   *     same; nothing is set aside then
   */
  public void reserve(String desk, String job, long cost) throws EngineException.OverBudget {
    Account account = account(desk);
    if (account != null && cost > 0) {
      account.reserve(job, cost, clock.instant());
    }
  }

  /** The engine has answered or failed: what was set aside becomes what it charged. */
  public void settle(String desk, String job, long reserved, long charged) {
    Account account = account(desk);
    if (account != null) {
      account.settle(job, charged - reserved, clock.instant());
    }
  }

  /**
   * A job's cost stands in the books, all its rounds together.
   *
   * @param at when it was written; what is of an earlier day or month does not count
   */
  public void booked(String desk, String job, long cost, Instant at) {
    Account account = account(desk);
    if (account != null) {
      account.book(job, cost, at, clock.instant());
    }
  }

  /** How all accounts stand now, by desk. */
  public List<Balance> balances() {
    List<Balance> balances = new ArrayList<>();
    accounts.values().forEach(account -> balances.add(account.balance(clock.instant())));
    return balances;
  }

  /** From when on the books must be read to know what was spent; empty if no budget needs them. */
  public Optional<Instant> booksFrom() {
    Instant now = clock.instant();
    return accounts.values().stream()
        .map(account -> account.budget().period().beginning(now))
        .min(Instant::compareTo);
  }

  private Account account(String desk) {
    Account own = accounts.get(desk);
    return own != null ? own : accounts.get(Budget.OTHERS);
  }
}
