package tolmach.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tolmach.engine.EngineQueue;
import tolmach.engine.Lane;
import tolmach.engine.route.RoutingTable;
import tolmach.engine.route.Step;
import tolmach.language.LanguagePair;
import tolmach.language.LanguageTag;

/**
 * The engines that the routing table names for a piece of work. Where none of them translates the
 * pair, two do so through a third language, if there are such.
 */
public final class RoutedEngines implements EngineChoice {

  private final Supplier<List<EngineQueue>> queues;
  private final RoutingTable routes;

  /**
   * @param queues all there are now; several may have one name
   */
  public RoutedEngines(Supplier<List<EngineQueue>> queues, RoutingTable routes) {
    this.queues = queues;
    this.routes = routes;
  }

  @Override
  public List<TranslationSource> serving(Errand errand) {
    return serving(errand.pair(), errand.desk(), errand.lane());
  }

  /** True if some desk and lane has engines for the pair. */
  public boolean serves(LanguagePair pair) {
    var desks = new ArrayList<>(routes.desks());
    desks.add("");
    return desks.stream()
        .anyMatch(
            desk -> {
              for (Lane lane : Lane.values()) {
                if (!serving(pair, desk, lane).isEmpty()) {
                  return true;
                }
              }
              return false;
            });
  }

  private List<TranslationSource> serving(LanguagePair pair, String desk, Lane lane) {
    var sources = new ArrayList<TranslationSource>();
    for (Step step : routes.steps(pair, desk, lane)) {
      if (step instanceof Step.Ask ask) {
        sources.addAll(named(ask.engine(), pair));
      } else if (step instanceof Step.Via via) {
        through(via.language(), pair, desk, lane).ifPresent(sources::add);
      }
    }
    for (LanguageTag pivot : routes.pivots()) {
      // a pseudo-locale is a test of one way, not a language to reach by another
      if (sources.isEmpty() && !pair.target().isPseudo()) {
        through(pivot, pair, desk, lane).ifPresent(sources::add);
      }
    }
    return List.copyOf(sources);
  }

  private Optional<TranslationSource> through(
      LanguageTag via, LanguagePair pair, String desk, Lane lane) {
    if (via.sameLanguageAs(pair.source()) || via.sameLanguageAs(pair.target())) {
      return Optional.empty();
    }
    List<TranslationSource> first = direct(new LanguagePair(pair.source(), via), desk, lane);
    List<TranslationSource> second = direct(new LanguagePair(via, pair.target()), desk, lane);
    return first.isEmpty() || second.isEmpty()
        ? Optional.empty()
        : Optional.of(new PivotEngine(via, first, second));
  }

  private List<TranslationSource> direct(LanguagePair pair, String desk, Lane lane) {
    var sources = new ArrayList<TranslationSource>();
    for (Step step : routes.steps(pair, desk, lane)) {
      if (step instanceof Step.Ask ask) {
        sources.addAll(named(ask.engine(), pair));
      }
    }
    return sources;
  }

  private List<TranslationSource> named(String engine, LanguagePair pair) {
    return queues.get().stream()
        .filter(queue -> queue.info().name().equals(engine) && queue.supports(pair))
        .<TranslationSource>map(QueuedEngine::new)
        .toList();
  }
}
