package tolmach.check.names;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import tolmach.check.Check;
import tolmach.check.Comparison;
import tolmach.check.Finding;
import tolmach.check.Severity;

/**
 * Warns of a name that seems to have become another: one of the source that no word of the
 * translation sounds like, where the translation has one that no word of the source does. A name
 * that only the source has is only noted, with how like it the nearest word is: names are
 * translated, shortened and replaced by <i>he</i> in good translations.
 */
public final class NameCheck implements Check {

  private static final String NAME = "names";

  /** Below so many letters likeness says little. */
  private static final int SHORTEST = 4;

  @Override
  public List<Finding> findings(Comparison comparison) {
    if (comparison.isPseudo()) {
      return List.of();
    }
    return NamePairs.of(comparison).map(NameCheck::findings).orElse(List.of());
  }

  private static List<Finding> findings(NamePairs names) {
    List<NamePairs.Best> lost = longEnough(names.lost());
    List<NamePairs.Best> added = longEnough(names.added());
    if (lost.isEmpty() && !added.isEmpty()) {
      String name = added.get(0).name();
      return List.of(
          new Finding(
              NAME, Severity.WARN, name + " is a name that the source has not", null, name));
    }
    if (lost.isEmpty()) {
      return List.of();
    }
    if (added.isEmpty()) {
      NamePairs.Best first = lost.get(0);
      return List.of(
          new Finding(
              NAME,
              Severity.NOTE,
              "no word is like " + first.name() + ", " + nearest(first),
              first.name(),
              first.other()));
    }
    var findings = new ArrayList<Finding>();
    for (int i = 0; i < Math.min(lost.size(), added.size()); i++) {
      String from = lost.get(i).name();
      String to = added.get(i).name();
      findings.add(
          new Finding(NAME, Severity.WARN, from + " seems to have become " + to, from, to));
    }
    return findings;
  }

  private static String nearest(NamePairs.Best best) {
    return best.other() == null
        ? "and there is no other name"
        : best.other()
            + " the most: "
            + BigDecimal.valueOf(best.likeness()).setScale(2, RoundingMode.HALF_UP);
  }

  private static List<NamePairs.Best> longEnough(List<NamePairs.Best> names) {
    return names.stream().filter(best -> best.name().length() >= SHORTEST).toList();
  }
}
