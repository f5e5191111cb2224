package tolmach.app;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tolmach.article.ItemHeaders;
import tolmach.engine.EngineQueue;
import tolmach.engine.EngineState;
import tolmach.engine.Engines;
import tolmach.engine.Lane;
import tolmach.engine.Surge;
import tolmach.glossary.Glossary;
import tolmach.language.LanguagePair;
import tolmach.language.LanguageTag;
import tolmach.worker.Outgoing;
import tolmach.worker.RoutedEngines;

/** What route 90 asks every few seconds: the state of this node as a record for the wire. */
public final class StatusWatch {

  private final String node;
  private final Settings settings;
  private final Set<LanguageTag> sources;
  private final Clock clock;
  private final Health health;
  private final Set<String> measured = ConcurrentHashMap.newKeySet();
  private Metrics metrics;
  private LagWatch lag;
  private Engines engines;
  private RoutedEngines routed;
  private Surge surge;
  private HeldCount held;
  private Supplier<Glossary> glossary = () -> Glossary.EMPTY;

  /**
   * @param sources the languages that articles may be in
   */
  StatusWatch(
      String node, Settings settings, Set<LanguageTag> sources, Clock clock, Health health) {
    this.sources = Set.copyOf(sources);
    this.node = node;
    this.settings = settings;
    this.clock = clock;
    this.health = health;
  }

  /** Names what is to be watched, and adds it to the metrics. */
  void watch(
      Metrics watched,
      LagWatch lagWatch,
      Engines allEngines,
      RoutedEngines choice,
      Surge surgeWatch,
      HeldCount heldCount) {
    metrics = watched;
    lag = lagWatch;
    engines = allEngines;
    routed = choice;
    surge = surgeWatch;
    held = heldCount;
    metrics.held(heldCount::total).laneWaiting(lane -> waiting(lane));
    addNewEngines();
  }

  /** Names the glossary whose version is to be told. */
  void watch(Supplier<Glossary> inForce) {
    glossary = inForce;
  }

  /** The record of now, keyed by the node's name. Also looks whether a model has come or gone. */
  public Outgoing outgoing() {
    engines.refresh();
    addNewEngines();
    return Outgoing.of(node, Map.of(ItemHeaders.CONTENT_TYPE, "application/json"), report());
  }

  private void addNewEngines() {
    for (EngineQueue queue : engines.queues()) {
      if (measured.add(queue.info().name())) {
        metrics.engine(queue.info().name(), engines::queues);
      }
    }
  }

  private StatusReport report() {
    var lanes = new EnumMap<Lane, Integer>(Lane.class);
    for (Lane lane : Lane.values()) {
      lanes.put(lane, waiting(lane));
    }
    var troubles =
        health.readiness().stream()
            .filter(state -> !state.up())
            .collect(Collectors.toMap(Health.State::name, Health.State::reason, (a, b) -> a));
    return new StatusReport(
        node,
        clock.instant(),
        metrics.routes().counts(),
        lag.last(),
        lanes,
        engines.queues().stream().map(this::status).toList(),
        pairs(routed::serves),
        held.total(),
        metrics.deadLetters(),
        glossary.get().version(),
        troubles,
        surge
            .since()
            .map(since -> new StatusReport.SurgeStatus(since, engines.longestWait(Lane.URGENT)))
            .orElse(null));
  }

  private StatusReport.EngineStatus status(EngineQueue queue) {
    EngineState state = queue.state();
    return new StatusReport.EngineStatus(
        queue.info().name(),
        queue.info().version(),
        pairs(queue::supports),
        queue.running(),
        state.word(),
        state.until(),
        state.reason());
  }

  private List<String> pairs(Predicate<LanguagePair> served) {
    var pairs = new ArrayList<String>();
    for (LanguageTag source : sources) {
      for (LanguageTag target : settings.targetLanguages()) {
        var pair = new LanguagePair(source, target);
        if (!source.equals(target) && served.test(pair)) {
          pairs.add(pair.toString());
        }
      }
    }
    return pairs;
  }

  private int waiting(Lane lane) {
    return engines.queues().stream().mapToInt(queue -> queue.waiting(lane)).sum();
  }
}
