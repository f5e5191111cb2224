package tolmach.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.common.config.ConfigException;
import tolmach.check.CheckRules;
import tolmach.engine.Lane;
import tolmach.language.LanguageTag;
import tolmach.story.HouseRules;
import tolmach.story.ReviewDesks;
import tolmach.story.ReviewRules;
import tolmach.wire.OperatorException;
import tolmach.worker.CheckDesks;

/**
 * What Tolmach is told from outside, complete and within bounds. {@code src/docs/settings.md} is
 * printed from the definition. Other packages get values, not this.
 */
public final class Settings {

  private final Map<String, String> given;
  private final Map<String, Object> values;
  private final EngineConfiguration engines;
  private final FeedConfiguration feeds;

  private Settings(Map<String, String> given) {
    this.given = Map.copyOf(given);
    this.values = parsed(given);
    this.engines =
        new EngineConfiguration(
            this.given,
            strings(SettingsDefinition.ENGINES),
            strings(SettingsDefinition.DESKS),
            string(SettingsDefinition.ROUTES),
            strings(SettingsDefinition.PIVOTS).stream().map(LanguageTag::of).toList(),
            engineThreads(),
            (Long) values.get(SettingsDefinition.CACHE));
    this.feeds =
        new FeedConfiguration(
            this.given,
            strings(SettingsDefinition.FEEDS),
            strings(SettingsDefinition.FEEDS_ALLOWED));
  }

  /**
   * Settings of the given names; all others have their defaults.
   *
   * @throws OperatorException if a name is unknown or a value out of bounds
   */
  public static Settings of(Map<String, String> given) {
    return new Settings(given);
  }

  /** These settings with one of them changed. */
  public Settings with(String name, String value) {
    var changed = new TreeMap<>(given);
    changed.put(name, value);
    return new Settings(changed);
  }

  /** What was given, by name, without defaults: enough to make the same settings elsewhere. */
  public Map<String, String> given() {
    return given;
  }

  private static Map<String, Object> parsed(Map<String, String> given) {
    try {
      Map<String, Object> values = SettingsDefinition.DEFINITION.parse(given);
      Set<String> known = known(values);
      given.keySet().forEach(name -> refuseUnknown(name, known));
      return values;
    } catch (ConfigException e) {
      throw new OperatorException(
          e.getMessage(), "Every setting and its values: src/docs/settings.md");
    }
  }

  /** Those of the page, and those of each engine, desk and feed that is named. */
  private static Set<String> known(Map<String, Object> values) {
    var known = new TreeSet<>(SettingsDefinition.DEFINITION.names());
    for (Object engine : (List<?>) values.get(SettingsDefinition.ENGINES)) {
      EngineDefinition.ENGINE
          .names()
          .forEach(name -> known.add(EngineDefinition.ENGINE_PREFIX + engine + "." + name));
    }
    for (Object desk : (List<?>) values.get(SettingsDefinition.DESKS)) {
      EngineDefinition.DESK
          .names()
          .forEach(name -> known.add(EngineDefinition.DESK_PREFIX + desk + "." + name));
    }
    for (Object feed : (List<?>) values.get(SettingsDefinition.FEEDS)) {
      FeedDefinition.FEED
          .names()
          .forEach(name -> known.add(FeedDefinition.FEED_PREFIX + feed + "." + name));
    }
    return known;
  }

  private static void refuseUnknown(String name, Set<String> known) {
    if (known.contains(name) || name.startsWith(SettingsDefinition.CLIENT_PREFIX)) {
      return;
    }
    throw new OperatorException(
        "There is no setting \"" + name + "\"",
        SettingNames.nearest(name, known)
            .map(near -> "The nearest is " + near + "; all of them: src/docs/settings.md")
            .orElse("All there are: src/docs/settings.md"));
  }

  /** The external cluster; empty for the embedded broker. */
  public Optional<String> bootstrapServers() {
    return Optional.of(string(SettingsDefinition.BOOTSTRAP_SERVERS).strip())
        .filter(servers -> !servers.isEmpty());
  }

  /** What is handed on to every Kafka client: TLS, SASL and the like. */
  public Map<String, String> kafkaClient() {
    var properties = new LinkedHashMap<String, String>();
    new TreeMap<>(given)
        .forEach(
            (name, value) -> {
              if (name.startsWith(SettingsDefinition.CLIENT_PREFIX)) {
                properties.put(name.substring(SettingsDefinition.CLIENT_PREFIX.length()), value);
              }
            });
    return properties;
  }

  /** The data folder, absolute. */
  public Path data() {
    return Path.of(string(SettingsDefinition.DATA)).toAbsolutePath().normalize();
  }

  /** The watched folder, absolute; empty if there is none. */
  public Optional<Path> inbox() {
    return Optional.of(string(SettingsDefinition.INBOX).strip())
        .filter(name -> !name.isEmpty())
        .map(name -> Path.of(name).toAbsolutePath().normalize());
  }

  /** The folder of the models, absolute. */
  public Path models() {
    return home().resolve(string(SettingsDefinition.MODELS)).normalize();
  }

  /** The project's folder, where routes/ lies: the launcher says it, else the working directory. */
  public Path home() {
    return Path.of(System.getProperty("tolmach.home", "")).toAbsolutePath().normalize();
  }

  /** The node's given name; empty if it is to be made and kept, see {@link NodeName}. */
  public Optional<String> node() {
    return Optional.of(string(SettingsDefinition.NODE)).filter(name -> !name.isEmpty());
  }

  public List<LanguageTag> targetLanguages() {
    List<?> tags = (List<?>) values.get(SettingsDefinition.TARGET_LANGUAGES);
    return tags.stream().map(tag -> LanguageTag.of(tag.toString())).distinct().toList();
  }

  public int partitions() {
    return integer(SettingsDefinition.PARTITIONS);
  }

  public int brokerPort() {
    return integer(SettingsDefinition.BROKER_PORT);
  }

  public int httpPort() {
    return integer(SettingsDefinition.HTTP_PORT);
  }

  /** Engines, routes, desks and budgets. */
  public EngineConfiguration engines() {
    return engines;
  }

  /**
   * What the house wants of every story.
   *
   * @param keep how long published drafts are kept
   */
  public HouseRules houseRules(Duration keep) {
    var house =
        ReviewRules.parse(string(SettingsDefinition.REVIEW))
            .holdingBelow(string(SettingsDefinition.REVIEW_QUALITY));
    return new HouseRules(
        keep,
        new ReviewDesks(house, engines.reviews()),
        (Boolean) values.get(SettingsDefinition.FORGET_KILLED));
  }

  /** How grave what the checks find is taken, by desk. */
  public CheckDesks checks() {
    return new CheckDesks(CheckRules.parse(string(SettingsDefinition.CHECKS)), engines.checks());
  }

  /** True if names in UI strings are taken from CLDR before an engine is asked. */
  public boolean asksReadyNames() {
    return (Boolean) values.get(SettingsDefinition.READY_NAMES);
  }

  /** True if items tell readers how they were made. */
  public boolean labelsReaders() {
    return (Boolean) values.get(SettingsDefinition.DISCLOSURE_LABEL);
  }

  /** The file of the weights of estimates; empty for those that come along. */
  public Optional<Path> qualityWeights() {
    return Optional.of(string(SettingsDefinition.QUALITY_WEIGHTS).strip())
        .filter(file -> !file.isEmpty())
        .map(file -> home().resolve(file).normalize());
  }

  /** What is looked at over HTTP. */
  public FeedConfiguration feeds() {
    return feeds;
  }

  /** In the three letters of ISO 4217. */
  public String currency() {
    return string(SettingsDefinition.CURRENCY);
  }

  /** At least 1. */
  public int engineThreads() {
    int threads = integer(SettingsDefinition.ENGINE_THREADS);
    return threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
  }

  /** How long an item may be in an engine without a finished batch. */
  public Duration deadline(Lane lane) {
    return Duration.ofSeconds(integer(SettingsDefinition.DEADLINE + lane));
  }

  /** Items of the lane in work or waiting at the engine. */
  public int concurrency(Lane lane) {
    return integer(SettingsDefinition.CONCURRENCY + lane);
  }

  /** How long an urgent segment may wait before other lanes step down; zero if they never do. */
  public Duration surgeWait() {
    return Duration.ofSeconds(integer(SettingsDefinition.SURGE_WAIT));
  }

  /** How long it must be calm before they are served as usual. */
  public Duration surgeCalm() {
    return Duration.ofSeconds(integer(SettingsDefinition.SURGE_CALM));
  }

  /** How long a correction waits for the memory before it is delayed. */
  public Duration memoryPatience() {
    return Duration.ofSeconds(integer(SettingsDefinition.MEMORY_PATIENCE));
  }

  public int recordsInFlight() {
    return integer(SettingsDefinition.IN_FLIGHT_RECORDS);
  }

  public long bytesInFlight() {
    return (Long) values.get(SettingsDefinition.IN_FLIGHT_BYTES);
  }

  /** {@code text} or {@code json}. */
  public String logFormat() {
    return string(SettingsDefinition.LOG_FORMAT);
  }

  private List<String> strings(String name) {
    return ((List<?>) values.get(name)).stream().map(Object::toString).toList();
  }

  private String string(String name) {
    return (String) values.get(name);
  }

  private int integer(String name) {
    return (Integer) values.get(name);
  }
}
