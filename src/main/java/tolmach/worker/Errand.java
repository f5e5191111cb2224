package tolmach.worker;

import tolmach.engine.Lane;
import tolmach.language.LanguagePair;

/**
 * What an engine is asked for, for whom, and who pays.
 *
 * @param desk {@code ""} for none
 * @param quick true if time is short and an engine's quickest way will do
 */
public record Errand(LanguagePair pair, Lane lane, String desk, Purse purse, boolean quick) {

  /** With time enough. */
  public Errand(LanguagePair pair, Lane lane, String desk, Purse purse) {
    this(pair, lane, desk, purse, false);
  }

  public Errand into(LanguagePair other) {
    return new Errand(other, lane, desk, purse, quick);
  }

  /** The same where time is short. */
  Errand quickly() {
    return new Errand(pair, lane, desk, purse, true);
  }
}
