package tolmach.language;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Letters, word pieces, common words and alphabets as one voice: a sum of what each says, at the
 * weight at which the sum is most likely right. Their errors are of different kinds, so the sum is
 * better than any. The weights were fitted on translated prose of fifteen languages, texts of one
 * word to a sentence together; src/docs/language-model.md has the figures.
 */
final class Ensemble {

  private static final double LETTERS = 1.9;
  private static final double PIECES = 0.1;

  /**
   * Letters that follow each other are less evidence than they are many: it grows with the root of
   * their number.
   */
  private static final double DISCOUNT = 5;

  /** Of that, what capitalised words alone say: they may be a name, which is at home anywhere. */
  private static final double OF_NAMES = 0.5;

  /** A text of more words than this is no name. */
  private static final int WORDS_OF_NAME = 3;

  /** A language without word pieces is taken to have this share of what the best has. */
  private static final double WITHOUT_PIECES = 0.9;

  /** What a letter foreign to a language says against it; in Latin it may be that of a name. */
  private static final double STRANGER_STRICT = 3.0;

  private static final double STRANGER_LATIN = 2.5;

  /** So many foreign letters are counted at most: a name in the text must not decide. */
  private static final int STRANGERS_COUNTED = 4;

  /** What a common word of another language says against one, and against one without a list. */
  private static final double COMMON_ELSEWHERE = 1.9;

  private static final double COMMON_UNLISTED = 1.0;
  private static final int COMMON_COUNTED = 5;

  /** How much less a language is expected that is no candidate, in nats. */
  private static final double OUTSIDE = 4.0;

  private final LanguageModel model = LanguageModel.shared();
  private final CommonWords commonWords = new CommonWords();
  private final Alphabets alphabets = new Alphabets();
  private final CharacterScores characters = new CharacterScores(model);
  private final WordPieceScores pieces = new WordPieceScores(model);
  private final Map<Integer, int[]> numbersByScript = new ConcurrentHashMap<>();

  private Ensemble() {}

  /** The one of this process, loaded when first asked for. */
  static Ensemble shared() {
    return Loaded.ENSEMBLE;
  }

  private static final class Loaded {
    static final Ensemble ENSEMBLE = new Ensemble();
  }

  /** True if the language can be told from others of its script. */
  boolean knows(LanguageTag language) {
    return model.number(language.written()) >= 0;
  }

  /** The languages of this script that it can tell from one another. */
  List<LanguageTag> known(int script) {
    return Arrays.stream(numbers(script)).mapToObj(model.languages()::get).toList();
  }

  private int[] numbers(int script) {
    return numbersByScript.computeIfAbsent(
        script,
        s ->
            Scripts.candidates(Set.copyOf(model.languages()), s).stream()
                .mapToInt(model::number)
                .sorted()
                .toArray());
  }

  /**
   * Which of the candidates, all of them known and of the words' script, the words are in.
   *
   * @return the best and its share among all languages known, those that are no candidates too
   */
  Detection rank(Wording wording, List<LanguageTag> candidates) {
    int[] pool = numbers(wording.script());
    double[] sums = sums(wording, pool);
    var isCandidate = new boolean[model.languages().size()];
    LanguageTag best = null;
    double most = Double.NEGATIVE_INFINITY;
    for (LanguageTag candidate : candidates) {
      int number = model.number(candidate.written());
      isCandidate[number] = true;
      if (sums[number] > most) {
        most = sums[number];
        best = candidate;
      }
    }
    double total = 0;
    for (int number : pool) {
      total += Math.exp(sums[number] - (isCandidate[number] ? 0 : OUTSIDE) - most);
    }
    return new Detection(best, 1 / total);
  }

  private double[] sums(Wording wording, int[] pool) {
    WordForms forms = WordForms.of(wording.words());
    double[] byLetters = characters.of(forms.letterRuns());
    double[] byPieces = pieces.of(forms.pieced());
    double bestPieces = 0;
    for (int number : pool) {
      bestPieces = Math.max(bestPieces, byPieces[number]);
    }
    double strangerWeight = Alphabets.strict(wording.script()) ? STRANGER_STRICT : STRANGER_LATIN;
    int[] telling = Alphabets.telling(wording.line());
    List<Set<LanguageTag>> owners = commonWords.owners(forms.lowered());
    double weight = 1 / Math.sqrt(1 + DISCOUNT * forms.letters());
    if (owners.isEmpty() && isNameLike(wording)) {
      weight *= OF_NAMES;
    }
    var sums = new double[model.languages().size()];
    for (int number : pool) {
      LanguageTag language = model.languages().get(number);
      double piecesSay = model.isInPieces(number) ? byPieces[number] : WITHOUT_PIECES * bestPieces;
      int strangers = Math.min(STRANGERS_COUNTED, alphabets.strangers(telling, language));
      sums[number] =
          model.prior(number)
              + weight * (LETTERS * byLetters[number] + PIECES * piecesSay)
              - strangerWeight * strangers
              - commonElsewhere(owners, language);
    }
    return sums;
  }

  private static boolean isNameLike(Wording wording) {
    return wording.words().size() <= WORDS_OF_NAME && wording.isAllCapitalised();
  }

  private double commonElsewhere(List<Set<LanguageTag>> owners, LanguageTag language) {
    if (!commonWords.has(language)) {
      return COMMON_UNLISTED * Math.min(COMMON_COUNTED, owners.size());
    }
    int elsewhere = 0;
    for (Set<LanguageTag> owning : owners) {
      if (!owning.contains(language)) {
        elsewhere++;
      }
    }
    return COMMON_ELSEWHERE * Math.min(COMMON_COUNTED, elsewhere);
  }
}
