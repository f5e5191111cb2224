package tolmach.language;

import com.ibm.icu.lang.UScript;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells the language of news: the script first, which decides alone where one candidate is written
 * in it, then two statistical detectors and the letters that a language does not have.
 *
 * <p>It abstains rather than guesses: on fewer than three words or fifteen letters, below a
 * probability of 0.70, where the two detectors disagree and their sum is not sure, and on a text
 * that is plainly in a language outside the candidates. The models are loaded on first use and
 * shared by all detectors of the process.
 */
public final class NewsLanguageDetector implements LanguageDetector {

  private static final String BUILT_IN =
      "en ru uk be bg sr pl cs de fr es it pt nl tr ar fa zh ja ko he el hy ka th hi";

  private static final int WORDS_NEEDED = 3;
  private static final int LETTERS_NEEDED = 15;
  private static final double SURE = 0.70;

  /** What the sum must reach to be believed where the two detectors disagree. */
  private static final double SURE_ALONE = 0.90;

  /** What a part must reach to be in another language of its document's own script. */
  private static final double SURE_WITHIN = 0.95;

  private static final int WORDS_WITHIN = 5;

  /** Below this among all languages known, the text is in one that is no candidate. */
  private static final double OUTSIDE = 0.05;

  /** Letters of the texts remembered: those of some ten long articles under way. */
  private static final int REMEMBERED = 250_000;

  /** Parts below this many characters have no vote as long as there are longer ones. */
  private static final int VOTING_LENGTH = 40;

  private final Set<LanguageTag> candidates;
  private final Map<Integer, List<LanguageTag>> byScript = new ConcurrentHashMap<>();
  private final Remembered remembered = new Remembered(REMEMBERED);

  /**
   * @param candidates the languages to tell apart
   * @throws IllegalArgumentException if there are none, or one that cannot be told
   */
  public NewsLanguageDetector(Set<LanguageTag> candidates) {
    if (candidates.isEmpty()) {
      throw new IllegalArgumentException("name at least one language to detect");
    }
    for (LanguageTag candidate : candidates) {
      if (!candidate.isKnown()) {
        throw new IllegalArgumentException("\"und\" is no language to detect; leave it out");
      }
    }
    this.candidates = Collections.unmodifiableSet(new TreeSet<>(candidates));
    for (LanguageTag candidate : candidates) {
      if (!Scripts.alone(candidate, candidates) && !NgramScores.knows(candidate.language())) {
        throw new IllegalArgumentException(
            "\"" + candidate + "\" cannot be told from the others of its script; leave it out");
      }
    }
  }

  /** A detector of the languages most newswires carry. */
  public static NewsLanguageDetector builtIn() {
    var tags = new TreeSet<LanguageTag>();
    for (String tag : BUILT_IN.split(" ")) {
      tags.add(LanguageTag.of(tag));
    }
    return new NewsLanguageDetector(tags);
  }

  /** The languages this detector tells apart. */
  public Set<LanguageTag> candidates() {
    return candidates;
  }

  @Override
  public Detection detect(String text) {
    return detect(Wording.of(text));
  }

  private Detection detect(Wording wording) {
    List<LanguageTag> possible = possible(wording.script());
    if (possible.isEmpty() || !wording.hasWords()) {
      return Detection.ABSTAINED;
    }
    boolean scriptDecides = possible.size() == 1;
    boolean enough = wording.words().size() >= WORDS_NEEDED && wording.letters() >= LETTERS_NEEDED;
    if (scriptDecides && (!enough || !rivalled(wording))) {
      return new Detection(possible.get(0), 1.0);
    }
    if (!enough) {
      return Detection.ABSTAINED;
    }
    return remembered.of(wording, words -> detect(words, possible, scriptDecides));
  }

  private static Detection detect(
      Wording wording, List<LanguageTag> possible, boolean scriptDecides) {
    Ensemble.Ranking ranking = Ensemble.shared().rank(wording, possible);
    boolean sure =
        ranking.inside() >= OUTSIDE
            && ranking.probability() >= (ranking.agreed() || scriptDecides ? SURE : SURE_ALONE);
    return sure ? new Detection(ranking.best(), ranking.probability()) : Detection.ABSTAINED;
  }

  private List<LanguageTag> possible(int script) {
    return byScript.computeIfAbsent(script, s -> Scripts.candidates(candidates, s));
  }

  /** True if a language that is no candidate is written in the same script. */
  private boolean rivalled(Wording wording) {
    return Ensemble.shared().known(wording.script()).size() > 1;
  }

  @Override
  public Detection detectDocument(List<String> parts) {
    boolean longOnes = parts.stream().anyMatch(part -> part.strip().length() >= VOTING_LENGTH);
    var votes = new HashMap<LanguageTag, Double>();
    double cast = 0;
    for (String part : parts) {
      if (longOnes && part.strip().length() < VOTING_LENGTH) {
        continue;
      }
      Wording wording = Wording.of(part);
      Detection detection = detect(wording);
      if (detection.isCertain()) {
        votes.merge(detection.language(), detection.confidence() * wording.letters(), Double::sum);
        cast += wording.letters();
      }
    }
    if (votes.isEmpty()) {
      return detect(String.join("\n", parts));
    }
    Map.Entry<LanguageTag, Double> winner =
        Collections.max(votes.entrySet(), Map.Entry.comparingByValue());
    double share = winner.getValue() / cast;
    return share > 0.5 ? new Detection(winner.getKey(), share) : Detection.ABSTAINED;
  }

  @Override
  public LanguageTag detectWithin(LanguageTag document, String part) {
    Wording wording = Wording.of(part);
    if (!document.isKnown()) {
      return detect(wording).language();
    }
    if (!wording.hasWords()) {
      return document;
    }
    if (Scripts.writes(document, wording.script())) {
      return withinOwnScript(document, wording);
    }
    Detection own = detect(wording);
    if (own.isCertain()) {
      return own.language();
    }
    return bestOf(wording);
  }

  /** A document's language holds within its script unless a long enough part is surely another. */
  private LanguageTag withinOwnScript(LanguageTag document, Wording wording) {
    if (wording.words().size() < WORDS_WITHIN) {
      return document;
    }
    Detection own = detect(wording);
    boolean another =
        own.isCertain()
            && !own.language().sameLanguageAs(document)
            && own.confidence() >= SURE_WITHIN;
    return another ? own.language() : document;
  }

  /** A line in a script foreign to its document, too short to tell otherwise. */
  private LanguageTag bestOf(Wording wording) {
    List<LanguageTag> possible = possible(wording.script());
    if (possible.isEmpty() || wording.script() == UScript.COMMON) {
      return LanguageTag.UNDETERMINED;
    }
    Ensemble.Ranking ranking = Ensemble.shared().rank(wording, possible);
    return ranking.agreed() && ranking.probability() >= SURE_WITHIN && ranking.inside() >= 0.5
        ? ranking.best()
        : LanguageTag.UNDETERMINED;
  }
}
