package tolmach.app;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import tolmach.app.feed.FeedStatus;
import tolmach.engine.EngineQueue;
import tolmach.engine.EngineState;
import tolmach.engine.Lane;
import tolmach.engine.Surge;
import tolmach.engine.TranslationCache;
import tolmach.engine.cost.Balance;
import tolmach.wire.LogProgress;

/**
 * The meters of one node. Routes count themselves through {@link #routes()}; what the newsroom
 * knows is asked for when it is scraped, through the gauges that are added here.
 */
public final class Metrics implements AutoCloseable {

  /** Money is counted in millionths. */
  private static final double MILLION = 1e6;

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final RouteMetrics routes = new RouteMetrics(registry);
  private final JvmGcMetrics pauses = new JvmGcMetrics();
  private final MultiGauge lag =
      MultiGauge.builder("tolmach.consumer.lag")
          .description(
              "offsets that a group has not committed yet; 1 at rest is the end of a transaction")
          .register(registry);

  public Metrics() {
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    pauses.bindTo(registry);
  }

  public PrometheusMeterRegistry registry() {
    return registry;
  }

  /** To be added to the Camel context before its routes. */
  public RouteMetrics routes() {
    return routes;
  }

  /** {@code tolmach_lane_waiting{lane}}: segments that wait at the engines. */
  public Metrics laneWaiting(ToDoubleFunction<Lane> waiting) {
    for (Lane lane : Lane.values()) {
      Gauge.builder("tolmach.lane.waiting", lane, waiting)
          .description("segments that wait at the engines")
          .tag("lane", lane.word())
          .register(registry);
    }
    return this;
  }

  /**
   * {@code tolmach_engine_busy{engine}}: batches that are being translated now; {@code
   * tolmach_engine_segments_total{engine}} and {@code
   * tolmach_engine_failed_segments_total{engine}}; what they cost, how many wait, and whether the
   * engine is asked.
   *
   * @param queues those of now; asked at every scrape, so an engine may come and go
   */
  Metrics engine(String engine, Supplier<List<EngineQueue>> queues) {
    Gauge.builder("tolmach.engine.busy", () -> sum(engine, queues, EngineQueue::running))
        .description("batches that the engine is translating now")
        .tag("engine", engine)
        .register(registry);
    FunctionCounter.builder(
            "tolmach.engine.segments", this, self -> sum(engine, queues, EngineQueue::served))
        .description("segments that the engine has translated")
        .tag("engine", engine)
        .register(registry);
    FunctionCounter.builder(
            "tolmach.engine.failed.segments",
            this,
            self -> sum(engine, queues, EngineQueue::failed))
        .description("segments that the engine has not translated")
        .tag("engine", engine)
        .register(registry);
    FunctionCounter.builder(
            "tolmach.engine.cost", this, self -> sum(engine, queues, EngineQueue::cost) / MILLION)
        .description("what the engine charges for what it translated, in units of the currency")
        .tag("engine", engine)
        .register(registry);
    Gauge.builder("tolmach.engine.waiting", () -> sum(engine, queues, Metrics::waiting))
        .description("segments that wait for the engine")
        .tag("engine", engine)
        .register(registry);
    for (EngineState.Word word : EngineState.Word.values()) {
      Gauge.builder("tolmach.engine.state", () -> sum(engine, queues, queue -> is(queue, word)))
          .description("whether the engine is asked; of several models how many are in this state")
          .tag("engine", engine)
          .tag("state", word.name().toLowerCase(Locale.ROOT).replace('_', '-'))
          .register(registry);
    }
    Gauge.builder("tolmach.engine.asked.again", () -> restSeconds(engine, queues))
        .description("seconds until the engine is asked again, 0 if it is now")
        .baseUnit("seconds")
        .tag("engine", engine)
        .register(registry);
    return this;
  }

  private static double waiting(EngineQueue queue) {
    double waiting = 0;
    for (Lane lane : Lane.values()) {
      waiting += queue.waiting(lane);
    }
    return waiting;
  }

  private static double is(EngineQueue queue, EngineState.Word word) {
    return queue.state().word() == word ? 1 : 0;
  }

  private static double restSeconds(String engine, Supplier<List<EngineQueue>> queues) {
    return queues.get().stream()
        .filter(queue -> queue.info().name().equals(engine))
        .map(queue -> queue.state().until())
        .filter(Objects::nonNull)
        .mapToDouble(until -> Math.max(0, Duration.between(Instant.now(), until).toMillis() / 1e3))
        .max()
        .orElse(0);
  }

  /**
   * {@code tolmach_cache_hits_total}, {@code _misses_total}, {@code _evictions_total}, {@code
   * tolmach_cache_characters}: what engines made before.
   */
  Metrics cache(TranslationCache cache) {
    FunctionCounter.builder("tolmach.cache.hits", cache, all -> all.counts().hits())
        .description("segments that no engine was asked for, because one had made them before")
        .register(registry);
    FunctionCounter.builder("tolmach.cache.misses", cache, all -> all.counts().misses())
        .description("segments that were not in the cache")
        .register(registry);
    FunctionCounter.builder("tolmach.cache.evictions", cache, all -> all.counts().evictions())
        .description("translations that the cache gave up for others")
        .register(registry);
    Gauge.builder("tolmach.cache.characters", cache, all -> all.counts().characters())
        .description("what the cache holds, in chars of all texts")
        .register(registry);
    return this;
  }

  /**
   * {@code tolmach_surge}: 1 while other lanes step down for urgent news; {@code
   * tolmach_surge_segments_total} and {@code tolmach_lane_longest_wait_seconds{lane}}.
   */
  Metrics surge(Surge surge, Supplier<Number> segments, Function<Lane, Duration> longestWait) {
    Gauge.builder("tolmach.surge", () -> surge.isOn() ? 1 : 0)
        .description("1 while other lanes step down because urgent segments wait too long")
        .register(registry);
    FunctionCounter.builder("tolmach.surge.segments", this, self -> segments.get().doubleValue())
        .description("segments that an engine translated while their lane was stepped down")
        .register(registry);
    for (Lane lane : Lane.values()) {
      Gauge.builder("tolmach.lane.longest.wait", () -> longestWait.apply(lane).toMillis() / 1e3)
          .description("how long the segment has waited for an engine that has waited longest")
          .baseUnit("seconds")
          .tag("lane", lane.word())
          .register(registry);
    }
    return this;
  }

  /**
   * {@code tolmach_memory_behind} and {@code tolmach_memory_behind_seconds}: how far this node's
   * memory is behind what was published.
   */
  Metrics memory(Supplier<LogProgress> progress) {
    Gauge.builder("tolmach.memory.behind", () -> progress.get().behind())
        .description("offsets of the topic memory that this node's memory has not read yet")
        .register(registry);
    Gauge.builder("tolmach.memory.behind.seconds", () -> progress.get().since().toMillis() / 1e3)
        .description("how long this node's memory has not had all of the topic, 0 if it has")
        .register(registry);
    return this;
  }

  /**
   * {@code tolmach_glossary_terms}, {@code tolmach_glossary_age_seconds}, {@code
   * tolmach_glossary_version}: nodes that show different versions for long do not hear the topic.
   */
  Metrics glossary(Supplier<GlossaryShelf.State> state) {
    Gauge.builder("tolmach.glossary.terms", () -> state.get().terms())
        .description("terms of all languages in the glossary in force")
        .register(registry);
    Gauge.builder("tolmach.glossary.age", () -> age(state.get().since()))
        .description("how long the glossary in force has been so")
        .baseUnit("seconds")
        .register(registry);
    Gauge.builder("tolmach.glossary.version", () -> number(state.get().version()))
        .description("the version's twelve hexadecimal digits as a number, the same on all nodes")
        .register(registry);
    return this;
  }

  private static double age(Instant since) {
    return Duration.between(since, Instant.now()).toMillis() / 1e3;
  }

  /** Twelve digits fit into a double without loss. */
  private static double number(String version) {
    return version.isEmpty() ? 0 : Long.parseLong(version, 16);
  }

  /** {@code tolmach_budget_spent{desk}} and {@code tolmach_budget_amount{desk}}. */
  Metrics budgets(Supplier<List<Balance>> balances) {
    for (Balance balance : balances.get()) {
      String desk = balance.budget().desk();
      Gauge.builder("tolmach.budget.spent", () -> spent(desk, balances) / MILLION)
          .description("what the desk has spent of its budget, in units of the currency")
          .tag("desk", desk)
          .register(registry);
      Gauge.builder("tolmach.budget.amount", () -> balance.budget().amount() / MILLION)
          .description("what the desk may spend, in units of the currency")
          .tag("desk", desk)
          .register(registry);
    }
    return this;
  }

  private static double spent(String desk, Supplier<List<Balance>> balances) {
    return balances.get().stream()
        .filter(balance -> balance.budget().desk().equals(desk))
        .mapToDouble(Balance::spent)
        .sum();
  }

  private static double sum(
      String engine, Supplier<List<EngineQueue>> queues, ToDoubleFunction<EngineQueue> count) {
    return queues.get().stream()
        .filter(queue -> queue.info().name().equals(engine))
        .mapToDouble(count)
        .sum();
  }

  /**
   * {@code tolmach_feed_entries_total{feed}}, {@code tolmach_feed_failures{feed}} and {@code
   * tolmach_feed_last_success_seconds{feed}}.
   */
  Metrics feeds(Supplier<List<FeedStatus>> feeds) {
    for (FeedStatus feed : feeds.get()) {
      String name = feed.name();
      FunctionCounter.builder(
              "tolmach.feed.entries", this, self -> of(name, feeds, FeedStatus::sent))
          .description("entries of the feed that were new and went on the wire")
          .tag("feed", name)
          .register(registry);
      Gauge.builder("tolmach.feed.failures", () -> of(name, feeds, FeedStatus::failures))
          .description("looks at the feed that failed in a row")
          .tag("feed", name)
          .register(registry);
      Gauge.builder("tolmach.feed.last.success", () -> of(name, feeds, Metrics::lastSuccess))
          .description("when the feed was last read, in seconds since 1970; 0 for never")
          .baseUnit("seconds")
          .tag("feed", name)
          .register(registry);
    }
    return this;
  }

  private static double lastSuccess(FeedStatus feed) {
    return feed.lastSuccess() == null ? 0 : feed.lastSuccess().getEpochSecond();
  }

  private static double of(
      String name, Supplier<List<FeedStatus>> feeds, ToDoubleFunction<FeedStatus> value) {
    return feeds.get().stream().filter(feed -> feed.name().equals(name)).mapToDouble(value).sum();
  }

  /** {@code tolmach_held}: drafts that wait for a person, an embargo or an engine. */
  public Metrics held(Supplier<Number> held) {
    Gauge.builder("tolmach.held", held)
        .description("drafts that wait for a person, an embargo or an engine")
        .register(registry);
    return this;
  }

  /** {@code tolmach_dead_letters_total{route}}: dead letters written by this node, one more. */
  public void deadLetter(String route) {
    registry.counter("tolmach.dead.letters", "route", route).increment();
  }

  /** Dead letters written by this node since its start. */
  public long deadLetters() {
    return (long)
        registry.find("tolmach.dead.letters").counters().stream()
            .mapToDouble(counter -> counter.count())
            .sum();
  }

  /** {@code tolmach_consumer_lag{group,topic,partition}}, in place of what was said before. */
  void lag(List<ConsumerLag> lags) {
    lag.register(
        lags.stream().map(one -> MultiGauge.Row.of(tags(one), one.records())).toList(), true);
  }

  private static Tags tags(ConsumerLag lag) {
    String partition = String.valueOf(lag.partition());
    return Tags.of("group", lag.group(), "topic", lag.topic(), "partition", partition);
  }

  @Override
  public void close() {
    pauses.close();
    registry.close();
  }
}
