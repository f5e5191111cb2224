package tolmach.app;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.LambdaValidator;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigDef.Validator;
import org.apache.kafka.common.config.ConfigException;
import tolmach.engine.EngineTypes;
import tolmach.engine.cost.Budget;

/** The settings that each engine and each desk has for itself, below its name. */
final class EngineDefinition {

  /** Followed by an engine's name and one of {@link #ENGINE}. */
  static final String ENGINE_PREFIX = "tolmach.engine.";

  /** Followed by a desk's name and one of {@link #DESK}. */
  static final String DESK_PREFIX = "tolmach.desk.";

  static final String TYPE = "type";
  static final String CONCURRENCY = "concurrency";
  static final String SEGMENTS_PER_MINUTE = "segments-per-minute";
  static final String CHARACTERS_PER_MINUTE = "characters-per-minute";
  static final String COST = "cost-per-million";
  static final String BREAKER_FAILURES = "breaker-failures";
  static final String BREAKER_SECONDS = "breaker-seconds";
  static final String RETRIES = "retries";

  static final String STYLE = "style";
  static final String REVIEW = "review";
  static final String CHECKS = "checks";
  static final String REVIEW_QUALITY = "review.quality";
  static final String BUDGET = "budget";
  static final String PERIOD = "budget-period";
  static final String WHEN_SPENT = "when-spent";

  /** What an engine of some type wants to know; handed on as it is. */
  private static final ConfigDef OPTIONS =
      new ConfigDef()
          .define(
              "url",
              Type.STRING,
              "",
              Importance.MEDIUM,
              "Address of a service, as http://127.0.0.1:5000. DeepL and OpenAI need none.")
          .define(
              "model",
              Type.STRING,
              "",
              Importance.MEDIUM,
              "Model that the service is to use. For DeepL: latency-optimized, quality-optimized or"
                  + " prefer-quality-optimized.")
          .define(
              "key-file",
              Type.STRING,
              "",
              Importance.MEDIUM,
              "File that holds the service's key and nothing else, readable for Tolmach alone. Empty:"
                  + " the key is in the environment, TOLMACH_DEEPL_KEY for the engine deepl,"
                  + " TOLMACH_MY_DEEPL_KEY for one that is named my-deepl, or there is none.")
          .define(
              "formality",
              Type.STRING,
              "",
              Importance.LOW,
              "For DeepL: prefer-more or prefer-less.")
          .define(
              "beam",
              Type.STRING,
              "",
              Importance.LOW,
              "For onnx: how many translations are followed at once, 1 to 6. Empty: 1, greedy. More"
                  + " is slower and a little better.")
          .define(
              "length-penalty",
              Type.STRING,
              "",
              Importance.LOW,
              "For onnx with a beam: 0.0 to 2.0; the smaller, the shorter the translation that wins."
                  + " Empty: 1.0.");

  static final ConfigDef ENGINE =
      new ConfigDef(OPTIONS)
          .define(
              TYPE,
              Type.STRING,
              "",
              Importance.HIGH,
              "Kind of engine: " + String.join(", ", EngineTypes.names()) + ". Empty: its name.")
          .define(
              COST,
              Type.STRING,
              "0",
              amount(),
              Importance.MEDIUM,
              "What a million characters of source text cost, in tolmach.currency.")
          .define(
              CONCURRENCY,
              Type.INT,
              0,
              Range.between(0, 1024),
              Importance.MEDIUM,
              "Calls at once. 0: as many as the engine says it bears.")
          .define(
              CHARACTERS_PER_MINUTE,
              Type.INT,
              0,
              Range.atLeast(0),
              Importance.MEDIUM,
              "Characters of source text a minute at most. 0: no bound.")
          .define(
              SEGMENTS_PER_MINUTE,
              Type.INT,
              0,
              Range.atLeast(0),
              Importance.MEDIUM,
              "Segments a minute at most. 0: no bound.")
          .define(
              BREAKER_FAILURES,
              Type.INT,
              5,
              Range.between(1, 1000),
              Importance.LOW,
              "After so many failed calls in a row, or half of twice as many, the engine is left"
                  + " alone.")
          .define(
              BREAKER_SECONDS,
              Type.INT,
              30,
              Range.between(1, 86_400),
              Importance.LOW,
              "For so long; then one call tries it.")
          .define(
              RETRIES,
              Type.INT,
              2,
              Range.between(0, 10),
              Importance.LOW,
              "How often a job asks again, after short pauses, when the engine is away for a moment.");

  static final ConfigDef DESK =
      new ConfigDef()
          .define(
              STYLE,
              Type.STRING,
              "",
              Importance.MEDIUM,
              "What the desk wants to be kept, in words, for engines that can be told.")
          .define(
              REVIEW,
              Type.STRING,
              "",
              SettingsDefinition.review(),
              Importance.MEDIUM,
              "What waits for a person at this desk, as in tolmach.review, which holds for the"
                  + " languages that are not named here.")
          .define(
              CHECKS,
              Type.STRING,
              "",
              SettingsDefinition.checks(),
              Importance.MEDIUM,
              "How grave this desk takes what the checks find, as in tolmach.checks, which holds for"
                  + " what is not named here.")
          .define(
              REVIEW_QUALITY,
              Type.STRING,
              "",
              SettingsDefinition.quality(),
              Importance.MEDIUM,
              "Below which estimate a sentence waits for a person at this desk, as in"
                  + " tolmach.review.quality, which holds for the languages that are not named here.")
          .define(
              BUDGET,
              Type.STRING,
              "",
              amountOrNone(),
              Importance.MEDIUM,
              "What the desk may spend on engines, in tolmach.currency. Empty: as much as it likes.")
          .define(
              PERIOD,
              Type.STRING,
              "month",
              words(Budget.Period.values()),
              Importance.MEDIUM,
              "For how long the budget is; days and months begin at midnight UTC.")
          .define(
              WHEN_SPENT,
              Type.STRING,
              "hold",
              words(Budget.WhenSpent.values()),
              Importance.MEDIUM,
              "What is done with work that costs more than is left: hold it until the next day or"
                  + " month; fallback to the next engine that is cheap enough, and hold it where there"
                  + " is none; warn, and do it all the same.");

  private EngineDefinition() {}

  /** The names of what only the engine's type understands. */
  static Iterable<String> options() {
    return OPTIONS.names();
  }

  private static Validator amountOrNone() {
    return LambdaValidator.with(
        (name, value) -> {
          if (!value.toString().isEmpty()) {
            requireAmount(name, value);
          }
        },
        () -> "an amount from 0, or empty");
  }

  private static Validator amount() {
    return LambdaValidator.with(EngineDefinition::requireAmount, () -> "an amount from 0");
  }

  private static void requireAmount(String name, Object value) {
    try {
      BigDecimal amount = new BigDecimal(value.toString().strip());
      if (amount.signum() >= 0 && amount.compareTo(BigDecimal.valueOf(1_000_000_000)) <= 0) {
        return;
      }
    } catch (NumberFormatException e) {
      throw new ConfigException(name, value, "must be an amount like 20 or 0.5");
    }
    throw new ConfigException(name, value, "must be an amount from 0 to 1000000000");
  }

  private static Validator words(Enum<?>[] words) {
    var names = Arrays.stream(words).map(word -> word.name().toLowerCase(Locale.ROOT)).toList();
    return LambdaValidator.with(
        (name, value) -> {
          if (!names.contains(value.toString())) {
            throw new ConfigException(name, value, "must be one of " + names);
          }
        },
        names::toString);
  }
}
