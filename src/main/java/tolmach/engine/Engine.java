package tolmach.engine;

import java.time.Duration;
import java.util.List;
import tolmach.language.LanguagePair;

/**
 * Turns source segments into target segments. The one door to every engine, in process or behind
 * HTTP; {@code EngineContract} in the tests says what all keep. Safe for use by several threads.
 */
public interface Engine extends AutoCloseable {

  EngineInfo info();

  boolean supports(LanguagePair pair);

  /**
   * Translates {@code sources} in order: the answer has exactly one translation for each, an empty
   * source gives an empty target, and markers of inline codes come through.
   *
   * @param patience how long the caller waits; the engine gives up with {@link
   *     EngineException.RetryLater} when it cannot answer within it
   * @throws EngineException if the engine fails; no partial answer is given
   */
  List<Translation> translate(LanguagePair pair, List<SourceSegment> sources, Duration patience)
      throws EngineException;

  /**
   * Does beforehand what the first segment would have to wait for. Takes seconds; need not be
   * called.
   *
   * @throws EngineException if the engine cannot work; {@link EngineException.Refused} if it never
   *     will
   */
  default void warmUp() throws EngineException {}

  @Override
  default void close() {}
}
