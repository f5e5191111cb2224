package tolmach.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Blocks a translation that names another currency than its source: dollars that became roubles.
 * One that was only left out or put in, as people do where it is clear, is a warning.
 */
final class CurrencyCheck implements Check {

  private static final String NAME = "currency";

  @Override
  public List<Finding> findings(Comparison comparison) {
    var source = Currencies.of(comparison.pair().source());
    var target = Currencies.of(comparison.pair().target());
    if (comparison.isPseudo() || !source.knowsWords() || !target.knowsWords()) {
      return List.of();
    }
    Currencies.Named before = source.read(comparison.sourceWords());
    Currencies.Named after = target.read(comparison.targetWords());
    Set<String> lost = without(before.sure(), after.perhaps());
    Set<String> added = without(after.sure(), before.perhaps());
    var findings = new ArrayList<Finding>();
    if (isReplaced(lost, before.mentions(), after.allMentions())
        || isReplaced(added, after.mentions(), before.allMentions())) {
      String from = String.join(", ", lost.isEmpty() ? before.perhaps() : lost);
      String to = String.join(", ", added.isEmpty() ? after.perhaps() : added);
      findings.add(new Finding(NAME, Severity.BLOCK, from + " became " + to));
      return findings;
    }
    lost.forEach(name -> findings.add(new Finding(NAME, Severity.WARN, name + " is missing")));
    added.forEach(name -> findings.add(new Finding(NAME, Severity.WARN, name + " was added")));
    return findings;
  }

  /** True if something else stands there: the other side names money as often as this one. */
  private static boolean isReplaced(Set<String> alone, int mentions, int others) {
    return !alone.isEmpty() && others >= mentions;
  }

  private static Set<String> without(Set<String> some, Set<String> others) {
    var left = new TreeSet<>(some);
    left.removeAll(others);
    return left;
  }
}
