package tolmach.app.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tolmach.engine.Engine;
import tolmach.engine.EngineException;
import tolmach.engine.EngineInfo;
import tolmach.engine.SourceSegment;
import tolmach.engine.Translation;
import tolmach.engine.pseudo.PseudoEngine;
import tolmach.language.LanguagePair;

/**
 * The pseudo engine, as slow as one that thinks: each character takes its time, one call after the
 * other. It waits instead of computing, so that it is the scarce thing and the processors are not.
 */
final class PacedEngine implements Engine {

  private final PseudoEngine engine = new PseudoEngine();
  private final double microsPerCharacter;
  private final boolean everywhere;

  PacedEngine(double microsPerCharacter) {
    this(microsPerCharacter, false);
  }

  private PacedEngine(double microsPerCharacter, boolean everywhere) {
    this.microsPerCharacter = microsPerCharacter;
    this.everywhere = everywhere;
  }

  /** One that serves every pseudo-locale, {@code de-XA} too: as many languages as one needs. */
  static PacedEngine intoMany(double microsPerCharacter) {
    return new PacedEngine(microsPerCharacter, true);
  }

  @Override
  public EngineInfo info() {
    return engine.info();
  }

  @Override
  public boolean supports(LanguagePair pair) {
    return engine.supports(pair)
        || (everywhere && pair.target().isPseudo() && !pair.source().isPseudo());
  }

  @Override
  public List<Translation> translate(
      LanguagePair pair, List<SourceSegment> sources, Duration patience) throws EngineException {
    long characters = sources.stream().mapToLong(source -> source.text().length()).sum();
    try {
      TimeUnit.MICROSECONDS.sleep((long) (characters * microsPerCharacter));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EngineException.RetryLater("the call was abandoned", null);
    }
    return engine.translate(pair, sources, patience);
  }
}
