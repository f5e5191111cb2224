package tolmach.engine.route;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tolmach.engine.Lane;
import tolmach.language.LanguagePair;
import tolmach.language.LanguageTag;

/**
 * Rules that say for a pair of languages, a desk and a lane which engines are asked in which order:
 *
 * <pre>
 * *&gt;*: onnx deepl; ru&gt;de: via:en; *&gt;* lane=bulk: onnx; en&gt;ru desk=sport: deepl
 * </pre>
 *
 * <p>Of the rules that fit, the one that says most holds, alone: one that names the desk before one
 * that does not, then one that names the lane, then the target, then the source. A tag fits all its
 * regions; a tag with the region goes before it. {@code via:en} tries two engines, through English.
 */
public final class RoutingTable {

  private static final Comparator<Rule> BY_WEIGHT =
      (one, other) -> {
        List<Integer> ones = one.weights();
        List<Integer> others = other.weights();
        for (int i = 0; i < ones.size(); i++) {
          int difference = ones.get(i).compareTo(others.get(i));
          if (difference != 0) {
            return difference;
          }
        }
        return 0;
      };

  private final List<Rule> rules;
  private final List<String> engines;
  private final List<LanguageTag> pivots;

  private RoutingTable(List<Rule> rules, List<String> engines, List<LanguageTag> pivots) {
    this.rules = List.copyOf(rules);
    this.engines = List.copyOf(engines);
    this.pivots = List.copyOf(pivots);
  }

  /** All engines in this order for every pair, and no way through a third language. */
  public static RoutingTable allOf(List<String> engines) {
    return new RoutingTable(List.of(), engines, List.of());
  }

  /**
   * @param text rules with a semicolon between them; blank: all engines for all
   * @param engines the names there are, in the order that holds where no rule fits
   * @param pivots languages to go through where no engine translates a pair at once, in order
   * @throws IllegalArgumentException if a rule cannot be read, names an engine that is not there,
   *     or stands twice
   */
  public static RoutingTable parse(String text, List<String> engines, List<LanguageTag> pivots) {
    var rules = new ArrayList<Rule>();
    for (String part : text.split(";")) {
      if (part.isBlank()) {
        continue;
      }
      Rule rule = Rule.parse(part);
      requireKnown(rule, engines);
      if (rules.stream().anyMatch(rule::isForTheSameAs)) {
        throw new IllegalArgumentException(
            "there are two routes for the same, the second is \"" + rule.text() + "\"");
      }
      rules.add(rule);
    }
    return new RoutingTable(rules, engines, pivots);
  }

  private static void requireKnown(Rule rule, Collection<String> engines) {
    for (Step step : rule.steps()) {
      if (step instanceof Step.Ask ask && !engines.contains(ask.engine())) {
        throw new IllegalArgumentException(
            "the route \""
                + rule.text()
                + "\" names the engine \""
                + ask.engine()
                + "\"; known: "
                + String.join(", ", engines));
      }
    }
  }

  /** What is tried for a piece of work, in order. */
  public List<Step> steps(LanguagePair pair, String desk, Lane lane) {
    return rules.stream()
        .filter(rule -> rule.fits(pair, desk, lane))
        .max(BY_WEIGHT)
        .map(Rule::steps)
        .orElseGet(() -> engines.stream().<Step>map(Step.Ask::new).toList());
  }

  /** Languages to go through where no engine translates a pair at once, in order. */
  public List<LanguageTag> pivots() {
    return pivots;
  }

  /** Every desk that a rule names. */
  public Set<String> desks() {
    var desks = new LinkedHashSet<String>();
    rules.forEach(rule -> rule.desk().ifPresent(desks::add));
    return desks;
  }
}
