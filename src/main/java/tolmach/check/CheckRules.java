package tolmach.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tolmach.language.LanguageTag;

/**
 * How grave findings are taken, by check and language of the translation: {@code negation:block,
 * quotation:off, ru/names:warn}. A rule for a language goes before one without; one for {@code pt}
 * serves {@code pt-BR} unless that has one of its own.
 */
public final class CheckRules {

  private static final String ANY = "*";

  /** Of these nobody may think otherwise: without them a broken text goes out. */
  private static final Set<String> STRICT = Set.of("empty", "placeholders");

  /** Nothing is said of any check. */
  public static final CheckRules NONE = new CheckRules(Map.of());

  private record Rule(String language, String check) {}

  private final Map<Rule, CheckWeight> weights;

  private CheckRules(Map<Rule, CheckWeight> weights) {
    this.weights = Map.copyOf(weights);
  }

  /**
   * Reads rules; {@code ""} says nothing of any check.
   *
   * @throws IllegalArgumentException if a rule is none, names a check that there is not, or softens
   *     one that must not be, in words
   */
  public static CheckRules parse(String text) {
    if (text.isBlank()) {
      return NONE;
    }
    var weights = new LinkedHashMap<Rule, CheckWeight>();
    for (String part : text.split(",", -1)) {
      String rule = part.strip();
      int colon = rule.indexOf(':');
      int slash = rule.indexOf('/');
      if (colon < 0 || slash > colon) {
        throw wrong(rule);
      }
      CheckWeight weight =
          CheckWeight.of(rule.substring(colon + 1).strip()).orElseThrow(() -> wrong(rule));
      String language = slash < 0 ? ANY : rule.substring(0, slash).strip();
      String check = rule.substring(slash + 1, colon).strip();
      refuse(check, weight);
      String key = language.equals(ANY) ? ANY : LanguageTag.of(language).value();
      if (weights.put(new Rule(key, check), weight) != null) {
        throw new IllegalArgumentException(
            "there are two rules for " + rule.substring(0, colon).strip());
      }
    }
    return new CheckRules(weights);
  }

  private static void refuse(String check, CheckWeight weight) {
    if (!Checks.NAMES.contains(check)) {
      throw new IllegalArgumentException(
          "there is no check \"" + check + "\"; there are " + String.join(", ", Checks.NAMES));
    }
    if (STRICT.contains(check) && weight != CheckWeight.BLOCK) {
      throw new IllegalArgumentException(
          "the check \""
              + check
              + "\" always blocks: without it a text that is broken or not there would go out");
    }
  }

  private static IllegalArgumentException wrong(String rule) {
    return new IllegalArgumentException(
        "\"" + rule + "\" is no rule: write CHECK:block, warn, note or off, or LANGUAGE/CHECK:off");
  }

  /** True if nothing is said of any check. */
  public boolean isEmpty() {
    return weights.isEmpty();
  }

  /** How a check's findings are taken in texts of a language; empty if no rule says. */
  public Optional<CheckWeight> rule(LanguageTag language, String check) {
    return List.of(language.value(), language.written().value(), language.language().value(), ANY)
        .stream()
        .map(tag -> weights.get(new Rule(tag, check)))
        .filter(weight -> weight != null)
        .findFirst();
  }
}
