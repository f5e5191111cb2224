package tolmach.glossary;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import tolmach.language.morphology.Morphology;

/** Whether words of a source that could be a term are one, as far as their neighbours tell. */
final class Occurrence {

  /** Before a hyphen they make another word of what follows. */
  private static final Set<String> OTHER_WORD =
      Set.of("vice", "вице", "self", "само", "анти", "лже", "псевдо", "pseudo", "non");

  /** Words that an acronym looks like in a headline of capitals. */
  private static final Set<String> SMALL_WORDS =
      Set.of(
          "us", "who", "it", "is", "in", "on", "or", "am", "may", "can", "he", "she", "we", "be",
          "do", "go", "no", "so", "to", "up", "all", "and", "aid", "aids", "has", "act", "fed");

  /** What stands before an acronym rather than before the small word. */
  private static final Set<String> BEFORE_NAMES = Set.of("the", "and", "in", "of", "from", "with");

  private final List<Word> words;
  private final Morphology morphology;
  private final boolean shouted;

  Occurrence(List<Word> words, Morphology morphology) {
    this.words = words;
    this.morphology = morphology;
    this.shouted = Casing.shouted(words);
  }

  boolean plausible(TermPattern pattern, SourceIndex.Hit hit) {
    boolean single = hit.to() - hit.from() == 1;
    return Casing.fits(pattern.words(), words, hit.from(), shouted)
        && !otherWord(hit)
        && !(single && shouted && smallWord(hit.from()))
        && !(single && VerbOrNoun.isVerb(pattern, words, hit.from(), morphology));
  }

  private boolean otherWord(SourceIndex.Hit hit) {
    return hit.from() > 0
        && words.get(hit.from()).gap() == Word.Gap.HYPHEN
        && OTHER_WORD.contains(small(hit.from() - 1));
  }

  private boolean smallWord(int at) {
    return SMALL_WORDS.contains(small(at))
        && at > 0
        && words.get(at).gap() != Word.Gap.COMMA
        && !BEFORE_NAMES.contains(small(at - 1));
  }

  private String small(int at) {
    return words.get(at).text().toLowerCase(Locale.ROOT);
  }
}
