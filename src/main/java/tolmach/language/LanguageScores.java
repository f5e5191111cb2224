package tolmach.language;

import java.util.Map;
import java.util.Set;

/** One way to tell languages apart by a line of words; safe for use by several threads. */
interface LanguageScores {

  /** The languages it can tell. */
  Set<LanguageTag> known();

  /** A natural logarithm of likelihood for each known language, up to a common summand. */
  Map<LanguageTag, Double> logLikelihoods(String line);
}
