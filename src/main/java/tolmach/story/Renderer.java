package tolmach.story;

import java.time.Instant;
import tolmach.language.LanguageTag;
import tolmach.worker.Draft;

/** Writes what readers get. */
public interface Renderer {

  /**
   * The localized item in the format of its kind.
   *
   * @param revision count of the records of this language, from 1
   */
  byte[] render(Draft draft, int revision, Instant now);

  /**
   * The item that says a story is withheld, or null for a tombstone where its kind has no such
   * item.
   */
  byte[] withheld(Story story, LanguageTag language, int revision, Instant now);
}
