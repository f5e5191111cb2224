package tolmach.worker;

import java.util.List;

/**
 * The engines for an errand, and the errand with the pair as they know it: one that serves {@code
 * en→ru} serves {@code en-GB→ru} as well.
 */
record Serving(Errand errand, List<TranslationSource> engines) {

  static Serving of(Errand errand, EngineChoice choice) {
    var exact = new Serving(errand, choice.serving(errand));
    if (exact.exists()) {
      return exact;
    }
    Errand broader = errand.into(errand.pair().fromAnyRegion());
    var anyRegion = new Serving(broader, choice.serving(broader));
    return anyRegion.exists() ? anyRegion : exact;
  }

  boolean exists() {
    return !engines.isEmpty();
  }
}
