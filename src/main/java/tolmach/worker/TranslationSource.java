package tolmach.worker;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tolmach.engine.EngineException;
import tolmach.engine.EngineInfo;
import tolmach.engine.Lane;
import tolmach.engine.SourceSegment;
import tolmach.engine.Translation;
import tolmach.language.LanguagePair;

/** What the chain sees of an engine and of the queue before it. Safe for use by several threads. */
public interface TranslationSource {

  EngineInfo info();

  /**
   * Translates what it can before the deadline.
   *
   * @param deadline how long the engine may work without finishing a batch
   * @return one for each source, in order; empty where the deadline came first
   * @throws EngineException if the engine fails; no partial answer is given
   */
  List<Optional<Translation>> translate(
      LanguagePair pair, Lane lane, List<SourceSegment> sources, Duration deadline)
      throws EngineException, InterruptedException;
}
