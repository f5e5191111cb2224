package tolmach.worker;

import tolmach.engine.Lane;
import tolmach.language.LanguagePair;

/**
 * What an engine is asked for, for whom, and who pays.
 *
 * @param desk {@code ""} for none
 */
public record Errand(LanguagePair pair, Lane lane, String desk, Purse purse) {

  public Errand into(LanguagePair other) {
    return new Errand(other, lane, desk, purse);
  }
}
