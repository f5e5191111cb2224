package tolmach.worker;

import tolmach.engine.Lane;
import tolmach.language.LanguagePair;

/**
 * What it would have cost to ask an engine. The one that would have been asked first is taken: the
 * first of those that serve the pair for that desk and lane when the draft is done. Where it works
 * for nothing, or none serves the pair, nothing was saved but characters.
 */
@FunctionalInterface
public interface Prices {

  /** Every engine works for nothing. */
  Prices FREE = (pair, desk, lane, characters) -> 0;

  /**
   * What the first engine charges, in millionths of the currency's unit.
   *
   * @param desk {@code ""} for none
   * @param characters of one text, in code points
   */
  long of(LanguagePair pair, String desk, Lane lane, long characters);

  /** The prices of the engines that do the work. */
  static Prices of(EngineChoice engines) {
    return (pair, desk, lane, characters) -> {
      var serving = Serving.of(new Errand(pair, lane, desk, Purse.open()), engines);
      return serving.exists() ? serving.engines().get(0).price(characters) : 0;
    };
  }
}
