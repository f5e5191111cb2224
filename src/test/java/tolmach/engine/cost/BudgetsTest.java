package tolmach.engine.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tolmach.engine.EngineException.OverBudget;
import tolmach.engine.cost.Budget.Period;
import tolmach.engine.cost.Budget.WhenSpent;

class BudgetsTest {

  private static final Instant NOON = Instant.parse("2026-02-28T12:00:00Z");

  private final MovingClock clock = new MovingClock();

  @Test
  void a_price_is_rounded_up_to_the_millionth() {
    assertThat(new Price(new BigDecimal("20")).of(1_000_000)).isEqualTo(20_000_000);
    assertThat(new Price(new BigDecimal("0.3")).of(1)).isEqualTo(1);
    assertThat(Price.FREE.of(1_000_000)).isZero();
  }

  @Test
  void a_desk_spends_what_it_has_and_no_more() throws Exception {
    Budgets budgets = budgets(Period.DAY, WhenSpent.HOLD);
    budgets.reserve("sport", "a", 60);
    budgets.reserve("sport", "b", 40);

    assertThat(refusal(budgets, 1))
        .hasMessage(
            "the budget of desk sport has 0 left of 0.0001 for this day, and this costs 0.000001");
  }

  @Test
  void what_an_engine_did_not_charge_is_there_again() throws Exception {
    Budgets budgets = budgets(Period.DAY, WhenSpent.HOLD);
    budgets.reserve("sport", "a", 100);
    budgets.settle("sport", "a", 100, 30);

    assertThat(spent(budgets)).isEqualTo(30);
    assertThatCode(() -> budgets.reserve("sport", "b", 70)).doesNotThrowAnyException();
  }

  @Test
  void what_is_booked_is_not_counted_twice() throws Exception {
    Budgets budgets = budgets(Period.DAY, WhenSpent.HOLD);
    budgets.reserve("sport", "a", 30);
    budgets.settle("sport", "a", 30, 30);
    budgets.booked("sport", "a", 30, NOON);

    assertThat(spent(budgets)).isEqualTo(30);
  }

  @Test
  void what_other_nodes_booked_counts_too() throws Exception {
    Budgets budgets = budgets(Period.DAY, WhenSpent.HOLD);
    budgets.booked("sport", "elsewhere", 95, NOON);

    assertThat(refusal(budgets, 6)).isNotNull();
    assertThatCode(() -> budgets.reserve("sport", "b", 5)).doesNotThrowAnyException();
  }

  @Test
  void a_new_day_has_new_money() throws Exception {
    Budgets budgets = budgets(Period.DAY, WhenSpent.HOLD);
    budgets.reserve("sport", "a", 100);
    assertThat(refusal(budgets, 1).notBefore()).contains(Instant.parse("2026-03-01T00:00:00Z"));

    clock.pass(Duration.ofHours(12));

    assertThatCode(() -> budgets.reserve("sport", "b", 100)).doesNotThrowAnyException();
    budgets.settle("sport", "a", 100, 0);
    assertThat(spent(budgets)).as("what was set aside yesterday is of yesterday").isEqualTo(100);
  }

  @Test
  void a_month_ends_with_its_last_day() throws Exception {
    Budgets budgets = budgets(Period.MONTH, WhenSpent.HOLD);
    budgets.booked("sport", "a", 100, Instant.parse("2026-02-01T00:00:00Z"));
    budgets.booked("sport", "b", 100, Instant.parse("2026-01-31T23:59:59Z"));

    assertThat(spent(budgets)).isEqualTo(100);
    assertThat(budgets.booksFrom()).contains(Instant.parse("2026-02-01T00:00:00Z"));
    assertThat(refusal(budgets, 1).notBefore()).contains(Instant.parse("2026-03-01T00:00:00Z"));
  }

  @Test
  void a_desk_that_only_wants_to_be_warned_goes_on() throws Exception {
    Budgets budgets = budgets(Period.DAY, WhenSpent.WARN);
    budgets.reserve("sport", "a", 500);

    assertThat(spent(budgets)).isEqualTo(500);
    assertThat(budgets.balances()).singleElement().matches(Balance::isSpent);
  }

  @Test
  void only_a_desk_that_falls_back_lets_a_cheaper_engine_do_it() {
    assertThat(refusal(budgets(Period.DAY, WhenSpent.FALLBACK), 101).cheaperMayDo()).isTrue();
    assertThat(refusal(budgets(Period.DAY, WhenSpent.HOLD), 101).cheaperMayDo()).isFalse();
  }

  @Test
  void desks_without_a_budget_of_their_own_share_that_of_the_others() throws Exception {
    Budgets budgets =
        new Budgets(List.of(new Budget(Budget.OTHERS, 100, Period.DAY, WhenSpent.HOLD)), clock);
    budgets.reserve("world", "a", 60);

    assertThat(catchThrowableOfType(OverBudget.class, () -> budgets.reserve("", "b", 60)))
        .isNotNull();
  }

  @Test
  void many_at_once_never_spend_more_than_there_is() throws Exception {
    Budgets budgets = budgets(Period.DAY, WhenSpent.HOLD);
    var tasks = new ArrayList<FutureTask<Long>>();
    for (int i = 0; i < 8; i++) {
      int seed = i;
      var task = new FutureTask<>(() -> spendOften(budgets, "job" + seed, new Random(seed)));
      tasks.add(task);
      new Thread(task, "spender-" + i).start();
    }
    long charged = 0;
    for (FutureTask<Long> task : tasks) {
      charged += task.get(2, TimeUnit.MINUTES);
    }

    assertThat(charged).isPositive().isLessThanOrEqualTo(100);
    assertThat(spent(budgets)).isEqualTo(charged);
  }

  private static long spendOften(Budgets budgets, String job, Random random) {
    long charged = 0;
    for (int i = 0; i < 200; i++) {
      long wish = random.nextInt(20);
      try {
        budgets.reserve("sport", job, wish);
        long charge = wish - random.nextInt((int) wish + 1);
        budgets.settle("sport", job, wish, charge);
        charged += charge;
      } catch (OverBudget e) {
        continue;
      }
    }
    return charged;
  }

  private Budgets budgets(Period period, WhenSpent whenSpent) {
    return new Budgets(List.of(new Budget("sport", 100, period, whenSpent)), clock);
  }

  private static OverBudget refusal(Budgets budgets, long cost) {
    return catchThrowableOfType(OverBudget.class, () -> budgets.reserve("sport", "x", cost));
  }

  private static long spent(Budgets budgets) {
    return budgets.balances().get(0).spent();
  }

  private static final class MovingClock extends Clock {
    private Instant now = NOON;

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
