package tolmach.check;

import java.util.List;

/** Blocks a translation without text of a source that has some. */
final class EmptyTargetCheck implements Check {

  @Override
  public List<Finding> findings(Comparison comparison) {
    return comparison.targetWords().isBlank() && !comparison.sourceWords().isBlank()
        ? List.of(new Finding("empty", Severity.BLOCK, "the translation is empty"))
        : List.of();
  }
}
