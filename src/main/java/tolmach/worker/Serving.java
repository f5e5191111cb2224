package tolmach.worker;

import java.util.List;
import tolmach.language.LanguagePair;

/**
 * The engines for a pair, and the pair as they know it: one that serves {@code en→ru} serves {@code
 * en-GB→ru} as well.
 */
record Serving(LanguagePair pair, List<TranslationSource> engines) {

  static Serving of(LanguagePair pair, EngineChoice choice) {
    var exact = new Serving(pair, choice.serving(pair));
    if (exact.exists()) {
      return exact;
    }
    LanguagePair broader = pair.fromAnyRegion();
    var anyRegion = new Serving(broader, choice.serving(broader));
    return anyRegion.exists() ? anyRegion : exact;
  }

  boolean exists() {
    return !engines.isEmpty();
  }
}
