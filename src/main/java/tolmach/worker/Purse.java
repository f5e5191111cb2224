package tolmach.worker;

import java.util.ArrayList;
import java.util.List;
import tolmach.engine.EngineException;
import tolmach.engine.cost.Budgets;
import tolmach.engine.cost.Charge;

/**
 * What one job may spend and has spent, in all its rounds. Every engine is paid out of it, whether
 * or not its answer is used. For one thread.
 */
public final class Purse {

  private final Budgets budgets;
  private final String desk;
  private final String job;
  private final List<Charge> charges = new ArrayList<>();

  /**
   * @param job identity of the work, the same in every round
   * @param earlier what was charged in earlier rounds
   */
  public Purse(Budgets budgets, String desk, String job, List<Charge> earlier) {
    this.budgets = budgets;
    this.desk = desk;
    this.job = job;
    earlier.forEach(this::note);
  }

  static Purse of(Job job, Budgets budgets) {
    return new Purse(budgets, job.desk(), job.identity(), job.charges());
  }

  /** One without a bottom. */
  public static Purse open() {
    return new Purse(Budgets.NONE, "", "", List.of());
  }

  /**
   * Before an engine is asked.
   *
   * @throws EngineException.OverBudget if there is not so much left
   */
  void reserve(long cost) throws EngineException.OverBudget {
    budgets.reserve(desk, job, cost);
  }

  /** After it has answered: all of them, some, or none. */
  void settle(long reserved, Charge charge) {
    budgets.settle(desk, job, reserved, charge.cost());
    if (charge.segments() > 0) {
      note(charge);
    }
  }

  /** One for each engine and version, in the order of first use. */
  List<Charge> charges() {
    return List.copyOf(charges);
  }

  private void note(Charge charge) {
    for (int i = 0; i < charges.size(); i++) {
      if (charges.get(i).isOfSameEngine(charge)) {
        charges.set(i, charges.get(i).plus(charge));
        return;
      }
    }
    charges.add(charge);
  }
}
