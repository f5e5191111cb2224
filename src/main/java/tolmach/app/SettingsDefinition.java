package tolmach.app;

import java.util.List;
import java.util.Set;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.LambdaValidator;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigDef.ValidString;
import org.apache.kafka.common.config.ConfigDef.Validator;
import org.apache.kafka.common.config.ConfigException;
import tolmach.check.CheckRules;
import tolmach.engine.EngineSettings;
import tolmach.language.LanguageTag;
import tolmach.story.ReviewRules;

/** Every setting, once: its name, type, default, allowed values, and the text of its page. */
final class SettingsDefinition {

  /** What begins so goes to every Kafka client, without the prefix. */
  static final String CLIENT_PREFIX = "tolmach.kafka.client.";

  /** Names below {@code tolmach.} that the launcher sets and that are no settings. */
  static final Set<String> RESERVED = Set.of("tolmach.home");

  static final String BOOTSTRAP_SERVERS = "tolmach.kafka.bootstrap-servers";
  static final String DATA = "tolmach.data";
  static final String NODE = "tolmach.node";
  static final String BROKER_PORT = "tolmach.broker.port";
  static final String PARTITIONS = "tolmach.partitions";
  static final String TARGET_LANGUAGES = "tolmach.target-languages";
  static final String MODELS = "tolmach.models";
  static final String ENGINE_THREADS = "tolmach.engine.threads";
  static final String ENGINES = "tolmach.engines";
  static final String ROUTES = "tolmach.routes";
  static final String PIVOTS = "tolmach.pivots";
  static final String DESKS = "tolmach.desks";
  static final String REVIEW = "tolmach.review";
  static final String CHECKS = "tolmach.checks";
  static final String REVIEW_QUALITY = "tolmach.review.quality";
  static final String QUALITY_WEIGHTS = "tolmach.quality.weights";
  static final String FORGET_KILLED = "tolmach.memory.forget-killed";
  static final String DISCLOSURE_LABEL = "tolmach.disclosure.label";
  static final String READY_NAMES = "tolmach.messages.ready";
  static final String CURRENCY = "tolmach.currency";
  static final String CACHE = "tolmach.cache.characters";
  static final String DEADLINE = "tolmach.deadline.";
  static final String CONCURRENCY = "tolmach.concurrency.";
  static final String SURGE_WAIT = "tolmach.surge.urgent-wait";
  static final String SURGE_CALM = "tolmach.surge.calm";
  static final String MEMORY_PATIENCE = "tolmach.memory.patience";
  static final String IN_FLIGHT_RECORDS = "tolmach.in-flight.records";
  static final String IN_FLIGHT_BYTES = "tolmach.in-flight.bytes";
  static final String HTTP_PORT = "tolmach.http.port";
  static final String INBOX = "tolmach.inbox";
  static final String FEEDS = "tolmach.feeds";
  static final String FEEDS_ALLOWED = "tolmach.feeds.allowed";
  static final String LOG_FORMAT = "tolmach.log.format";

  private static final int MEBIBYTE = 1 << 20;

  static final ConfigDef DEFINITION =
      new ConfigDef()
          .define(
              BOOTSTRAP_SERVERS,
              Type.STRING,
              "",
              Importance.HIGH,
              "The Kafka cluster to work on, as host:port,host:port. Empty: an embedded broker that"
                  + " starts and ends with Tolmach.")
          .define(
              DATA,
              Type.STRING,
              "data",
              filled("a folder"),
              Importance.HIGH,
              "Folder of the embedded broker's log, the stores and the node's name; relative to"
                  + " where Tolmach is started.")
          .define(
              TARGET_LANGUAGES,
              Type.LIST,
              "en,ru",
              languages(),
              Importance.HIGH,
              "Languages that everything is translated into, as BCP 47 tags. The language of the"
                  + " source is left out for each item.")
          .define(
              MODELS,
              Type.STRING,
              "models",
              filled("a folder"),
              Importance.HIGH,
              "Folder of the translation models, one folder a pair, as en-ru; relative to the"
                  + " project's folder.")
          .define(
              ENGINES,
              Type.LIST,
              "onnx,pseudo",
              names("engine"),
              Importance.HIGH,
              "Names of the engines, in the order in which they are asked. A name is a type, or has"
                  + " its type in tolmach.engine.NAME.type; see below.")
          .define(
              ROUTES,
              Type.STRING,
              "",
              Importance.MEDIUM,
              "Which engines are asked for what, where it is not all of them: rules with semicolons"
                  + " between them, see below.")
          .define(
              PIVOTS,
              Type.LIST,
              "en",
              pivots(),
              Importance.MEDIUM,
              "Languages through which two engines translate a pair that none translates at once, the"
                  + " preferred first. Empty: such a pair waits for an engine.")
          .define(
              DESKS,
              Type.LIST,
              "",
              names("desk"),
              Importance.MEDIUM,
              "Names of the desks that have settings of their own, see below. The name default stands"
                  + " for all others together.")
          .define(
              REVIEW,
              Type.STRING,
              "checks",
              review(),
              Importance.MEDIUM,
              "What waits for a person before it goes out, for all languages or by language, as in"
                  + " ru:hold, es:publish, *:checks. publish: only what a finding blocks; checks: also"
                  + " what the checks warn of in many places; hold: everything. See stories.md.")
          .define(
              CHECKS,
              Type.STRING,
              "",
              checks(),
              Importance.MEDIUM,
              "How grave what a check finds is taken, where not as checks.md says, for all languages or"
                  + " by the language of the translation: negation:block, quotation:off,"
                  + " ru/names:note. block: what it warns of stops a text too; warn: what would stop"
                  + " one is a warning; note: all is only noted; off: it is not asked. empty and"
                  + " placeholders always block.")
          .define(
              REVIEW_QUALITY,
              Type.STRING,
              "0",
              quality(),
              Importance.MEDIUM,
              "Where tolmach.review is checks: the estimate, from 0 to 1, below which a sentence that"
                  + " an engine has just made waits for a person with its whole text; for all"
                  + " languages or by language, as in ru:0.4, *:0.2. 0: none waits. See quality.md.")
          .define(
              QUALITY_WEIGHTS,
              Type.STRING,
              "",
              Importance.LOW,
              "File of the weights that estimates are made with, as ./tolmach bench estimate writes"
                  + " it; relative to the project's folder. Empty: those that come along.")
          .define(
              FORGET_KILLED,
              Type.BOOLEAN,
              false,
              Importance.LOW,
              "Whether the memory offers nothing any more that was published with a story once it"
                  + " is killed.")
          .define(
              DISCLOSURE_LABEL,
              Type.BOOLEAN,
              true,
              Importance.MEDIUM,
              "Whether each article says to its readers, in their language, how it was translated:"
                  + " the name of its digitalSourceType. What programs read, its uri, is always"
                  + " there. See provenance.md.")
          .define(
              READY_NAMES,
              Type.BOOLEAN,
              true,
              Importance.LOW,
              "Whether names in UI strings, of countries, languages, currencies, units, months and"
                  + " days, are taken from the Unicode CLDR before an engine is asked. See"
                  + " messages.md.")
          .define(
              CURRENCY,
              Type.STRING,
              "EUR",
              currency(),
              Importance.LOW,
              "Currency of all prices and budgets, in the three letters of ISO 4217. Only shown.")
          .define(
              CACHE,
              Type.LONG,
              EngineSettings.STANDARD_CACHE,
              Range.between(0, 1L << 32),
              Importance.LOW,
              "Characters of translations, sources counted too, that are kept in memory so that no"
                  + " engine is asked twice; two bytes or so each. 0: none.")
          .define(
              PARTITIONS,
              Type.INT,
              3,
              Range.between(1, 1000),
              Importance.MEDIUM,
              "Partitions of each topic, fixed when the topics are created: the unit of scale."
                  + " Start-up refuses topics that have another number.")
          .define(
              BROKER_PORT,
              Type.INT,
              19092,
              Range.between(0, 65535),
              Importance.MEDIUM,
              "Port of the embedded broker on 127.0.0.1. If it is taken, or 0, a free one is used"
                  + " and written to broker.port in the data folder.")
          .define(
              HTTP_PORT,
              Type.INT,
              9876,
              Range.between(0, 65535),
              Importance.MEDIUM,
              "Port of health and metrics on 127.0.0.1. 0: any free one, named in the log.")
          .define(
              NODE,
              Type.STRING,
              "",
              name(),
              Importance.MEDIUM,
              "Name of this process among all that work on one cluster; it must be its own and stay"
                  + " the same. Empty: made once and kept in the data folder.")
          .define(
              ENGINE_THREADS,
              Type.INT,
              0,
              Range.between(0, 1024),
              Importance.MEDIUM,
              "Threads that one translation in process may use. 0: one for each core.")
          .define(
              DEADLINE + "urgent", Type.INT, 10, Range.between(1, 3600), Importance.LOW, deadline())
          .define(
              DEADLINE + "regular",
              Type.INT,
              60,
              Range.between(1, 3600),
              Importance.LOW,
              deadline())
          .define(
              DEADLINE + "bulk", Type.INT, 180, Range.between(1, 3600), Importance.LOW, deadline())
          .define(
              CONCURRENCY + "urgent",
              Type.INT,
              16,
              Range.between(1, 1024),
              Importance.LOW,
              concurrency())
          .define(
              CONCURRENCY + "regular",
              Type.INT,
              8,
              Range.between(1, 1024),
              Importance.LOW,
              concurrency())
          .define(
              CONCURRENCY + "bulk",
              Type.INT,
              4,
              Range.between(1, 1024),
              Importance.LOW,
              concurrency())
          .define(
              SURGE_WAIT,
              Type.INT,
              5,
              Range.between(0, 3600),
              Importance.LOW,
              "Seconds that an urgent segment may wait for an engine; past it the other lanes get"
                  + " the cheapest engine only, in its quickest way, until it is calm again. 0:"
                  + " never.")
          .define(
              SURGE_CALM,
              Type.INT,
              30,
              Range.between(0, 3600),
              Importance.LOW,
              "Seconds for which no urgent segment may have waited longer than half of"
                  + " tolmach.surge.urgent-wait before the other lanes are served as usual again.")
          .define(
              MEMORY_PATIENCE,
              Type.INT,
              5,
              Range.between(0, 60),
              Importance.LOW,
              "Seconds that a correction waits for this worker's memory to know what was published"
                  + " before it; then the rest of its way is delayed.")
          .define(
              IN_FLIGHT_RECORDS,
              Type.INT,
              64,
              Range.between(1, 10_000),
              Importance.LOW,
              "Records of one partition that may be in work or wait for their commit; past it the"
                  + " partition is paused.")
          .define(
              IN_FLIGHT_BYTES,
              Type.LONG,
              64L * MEBIBYTE,
              Range.between(MEBIBYTE, 1L << 40),
              Importance.LOW,
              "Bytes of one partition's records that may be in work or wait for their commit; past"
                  + " it the partition is paused. One record always may.")
          .define(
              INBOX,
              Type.STRING,
              "",
              Importance.MEDIUM,
              "Folder in which files are put to be published, as tolmach publish would; what was"
                  + " sent lies in done/ below it, what cannot be sent in failed/ with the reason."
                  + " Relative to where Tolmach is started. Empty: none.")
          .define(
              FEEDS,
              Type.LIST,
              "",
              names("feed"),
              Importance.MEDIUM,
              "Names of the feeds, RSS or Atom, that are looked at over HTTP, see below. On one node"
                  + " of a cluster alone, for each node that names a feed asks its server.")
          .define(
              FEEDS_ALLOWED,
              Type.LIST,
              "",
              Importance.MEDIUM,
              "Where feeds may lead to beside the hosts of their own addresses, by redirects and for"
                  + " pages: hosts, *.example.org for all below one, addresses like 10.1.2.3 and blocks"
                  + " like 10.1.0.0/16. A host whose address is not of the public internet is asked"
                  + " only if that address is named here.")
          .define(
              LOG_FORMAT,
              Type.STRING,
              "text",
              ValidString.in("text", "json"),
              Importance.LOW,
              "How the log on stderr is written: text for people, json for collectors.");

  private SettingsDefinition() {}

  private static String deadline() {
    return "Seconds that an item of this lane may be in an engine without a finished batch; then the"
        + " rest of its work is delayed.";
  }

  private static String concurrency() {
    return "Items of this lane that are worked on, or wait at the engine, at once.";
  }

  private static Validator filled(String what) {
    return LambdaValidator.with(
        (name, value) -> {
          if (value.toString().isBlank()) {
            throw new ConfigException(name, value, "must name " + what);
          }
        },
        () -> what);
  }

  private static Validator name() {
    return LambdaValidator.with(
        (name, value) -> {
          if (!value.toString().matches("[A-Za-z0-9._-]{0,64}")) {
            throw new ConfigException(
                name, value, "must be at most 64 of the characters A-Z a-z 0-9 . _ -");
          }
        },
        () -> "at most 64 of A-Z a-z 0-9 . _ -");
  }

  private static Validator names(String what) {
    return LambdaValidator.with(
        (name, value) -> {
          List<?> names = (List<?>) value;
          for (Object one : names) {
            if (!one.toString().matches("[A-Za-z0-9][A-Za-z0-9-]{0,31}")) {
              throw new ConfigException(
                  name,
                  value,
                  "the name of the " + what + " has at most 32 of A-Z a-z 0-9 -: " + one);
            }
          }
          if (Set.copyOf(names).size() < names.size()) {
            throw new ConfigException(name, value, "names one twice");
          }
        },
        () -> "names of A-Z a-z 0-9 -, separated by commas");
  }

  private static Validator pivots() {
    return LambdaValidator.with(
        (name, value) -> {
          try {
            ((List<?>) value).forEach(tag -> LanguageTag.of(tag.toString()));
          } catch (IllegalArgumentException e) {
            throw new ConfigException(name, value, e.getMessage());
          }
        },
        () -> "BCP 47 tags, separated by commas, or empty");
  }

  /** Also of a desk, where empty is what the house says. */
  static Validator review() {
    return LambdaValidator.with(
        (name, value) -> {
          try {
            ReviewRules.parse(value.toString());
          } catch (IllegalArgumentException e) {
            throw new ConfigException(name, value, e.getMessage());
          }
        },
        () -> "publish, checks or hold, or rules like ru:hold, *:checks");
  }

  /** Also of a desk, where empty is what the house says. */
  static Validator checks() {
    return LambdaValidator.with(
        (name, value) -> {
          try {
            CheckRules.parse(value.toString());
          } catch (IllegalArgumentException e) {
            throw new ConfigException(name, value, e.getMessage());
          }
        },
        () -> "rules like negation:block, ru/quotation:off, or empty");
  }

  static Validator quality() {
    return LambdaValidator.with(
        (name, value) -> {
          try {
            ReviewRules.NONE.holdingBelow(value.toString());
          } catch (IllegalArgumentException e) {
            throw new ConfigException(name, value, e.getMessage());
          }
        },
        () -> "a number from 0 to 1, or rules like ru:0.4, *:0.2");
  }

  private static Validator currency() {
    return LambdaValidator.with(
        (name, value) -> {
          if (!value.toString().matches("[A-Z]{3}")) {
            throw new ConfigException(name, value, "must be three capital letters, like EUR");
          }
        },
        () -> "three capital letters");
  }

  private static Validator languages() {
    return LambdaValidator.with(
        (name, value) -> {
          List<?> tags = (List<?>) value;
          if (tags.isEmpty()) {
            throw new ConfigException(name, value, "must name at least one language");
          }
          try {
            tags.forEach(tag -> LanguageTag.of(tag.toString()));
          } catch (IllegalArgumentException e) {
            throw new ConfigException(name, value, e.getMessage());
          }
        },
        () -> "BCP 47 tags, separated by commas");
  }
}
