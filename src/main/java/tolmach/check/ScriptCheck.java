package tolmach.check;

import java.util.List;
import java.util.Set;

/**
 * Blocks a translation most of whose letters are not of its language's script: Latin in a Russian
 * text. Names, acronyms and addresses may stay as they are, so a short text of nothing else passes.
 */
final class ScriptCheck implements Check {

  @Override
  public List<Finding> findings(Comparison comparison) {
    String target = comparison.targetWords();
    Set<Integer> scripts = Scripts.of(comparison.pair().target());
    long letters = Scripts.letters(target);
    if (comparison.isPseudo()
        || scripts.isEmpty()
        || Scripts.lettersIn(scripts, target) * 2 >= letters
        || ProperWords.only(target)
        || ProperWords.credit(target)) {
      return List.of();
    }
    return List.of(
        new Finding(
            "script",
            Severity.BLOCK,
            "most letters are not of the script of \"" + comparison.pair().target() + "\""));
  }
}
