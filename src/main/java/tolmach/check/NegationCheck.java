package tolmach.check;

import java.util.List;
import java.util.Optional;

/**
 * Warns of a translation that affirms what its source denies, or the other way round. What is
 * denied in another way ({@code failed to come}) may explain it, so this never stops a text.
 */
final class NegationCheck implements Check {

  private static final String NAME = "negation";

  @Override
  public List<Finding> findings(Comparison comparison) {
    Optional<Negations> sourceReader = Negations.of(comparison.pair().source());
    Optional<Negations> targetReader = Negations.of(comparison.pair().target());
    if (comparison.isPseudo() || sourceReader.isEmpty() || targetReader.isEmpty()) {
      return List.of();
    }
    Negations.Said source = sourceReader.get().read(comparison.sourceWords());
    Negations.Said target = targetReader.get().read(comparison.targetWords());
    if (source.plain() > target.plain() + target.veiled()) {
      return List.of(new Finding(NAME, Severity.WARN, "a negation is missing"));
    }
    if (target.plain() > source.plain() + source.veiled()) {
      return List.of(new Finding(NAME, Severity.WARN, "a negation was added"));
    }
    return List.of();
  }
}
