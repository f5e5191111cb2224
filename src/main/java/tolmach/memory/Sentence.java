package tolmach.memory;

import tolmach.language.LanguagePair;

/**
 * A sentence in a pair: from whatever region of the source language, into all that the target's tag
 * means ({@code ru} is {@code ru-RU}).
 */
record Sentence(LanguagePair pair, String hash) {

  Sentence {
    pair = alike(pair);
  }

  static Sentence of(UnitKey key) {
    return new Sentence(key.pair(), key.sourceHash());
  }

  /** One pair for all whose units answer for each other. */
  static LanguagePair alike(LanguagePair pair) {
    return new LanguagePair(pair.fromAnyRegion().source(), pair.target().meant());
  }

  /** What tells this translation of this sentence from any other. */
  Fingerprint saidAs(String target) {
    return Fingerprint.of(pair.toString(), hash, target);
  }
}
