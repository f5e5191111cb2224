package tolmach.check.names;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tolmach.check.Check;
import tolmach.check.Comparison;
import tolmach.check.Finding;
import tolmach.check.Severity;

/**
 * Blocks a translation in which a country became another: one that the source speaks of and in no
 * way spoken of in the translation, where the translation speaks of one that the source does not.
 * Only a warning where it is not known how the languages say whose something is.
 */
public final class CountryCheck implements Check {

  private static final String NAME = "countries";

  @Override
  public List<Finding> findings(Comparison comparison) {
    if (comparison.isPseudo()) {
      return List.of();
    }
    var from = Places.of(comparison.pair().source());
    var to = Places.of(comparison.pair().target());
    Places.Named source = from.read(comparison.sourceWords());
    Places.Named target = to.read(comparison.targetWords());
    Map<String, String> lost = without(source, target.perhaps());
    Map<String, String> added = without(target, source.perhaps());
    if (lost.isEmpty()) {
      lost = fewer(source, target);
    } else if (added.isEmpty()) {
      added = fewer(target, source);
    }
    if (lost.isEmpty() || added.isEmpty()) {
      return List.of();
    }
    Severity severity =
        from.knowsAdjectives() && to.knowsAdjectives() ? Severity.BLOCK : Severity.WARN;
    return List.of(
        new Finding(
            NAME,
            severity,
            names(lost.keySet()) + " became " + names(added.keySet()),
            String.join(", ", lost.values()),
            String.join(", ", added.values())));
  }

  /** Spoken of less often by the others. */
  private static Map<String, String> fewer(Places.Named some, Places.Named others) {
    var fewer = new TreeMap<>(some.people());
    fewer.putAll(some.sure());
    fewer
        .keySet()
        .removeIf(
            code -> others.atMost().getOrDefault(code, 0) >= some.times().getOrDefault(code, 0));
    return fewer;
  }

  private static Map<String, String> without(Places.Named some, Set<String> others) {
    var left = new TreeMap<>(some.people());
    left.putAll(some.sure());
    left.keySet().removeAll(others);
    return left;
  }

  /** In English, as all findings are. */
  private static String names(Set<String> codes) {
    List<String> names = new ArrayList<>();
    codes.forEach(code -> names.add(ULocale.getDisplayCountry("und-" + code, ULocale.ENGLISH)));
    return String.join(", ", names);
  }
}
