package tolmach.worker;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tolmach.check.Checks;
import tolmach.engine.EngineQueue;
import tolmach.engine.EngineTerms;
import tolmach.engine.QueueLimits;
import tolmach.engine.TranslationCache;
import tolmach.engine.cost.Budget;
import tolmach.engine.cost.Budgets;
import tolmach.engine.cost.Price;
import tolmach.engine.route.RoutingTable;
import tolmach.language.LanguageTag;
import tolmach.memory.InProcessMemory;

/** The whole way from a job to its draft without a wire: chain, routes, queues, budgets. */
final class Newsdesk implements AutoCloseable {

  /** Time that a test moves by hand. */
  static final class HandClock extends Clock {
    private Instant now = Sample.NOON;

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

  static final EngineTerms TERMS =
      new EngineTerms(0, 0, 0, Price.FREE, 3, Duration.ofSeconds(5), 0);

  final HandClock clock = new HandClock();
  final Map<String, EngineQueue> queues = new LinkedHashMap<>();
  private final TranslationCache cache = new TranslationCache(1_000_000, () -> "");
  private final List<LanguageTag> pivots = new ArrayList<>();
  private final Map<String, String> styles = new LinkedHashMap<>();
  private String rules = "";
  private Budgets budgets = Budgets.NONE;
  private LaneDeadlines deadlines = LaneDeadlines.STANDARD;

  Newsdesk engine(FaultyEngine engine) {
    return engine(engine, TERMS);
  }

  Newsdesk engine(FaultyEngine engine, EngineTerms terms) {
    queues.put(engine.info().name(), new EngineQueue(engine, QueueLimits.DEFAULTS, terms, cache));
    return this;
  }

  Newsdesk routes(String text) {
    rules = text;
    return this;
  }

  Newsdesk pivots(String... tags) {
    for (String tag : tags) {
      pivots.add(LanguageTag.of(tag));
    }
    return this;
  }

  Newsdesk style(String desk, String words) {
    styles.put(desk, words);
    return this;
  }

  Newsdesk budget(String desk, long amount, Budget.WhenSpent whenSpent) {
    budgets = new Budgets(List.of(new Budget(desk, amount, Budget.Period.DAY, whenSpent)), clock);
    return this;
  }

  Newsdesk patience(Duration deadline) {
    deadlines = new LaneDeadlines(deadline, deadline, deadline);
    return this;
  }

  Budgets budgets() {
    return budgets;
  }

  Draft translate(Job job) throws InterruptedException {
    return chain().translate(job);
  }

  DeadlineExpired delayed(Job job) {
    return catchThrowableOfType(DeadlineExpired.class, () -> chain().translate(job));
  }

  private TranslationChain chain() {
    var table = RoutingTable.parse(rules, List.copyOf(queues.keySet()), pivots);
    return new TranslationChain(
        new InProcessMemory(100),
        new RoutedEngines(() -> List.copyOf(queues.values()), table),
        Checks.standard(),
        deadlines,
        TranslationChain.STANDARD_ROUNDS,
        new Desks(styles, budgets),
        clock);
  }

  @Override
  public void close() {
    queues.values().forEach(EngineQueue::close);
  }
}
