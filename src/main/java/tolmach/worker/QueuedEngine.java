package tolmach.worker;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tolmach.engine.EngineDeadlineException;
import tolmach.engine.EngineException;
import tolmach.engine.EngineInfo;
import tolmach.engine.EngineQueue;
import tolmach.engine.Lane;
import tolmach.engine.SourceSegment;
import tolmach.engine.Translation;
import tolmach.language.LanguagePair;

/** An engine behind its queue, as the chain sees it. */
public final class QueuedEngine implements TranslationSource {

  private final EngineQueue queue;

  public QueuedEngine(EngineQueue queue) {
    this.queue = queue;
  }

  /**
   * A choice among queues.
   *
   * @param serving the queues that serve a pair, the preferred first
   */
  public static EngineChoice choice(Function<LanguagePair, List<EngineQueue>> serving) {
    return pair -> serving.apply(pair).stream().<TranslationSource>map(QueuedEngine::new).toList();
  }

  @Override
  public EngineInfo info() {
    return queue.info();
  }

  @Override
  public List<Optional<Translation>> translate(
      LanguagePair pair, Lane lane, List<SourceSegment> sources, Duration deadline)
      throws EngineException, InterruptedException {
    try {
      return queue.translate(pair, lane, sources, deadline).stream().map(Optional::of).toList();
    } catch (EngineDeadlineException e) {
      return e.finished();
    }
  }
}
