package tolmach.glossary;

import java.util.List;
import java.util.Set;

/** Whether words that could be a term are one, as far as their writing tells. */
final class Occurrence {

  /** Before a hyphen they make another word of what follows. */
  private static final Set<String> OTHER_WORD =
      Set.of("vice", "вице", "self", "само", "анти", "лже", "псевдо", "pseudo", "non");

  private Occurrence() {}

  static boolean plausible(
      TermPattern pattern, List<Word> words, SourceIndex.Hit hit, boolean shouted) {
    if (!Casing.fits(pattern.words(), words, hit.from(), shouted)) {
      return false;
    }
    Word first = words.get(hit.from());
    return hit.from() == 0
        || first.gap() != Word.Gap.HYPHEN
        || !OTHER_WORD.contains(
            words.get(hit.from() - 1).text().toLowerCase(java.util.Locale.ROOT));
  }
}
