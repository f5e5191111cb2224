package tolmach.language;

import com.ibm.icu.lang.UScript;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Two detectors and the alphabets as one voice: the sum of their log-likelihoods, each at the scale
 * at which it is neither too sure nor too shy. Their errors are of different kinds, so the sum is
 * better than either.
 */
final class Ensemble {

  /** N-grams overlap, so they are less evidence than they are many. */
  private static final double NGRAM_SCALE = 0.25;

  /** The maximum-entropy model spreads a line over its 103 languages almost evenly. */
  private static final double MAXENT_SCALE = 4;

  /** What a letter foreign to a language says against it; in Latin it may be that of a name. */
  private static final double STRANGER_STRICT = -3.0;

  private static final double STRANGER_LATIN = -1.0;

  /** So many foreign letters are counted at most: a name in the text must not decide. */
  private static final int STRANGERS_COUNTED = 4;

  /** More foreign letters than one in so many, and the text is in none of the languages. */
  private static final int STRANGERS_BEARABLE = 20;

  /** What a common word of another language says against one. */
  private static final double COMMON_ELSEWHERE = -2.0;

  private static final int COMMON_COUNTED = 5;

  /**
   * A lead, in nats, at which the second detector is not asked: where the first leads by that, the
   * second's figures, at their scale, lie less than one nat apart.
   */
  private static final double DECIDED = 8;

  private final CommonWords commonWords = new CommonWords();
  private final LanguageScores ngrams;
  private final LanguageScores maxent;
  private final Set<LanguageTag> known;
  private final Map<Integer, List<LanguageTag>> knownByScript = new ConcurrentHashMap<>();

  private Ensemble() {
    maxent = new MaxentScores();
    ngrams = new NgramScores(inSharedScripts(maxent.known()));
    known = new TreeSet<>(ngrams.known());
    known.retainAll(maxent.known());
  }

  /** The one of this process, loaded (under a second, some 100 MB) when first asked for. */
  static Ensemble shared() {
    return Loaded.ENSEMBLE;
  }

  private static final class Loaded {
    static final Ensemble ENSEMBLE = new Ensemble();
  }

  /** The languages of this script that it can tell from one another. */
  List<LanguageTag> known(int script) {
    return knownByScript.computeIfAbsent(script, s -> Scripts.candidates(known, s));
  }

  /** Which of the candidates the words are in. */
  Ranking rank(Wording wording, List<LanguageTag> candidates) {
    String line = wording.line();
    Map<LanguageTag, Double> byNgrams = ngrams.logLikelihoods(line);
    int[] letters = Alphabets.telling(line);
    List<Set<LanguageTag>> owners = commonWords.owners(wording.words());
    var sums = new HashMap<LanguageTag, Double>();
    var pool = new LinkedHashSet<LanguageTag>(candidates);
    pool.addAll(known(wording.script()));
    double weight = Alphabets.strict(wording.script()) ? STRANGER_STRICT : STRANGER_LATIN;
    for (LanguageTag language : pool) {
      LanguageTag plain = language.language();
      int strangers = Math.min(STRANGERS_COUNTED, Alphabets.strangers(letters, plain));
      sums.put(
          language,
          NGRAM_SCALE * of(byNgrams, plain)
              + weight * strangers
              + COMMON_ELSEWHERE * commonElsewhere(owners, plain));
    }
    Map<LanguageTag, Double> byMaxent = null;
    if (!isDecided(sums)) {
      byMaxent = maxent.logLikelihoods(line);
      for (LanguageTag language : pool) {
        sums.merge(language, MAXENT_SCALE * of(byMaxent, language.language()), Double::sum);
      }
    }
    LanguageTag best = first(candidates, sums);
    boolean agreed =
        best.equals(first(candidates, plain(byNgrams, candidates)))
            && (byMaxent == null || best.equals(first(candidates, plain(byMaxent, candidates))));
    boolean stranger =
        Alphabets.strict(wording.script())
            && Alphabets.strangers(letters, best.language()) * STRANGERS_BEARABLE
                > wording.letters();
    return new Ranking(
        best, share(best, candidates, sums), agreed, stranger ? 0.0 : share(best, pool, sums));
  }

  /**
   * True if one language leads all others by so much that the maximum-entropy model, by far the
   * dearer of the two and shy in its figures, would not change the answer.
   */
  private static boolean isDecided(Map<LanguageTag, Double> sums) {
    double best = Double.NEGATIVE_INFINITY;
    double second = Double.NEGATIVE_INFINITY;
    for (double sum : sums.values()) {
      if (sum > best) {
        second = best;
        best = sum;
      } else {
        second = Math.max(second, sum);
      }
    }
    return best - second >= DECIDED;
  }

  private int commonElsewhere(List<Set<LanguageTag>> owners, LanguageTag language) {
    if (!commonWords.has(language)) {
      return 0;
    }
    int elsewhere = 0;
    for (Set<LanguageTag> owning : owners) {
      if (!owning.contains(language)) {
        elsewhere++;
      }
    }
    return Math.min(COMMON_COUNTED, elsewhere);
  }

  private static Map<LanguageTag, Double> plain(
      Map<LanguageTag, Double> scores, List<LanguageTag> candidates) {
    var plain = new HashMap<LanguageTag, Double>();
    for (LanguageTag candidate : candidates) {
      plain.put(candidate, of(scores, candidate.language()));
    }
    return plain;
  }

  /** A language that a detector does not know is no likelier than any it knows. */
  private static double of(Map<LanguageTag, Double> scores, LanguageTag language) {
    Double score = scores.get(language);
    return score == null ? Collections.min(scores.values()) : score;
  }

  private static LanguageTag first(List<LanguageTag> candidates, Map<LanguageTag, Double> scores) {
    return candidates.stream().max(Comparator.comparing(scores::get)).orElseThrow();
  }

  private static double share(
      LanguageTag one, Collection<LanguageTag> all, Map<LanguageTag, Double> sums) {
    double total = 0;
    for (LanguageTag other : all) {
      total += Math.exp(sums.get(other) - sums.get(one));
    }
    return 1 / total;
  }

  /** What one script decides needs no profile, and the profiles of Korean and Khmer are large. */
  private static Set<LanguageTag> inSharedScripts(Set<LanguageTag> languages) {
    var shared = new TreeSet<LanguageTag>();
    for (int script :
        new int[] {UScript.LATIN, UScript.CYRILLIC, UScript.ARABIC, UScript.DEVANAGARI}) {
      shared.addAll(Scripts.candidates(languages, script));
    }
    return shared;
  }

  /**
   * What became of a ranking.
   *
   * @param probability of the best among the candidates
   * @param agreed both detectors have the same best, or the first one left no doubt
   * @param inside probability of the best among all languages known, candidates or not
   */
  record Ranking(LanguageTag best, double probability, boolean agreed, double inside) {}
}
