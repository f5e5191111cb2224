package tolmach.check;

import java.util.List;
import tolmach.segment.TextHash;

/**
 * Blocks a translation that is its source again. Only a warning where the two may well be equal: an
 * acronym or a brand, and a short text between languages of one script.
 */
final class UntranslatedCheck implements Check {

  @Override
  public List<Finding> findings(Comparison comparison) {
    if (firstLetter(comparison.sourceWords()) != firstLetter(comparison.targetWords())) {
      return List.of();
    }
    String source = TextHash.normalised(comparison.sourceWords());
    if (comparison.isPseudo()
        || Scripts.letters(source) == 0
        || !source.equals(TextHash.normalised(comparison.targetWords()))) {
      return List.of();
    }
    boolean plausible =
        ProperWords.only(source)
            || ProperWords.credit(comparison.sourceWords())
            || (source.split(" ").length <= 2
                && Scripts.of(comparison.pair().source())
                    .equals(Scripts.of(comparison.pair().target())));
    return List.of(
        new Finding(
            "untranslated",
            plausible ? Severity.WARN : Severity.BLOCK,
            "the text is the same in both languages"));
  }

  /** In small letters; spares a look at texts that are surely not the same. */
  private static int firstLetter(String text) {
    return text.codePoints()
        .filter(Character::isLetter)
        .map(Character::toLowerCase)
        .findFirst()
        .orElse(0);
  }
}
