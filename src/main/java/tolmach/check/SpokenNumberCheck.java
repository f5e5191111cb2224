package tolmach.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Blocks a translation in which a number in words is another: {@code three} that became {@code
 * пять}. One that only one side has is a warning, for people say numbers in words and leave them
 * out as they like. A scale without a number ({@code thousands}) counts only if both sides differ.
 */
final class SpokenNumberCheck implements Check {

  private static final String NAME = "spoken-numbers";

  @Override
  public List<Finding> findings(Comparison comparison) {
    if (comparison.isPseudo()) {
      return List.of();
    }
    List<SpokenNumbers.SpokenFact> missing =
        unsaid(comparison.sourceNumbers(), comparison.targetNumbers().said());
    List<SpokenNumbers.SpokenFact> added =
        unsaid(comparison.targetNumbers(), comparison.sourceNumbers().said());
    if (!missing.isEmpty() && !added.isEmpty()) {
      return List.of(
          new Finding(
              NAME, Severity.BLOCK, missing.get(0).text() + " became " + added.get(0).text()));
    }
    Predicate<SpokenNumbers.SpokenFact> isVague = SpokenNumbers.SpokenFact::isVague;
    var findings = new ArrayList<Finding>();
    missing.stream()
        .filter(isVague.negate())
        .forEach(fact -> findings.add(warning(fact.text() + " is missing")));
    added.stream()
        .filter(isVague.negate())
        .forEach(fact -> findings.add(warning(fact.text() + " was added")));
    return findings;
  }

  private static List<SpokenNumbers.SpokenFact> unsaid(
      NumberReader.Numbers numbers, Set<BigDecimal> said) {
    return numbers.spoken().stream().filter(fact -> !fact.isSaidBy(said)).toList();
  }

  private static Finding warning(String message) {
    return new Finding(NAME, Severity.WARN, message);
  }
}
