package tolmach.worker;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tolmach.check.CheckRules;
import tolmach.check.Finding;
import tolmach.language.LanguageTag;

/**
 * How grave each desk takes what the checks find: its own rules, and those of the house for what it
 * says nothing of.
 *
 * @param byDesk the desk {@code default} stands for all that are not named
 */
public record CheckDesks(CheckRules house, Map<String, CheckRules> byDesk) {

  /** Every finding weighs what its check says. */
  public static final CheckDesks STANDARD = new CheckDesks(CheckRules.NONE, Map.of());

  private static final String OTHERS = "default";

  public CheckDesks {
    byDesk = Map.copyOf(byDesk);
  }

  /** The findings as a desk takes them in texts of a language; what it has switched off is gone. */
  List<Finding> of(String desk, LanguageTag target, List<Finding> findings) {
    CheckRules own = byDesk.getOrDefault(desk, byDesk.getOrDefault(OTHERS, CheckRules.NONE));
    return own.isEmpty() && house.isEmpty()
        ? findings
        : findings.stream().flatMap(finding -> weighed(own, target, finding).stream()).toList();
  }

  private Optional<Finding> weighed(CheckRules own, LanguageTag target, Finding finding) {
    return Stream.of(own, house)
        .map(rules -> rules.rule(target, finding.check()))
        .flatMap(Optional::stream)
        .findFirst()
        .map(weight -> weight.of(finding))
        .orElse(Optional.of(finding));
  }
}
