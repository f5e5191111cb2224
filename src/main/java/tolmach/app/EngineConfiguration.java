package tolmach.app;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import tolmach.check.CheckRules;
import tolmach.engine.EngineInstance;
import tolmach.engine.EngineSettings;
import tolmach.engine.EngineTerms;
import tolmach.engine.EngineTypes;
import tolmach.engine.QueueLimits;
import tolmach.engine.cost.Budget;
import tolmach.engine.cost.Budgets;
import tolmach.engine.cost.Price;
import tolmach.engine.route.RoutingTable;
import tolmach.language.LanguageTag;
import tolmach.story.ReviewRules;
import tolmach.wire.OperatorException;
import tolmach.worker.Desks;

/**
 * The engines, routes and desks of the settings, as those want them who work with them. Everything
 * is looked at when it is made, so that a wrong word ends the start and not an article.
 */
public final class EngineConfiguration {

  private static final String SEE = "Every setting and its values: src/docs/settings.md";

  private final EngineSettings engines;
  private final RoutingTable routes;
  private final List<Budget> budgets;
  private final Map<String, String> styles;
  private final Map<String, ReviewRules> reviews;
  private final Map<String, CheckRules> checks;

  /**
   * @param given names and values as they were given
   * @param names of the engines, in order
   * @param desks names of the desks that have settings of their own
   */
  EngineConfiguration(
      Map<String, String> given,
      List<String> names,
      List<String> desks,
      String rules,
      List<LanguageTag> pivots,
      int threads,
      long cacheCharacters) {
    try {
      engines =
          new EngineSettings(
              names.stream().map(name -> engine(name, given)).toList(),
              threads,
              QueueLimits.DEFAULTS,
              cacheCharacters);
      routes = RoutingTable.parse(rules, names, pivots);
    } catch (IllegalArgumentException e) {
      throw new OperatorException(e.getMessage(), SEE);
    }
    budgets = new ArrayList<>();
    styles = new TreeMap<>();
    reviews = new TreeMap<>();
    checks = new TreeMap<>();
    for (String desk : desks) {
      Map<String, Object> values = values(EngineDefinition.DESK_PREFIX + desk, given, false);
      budget(desk, values).ifPresent(budgets::add);
      String review = string(values, EngineDefinition.REVIEW);
      String quality = string(values, EngineDefinition.REVIEW_QUALITY);
      if (!review.isEmpty() || !quality.isEmpty()) {
        reviews.put(desk, ReviewRules.parse(review).holdingBelow(quality));
      }
      String rulesOfChecks = string(values, EngineDefinition.CHECKS);
      if (!rulesOfChecks.isEmpty()) {
        checks.put(desk, CheckRules.parse(rulesOfChecks));
      }
      String style = string(values, EngineDefinition.STYLE);
      if (!style.isEmpty()) {
        styles.put(desk, style);
      }
    }
  }

  public EngineSettings engines() {
    return engines;
  }

  public RoutingTable routes() {
    return routes;
  }

  /** With nothing spent yet. */
  public Budgets budgets(Clock clock) {
    return new Budgets(budgets, clock);
  }

  /** What desks want, and these budgets. */
  public Desks desks(Budgets spending) {
    return new Desks(styles, spending);
  }

  /** What waits for a person at the desks that say so. */
  public Map<String, ReviewRules> reviews() {
    return reviews;
  }

  /** How grave findings are taken at the desks that say so. */
  public Map<String, CheckRules> checks() {
    return checks;
  }

  private static EngineInstance engine(String name, Map<String, String> given) {
    Map<String, Object> values = values(EngineDefinition.ENGINE_PREFIX + name, given, true);
    String type = string(values, EngineDefinition.TYPE);
    String known = type.isEmpty() ? name : type;
    if (!EngineTypes.names().contains(known)) {
      throw new OperatorException(
          "The engine \"" + name + "\" is of no type that there is: \"" + known + "\"",
          "Set "
              + EngineDefinition.ENGINE_PREFIX
              + name
              + ".type to one of "
              + String.join(", ", EngineTypes.names()));
    }
    var options = new LinkedHashMap<String, String>();
    for (String option : EngineDefinition.options()) {
      String value = string(values, option);
      if (!value.isEmpty()) {
        options.put(option, value);
      }
    }
    return new EngineInstance(name, known, terms(values), options);
  }

  private static EngineTerms terms(Map<String, Object> values) {
    return new EngineTerms(
        (Integer) values.get(EngineDefinition.CONCURRENCY),
        (Integer) values.get(EngineDefinition.SEGMENTS_PER_MINUTE),
        (Integer) values.get(EngineDefinition.CHARACTERS_PER_MINUTE),
        new Price(new BigDecimal(string(values, EngineDefinition.COST))),
        (Integer) values.get(EngineDefinition.BREAKER_FAILURES),
        Duration.ofSeconds((Integer) values.get(EngineDefinition.BREAKER_SECONDS)),
        (Integer) values.get(EngineDefinition.RETRIES));
  }

  private static Optional<Budget> budget(String desk, Map<String, Object> values) {
    String amount = string(values, EngineDefinition.BUDGET);
    return amount.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Budget(
                desk,
                new BigDecimal(amount).movePointRight(6).longValue(),
                Budget.Period.valueOf(upper(values, EngineDefinition.PERIOD)),
                Budget.WhenSpent.valueOf(upper(values, EngineDefinition.WHEN_SPENT))));
  }

  private static Map<String, Object> values(
      String prefix, Map<String, String> given, boolean isEngine) {
    ConfigDef definition = isEngine ? EngineDefinition.ENGINE : EngineDefinition.DESK;
    var own = new TreeMap<String, String>();
    for (String name : definition.names()) {
      String value = given.get(prefix + "." + name);
      if (value != null) {
        own.put(name, value.strip());
      }
    }
    try {
      return definition.parse(own);
    } catch (ConfigException e) {
      throw new OperatorException(prefix + ": " + e.getMessage(), SEE);
    }
  }

  private static String string(Map<String, Object> values, String name) {
    return ((String) values.get(name)).strip();
  }

  private static String upper(Map<String, Object> values, String name) {
    return string(values, name).toUpperCase(Locale.ROOT);
  }
}
