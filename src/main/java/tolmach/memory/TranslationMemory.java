package tolmach.memory;

import java.util.Optional;
import tolmach.language.LanguagePair;

/**
 * What was published before and may be used again. Only published units enter it. Safe for use by
 * several threads.
 */
public interface TranslationMemory {

  /**
   * The best unit for the sentence: of the same story before one between the same neighbours before
   * any with the same text; a person's before a machine's; the newest of equals. The region of the
   * source language does not matter, that of the target does.
   */
  Optional<Match> lookUp(LanguagePair pair, Query query);

  /** Keeps the unit in place of any with the same key. */
  void store(Unit unit);

  /** Forgets the unit with that key, if there is one. */
  void retire(UnitKey key);
}
