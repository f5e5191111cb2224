package tolmach.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which n-grams of a language are worth their place: those that are frequent and whose likelihood
 * is far from what would be taken for it without them. (Entropy pruning after Stolcke, 1998.)
 */
final class Pruning {

  private Pruning() {}

  private record Worth(String ngram, double worth) {}

  /** The likelihoods of all single letters and of the so many most worthy n-grams. */
  static Map<String, Double> of(Map<String, Double> likelihoods, int keep) {
    var joint = new HashMap<String, Double>();
    var worths = new ArrayList<Worth>();
    var kept = new HashMap<String, Double>();
    List<String> byLength =
        likelihoods.keySet().stream()
            .sorted(
                Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
            .toList();
    for (String ngram : byLength) {
      double own = Math.log(likelihoods.get(ngram));
      double before =
          ngram.length() == 1
              ? 0
              : joint.getOrDefault(ngram.substring(0, ngram.length() - 1), -30.0);
      joint.put(ngram, before + own);
      if (ngram.length() == 1) {
        kept.put(ngram, likelihoods.get(ngram));
      } else {
        worths.add(
            new Worth(ngram, Math.exp(before + own) * Math.abs(own - without(likelihoods, ngram))));
      }
    }
    worths.stream()
        .sorted(Comparator.comparingDouble(Worth::worth).reversed().thenComparing(Worth::ngram))
        .limit(keep)
        .forEach(worth -> kept.put(worth.ngram(), likelihoods.get(worth.ngram())));
    return kept;
  }

  private static double without(Map<String, Double> likelihoods, String ngram) {
    for (int from = 1; from < ngram.length(); from++) {
      Double shorter = likelihoods.get(ngram.substring(from));
      if (shorter != null) {
        return Math.log(shorter) - CharacterScores.BACK_OFF * from;
      }
    }
    return -CharacterScores.UNKNOWN;
  }
}
