package tolmach.engine;

import java.time.Duration;
import java.util.List;
import tolmach.language.LanguagePair;

/** An engine under the name that the settings give it. */
final class NamedEngine implements Engine {

  private final Engine engine;
  private final EngineInfo info;

  NamedEngine(String name, Engine engine) {
    this.engine = engine;
    EngineInfo own = engine.info();
    this.info =
        new EngineInfo(
            name,
            own.version(),
            own.maxBatchSegments(),
            own.concurrency(),
            own.reads(),
            own.model());
  }

  @Override
  public EngineInfo info() {
    return info;
  }

  @Override
  public boolean supports(LanguagePair pair) {
    return engine.supports(pair);
  }

  @Override
  public List<Translation> translate(
      LanguagePair pair, List<SourceSegment> sources, Duration patience) throws EngineException {
    return engine.translate(pair, sources, patience);
  }

  @Override
  public void warmUp() throws EngineException {
    engine.warmUp();
  }

  @Override
  public void close() {
    engine.close();
  }
}
