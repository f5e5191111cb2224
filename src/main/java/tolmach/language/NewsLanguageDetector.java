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
 * in it, then what letters, words and alphabets say together.
 *
 * <p>Its confidence is the share of the answer among all languages it knows, and means what it
 * says: of answers given at 0.9, nine in ten are right. It abstains rather than guesses: below
 * {@link #SURE}, on names and lone words unless they leave no doubt, and on a text that is plainly
 * in a language outside the candidates. The statistics are loaded on first use and shared by all
 * detectors of the process.
 */
public final class NewsLanguageDetector implements LanguageDetector {

  /** Languages told by their script alone. */
  private static final String BY_SCRIPT =
      "zh zh-Hant ja ko el he hy ka th bn gu pa ta te am kn ml or si km lo my";

  /** What a line of its own must reach. */
  private static final double SURE = 0.4;

  /** What up to three capitalised words must, which may be a name. */
  private static final double SURE_OF_NAME = 0.5;

  private static final int WORDS_OF_NAME = 3;

  /** What a single word must: most belong to several languages. */
  private static final double SURE_OF_WORD = 0.9;

  /** What a text must reach where its script leaves one candidate, which others may rival. */
  private static final double BEARABLE = 0.1;

  /** What a part must reach that is in a script foreign to its document. */
  private static final double SURE_FOREIGN = 0.5;

  /** What a part must reach to be in another language of its document's own script. */
  private static final double SURE_WITHIN = 0.95;

  private static final int WORDS_WITHIN = 5;

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
      if (!Ensemble.shared().knows(candidate) && !Scripts.alone(candidate, candidates)) {
        throw new IllegalArgumentException(
            "\"" + candidate + "\" cannot be told from the others of its script; leave it out");
      }
    }
  }

  /** A detector of every language that can be told, some eighty. */
  public static NewsLanguageDetector builtIn() {
    var tags = new TreeSet<>(LanguageModel.shared().languages());
    for (String tag : BY_SCRIPT.split(" ")) {
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
    Detection best = best(wording);
    if (!best.isCertain()) {
      return best;
    }
    return best.confidence() >= needed(wording) ? best : Detection.ABSTAINED;
  }

  private double needed(Wording wording) {
    if (possible(wording.script()).size() == 1) {
      return BEARABLE;
    }
    int words = wording.words().size();
    if (words == 1 && wording.script() != UScript.HAN) {
      return SURE_OF_WORD;
    }
    return words <= WORDS_OF_NAME && wording.isAllCapitalised() ? SURE_OF_NAME : SURE;
  }

  /** The likeliest candidate, however unsure; abstains only where none is written in the script. */
  private Detection best(Wording wording) {
    List<LanguageTag> possible = possible(wording.script());
    if (possible.isEmpty() || !wording.hasWords()) {
      return Detection.ABSTAINED;
    }
    return remembered.of(wording, words -> rank(words, possible));
  }

  private static Detection rank(Wording wording, List<LanguageTag> possible) {
    if (wording.script() == UScript.HAN && possible.size() > 1) {
      return chinese(wording, possible);
    }
    if (Ensemble.shared().known(wording.script()).isEmpty()) {
      return new Detection(possible.get(0), 1.0);
    }
    return Ensemble.shared().rank(wording, possible);
  }

  private static Detection chinese(Wording wording, List<LanguageTag> possible) {
    double traditional = HanVariants.shared().traditional(wording.words());
    boolean isTraditional = traditional > 0.5;
    for (LanguageTag language : possible) {
      if (language.written().value().equals("zh-Hant") == isTraditional) {
        return new Detection(language, isTraditional ? traditional : 1 - traditional);
      }
    }
    return new Detection(possible.get(0), 0.5);
  }

  private List<LanguageTag> possible(int script) {
    return byScript.computeIfAbsent(script, s -> Scripts.candidates(candidates, s));
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
    Detection own = best(wording);
    return own.confidence() >= SURE_FOREIGN ? own.language() : LanguageTag.UNDETERMINED;
  }

  /** A document's language holds within its script unless a long enough part is surely another. */
  private LanguageTag withinOwnScript(LanguageTag document, Wording wording) {
    if (wording.words().size() < WORDS_WITHIN && wording.script() != UScript.HAN) {
      return document;
    }
    Detection own = detect(wording);
    boolean another =
        own.isCertain()
            && !own.language().sameLanguageAs(document)
            && own.confidence() >= SURE_WITHIN;
    return another ? own.language() : document;
  }
}
