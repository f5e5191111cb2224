package tolmach.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

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
      Set<String> from = lost.isEmpty() ? before.perhaps() : lost;
      Set<String> to = added.isEmpty() ? after.perhaps() : added;
      String message = String.join(", ", from) + " became " + String.join(", ", to);
      findings.add(
          new Finding(NAME, Severity.BLOCK, message, words(from, before), words(to, after)));
      return findings;
    }
    Optional<Finding> exchanged = exchanged(before, after);
    if (exchanged.isPresent()) {
      return List.of(exchanged.get());
    }
    for (String name : lost) {
      findings.add(
          new Finding(NAME, Severity.WARN, name + " is missing", before.words().get(name), null));
    }
    for (String name : added) {
      findings.add(
          new Finding(NAME, Severity.WARN, name + " was added", null, after.words().get(name)));
    }
    return findings;
  }

  /** One that is named less often than it was, where another stands that the source has not. */
  private static Optional<Finding> exchanged(Currencies.Named before, Currencies.Named after) {
    if (after.allMentions() < before.mentions()) {
      return Optional.empty();
    }
    for (String from : before.sure()) {
      for (String to : without(after.perhaps(), before.perhaps())) {
        if (before.times().get(from) > after.times().getOrDefault(from, 0)) {
          return Optional.of(
              new Finding(
                  NAME,
                  Severity.BLOCK,
                  from + " became " + to,
                  before.words().get(from),
                  after.words().get(to)));
        }
      }
    }
    return Optional.empty();
  }

  /** True if something else stands there: the other side names money as often as this one. */
  private static boolean isReplaced(Set<String> alone, int mentions, int others) {
    return !alone.isEmpty() && others >= mentions;
  }

  /** As the text itself says them. */
  private static String words(Set<String> names, Currencies.Named named) {
    return names.stream().map(named.words()::get).collect(Collectors.joining(", "));
  }

  private static Set<String> without(Set<String> some, Set<String> others) {
    var left = new TreeSet<>(some);
    left.removeAll(others);
    return left;
  }
}
