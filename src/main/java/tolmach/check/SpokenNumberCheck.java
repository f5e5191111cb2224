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
      String from = missing.get(0).text();
      String to = added.get(0).text();
      return List.of(new Finding(NAME, Severity.BLOCK, from + " became " + to, from, to));
    }
    Predicate<SpokenNumbers.SpokenFact> isVague = SpokenNumbers.SpokenFact::isVague;
    var findings = new ArrayList<Finding>();
    missing.stream()
        .filter(isVague.negate())
        .map(SpokenNumbers.SpokenFact::text)
        .forEach(text -> findings.add(warning(text + " is missing", text, null)));
    added.stream()
        .filter(isVague.negate())
        .map(SpokenNumbers.SpokenFact::text)
        .forEach(text -> findings.add(warning(text + " was added", null, text)));
    return findings;
  }

  private static List<SpokenNumbers.SpokenFact> unsaid(
      NumberReader.Numbers numbers, Set<BigDecimal> said) {
    return numbers.spoken().stream().filter(fact -> !fact.isSaidBy(said)).toList();
  }

  private static Finding warning(String message, String source, String target) {
    return new Finding(NAME, Severity.WARN, message, source, target);
  }
}
