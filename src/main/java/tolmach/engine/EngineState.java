package tolmach.engine;

import java.time.Instant;

/**
 * Whether an engine is asked now.
 *
 * @param until when it is asked again, null if it is now or that is not known
 * @param reason in words why it is not, {@code ""} if it is
 */
public record EngineState(Word word, Instant until, String reason) {

  /** In one word. */
  public enum Word {
    /** It is asked. */
    READY,
    /** It asked to be left alone. */
    LIMITED,
    /** It failed too often; nobody asks it for a while. */
    RESTING,
    /** It failed too often, and is about to be tried again, or being tried. */
    ON_TRIAL,
    /** It left too many calls unanswered. */
    SILENT
  }

  public boolean isReady() {
    return word == Word.READY;
  }
}
