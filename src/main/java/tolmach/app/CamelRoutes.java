package tolmach.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.camel.Route;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import tolmach.app.feed.Feeds;
import tolmach.article.ItemPeek;
import tolmach.check.Checks;
import tolmach.engine.Engines;
import tolmach.engine.Lane;
import tolmach.language.LanguagePair;
import tolmach.language.NewsLanguageDetector;
import tolmach.memory.MemoryProgress;
import tolmach.memory.TranslationMemory;
import tolmach.message.MessageHead;
import tolmach.segment.SentenceSegmenter;
import tolmach.story.HouseRules;
import tolmach.story.Newsroom;
import tolmach.story.Publisher;
import tolmach.story.Punctuality;
import tolmach.story.Receiver;
import tolmach.story.Reviewer;
import tolmach.wire.CurrentStoryStore;
import tolmach.wire.DeadLetters;
import tolmach.wire.JsonConversions;
import tolmach.wire.KafkaConnection;
import tolmach.wire.OperatorException;
import tolmach.wire.StoryComponent;
import tolmach.wire.StorySettings;
import tolmach.wire.StoryStage;
import tolmach.wire.WireComponent;
import tolmach.wire.WireConsumer;
import tolmach.worker.ArticleReading;
import tolmach.worker.DelayPlan;
import tolmach.worker.Desks;
import tolmach.worker.Dispatcher;
import tolmach.worker.DraftCheck;
import tolmach.worker.DraftRecords;
import tolmach.worker.EngineChoice;
import tolmach.worker.Estimation;
import tolmach.worker.FailureNote;
import tolmach.worker.LaneDeadlines;
import tolmach.worker.LanguageGate;
import tolmach.worker.MemoryGate;
import tolmach.worker.Prices;
import tolmach.worker.PublishedUnits;
import tolmach.worker.RecordHeaders;
import tolmach.worker.Supersession;
import tolmach.worker.TranslationChain;

/** The routes of {@code routes/}, the beans they name, and the two components they stand on. */
final class CamelRoutes implements AutoCloseable {

  /** How long what was published is kept so that a lifted hold can bring it back. */
  private static final Duration KEPT_FOR_HOLDS = Duration.ofDays(7);

  private static final Duration START_PATIENCE = Duration.ofSeconds(60);

  private final DefaultCamelContext camel = new DefaultCamelContext();
  private final Settings settings;
  private final KafkaConnection kafka;
  private final Clock clock;
  private final Supplier<Set<LanguagePair>> servedPairs;
  private Feeds feeds;

  CamelRoutes(
      Settings settings,
      KafkaConnection kafka,
      Clock clock,
      Supplier<Set<LanguagePair>> servedPairs) {
    this.settings = settings;
    this.kafka = kafka;
    this.clock = clock;
    this.servedPairs = servedPairs;
  }

  void start(
      Engines engines,
      EngineChoice choice,
      Desks desks,
      TranslationMemory memory,
      MemoryProgress progress,
      Supersession supersession,
      Metrics metrics,
      StatusWatch watch,
      Health health)
      throws Exception {
    camel.getCamelContextExtension().setName("tolmach");
    camel.getShutdownStrategy().setTimeout(30);
    camel.addRoutePolicyFactory(metrics.routes());
    String node = NodeName.of(settings);
    camel.addComponent("wire", new WireComponent(kafka, node, settings.partitions()));
    var stage = story(node);
    JsonConversions.addTo(camel);
    workerBeans(engines, choice, desks, memory, progress, supersession);
    bind("deadLetters", new DeadLetters(metrics::deadLetter));
    bind("failureNote", new FailureNote());
    bind("statusWatch", watch);
    bind("inbox", new Inbox(settings.inbox(), clock));
    bind("feeds", feeds(metrics, health));
    placeholders();
    camel.start();
    loadRoutes();
    health.ready("story", () -> Optional.ofNullable(stage.fault()));
    health.ready("routes", this::trouble);
    awaitStory(stage);
  }

  private StoryStage story(String node) {
    var store = new CurrentStoryStore();
    var units = new PublishedUnits();
    HouseRules rules = settings.houseRules(KEPT_FOR_HOLDS);
    var items = new ReaderItems(settings.labelsReaders());
    var newsroom = new Newsroom(store, items, units::records, rules, clock);
    var stage =
        new StoryStage(
            kafka,
            StorySettings.alone(node, settings.data().resolve("story")),
            store,
            new Punctuality(newsroom));
    stage.enginesNow(servedPairs);
    camel.addComponent("story", new StoryComponent(stage));
    var peek = new ItemPeek();
    bind(
        "receiver",
        new Receiver(
            newsroom,
            (body, headers, key) -> peek.peek(body, new RecordHeaders(headers).words(), key),
            (body, headers, key) ->
                MessageHead.peek(body, new RecordHeaders(headers).words(), key)));
    bind("publisher", new Publisher(newsroom));
    bind("reviewer", new Reviewer(newsroom));
    return stage;
  }

  private void workerBeans(
      Engines engines,
      EngineChoice choice,
      Desks desks,
      TranslationMemory memory,
      MemoryProgress progress,
      Supersession supersession) {
    bind(
        "articleReading",
        new ArticleReading(new SentenceSegmenter(), NewsLanguageDetector.builtIn()));
    bind("languageGate", new LanguageGate());
    bind("dispatcher", new Dispatcher(settings.targetLanguages(), clock, progress::end));
    bind(
        "memoryGate",
        new MemoryGate(progress, settings.memoryPatience(), MemoryGate.STANDARD_WAITS));
    bind(
        "translationChain",
        new TranslationChain(
                memory,
                choice,
                Checks.standard(),
                new LaneDeadlines(
                    settings.deadline(Lane.URGENT),
                    settings.deadline(Lane.REGULAR),
                    settings.deadline(Lane.BULK)),
                TranslationChain.STANDARD_ROUNDS,
                desks,
                clock)
            .heeding(supersession)
            .estimating(Estimation.by(EstimateWeights.of(settings)))
            .withReadyNames(settings.asksReadyNames()));
    bind("delayPlan", new DelayPlan(clock));
    bind("draftCheck", new DraftCheck(settings.checks()));
    bind("draftRecords", new DraftRecords(Prices.of(choice)));
    for (Lane lane : Lane.values()) {
      BooleanSupplier room = () -> engines.queues().stream().noneMatch(queue -> queue.isFull(lane));
      bind(lane.word() + "Gate", room);
    }
  }

  private Feeds feeds(Metrics metrics, Health health) {
    feeds =
        new Feeds(
            settings.feeds().feeds(),
            settings.feeds().allowed(),
            settings.data().resolve("feeds"),
            clock);
    metrics.feeds(feeds::statuses);
    health.info("feeds", feeds::statuses);
    return feeds;
  }

  private void bind(String name, Object bean) {
    camel.getRegistry().bind(name, bean);
  }

  private void placeholders() {
    var values = new Properties();
    for (Lane lane : Lane.values()) {
      values.setProperty("concurrency." + lane, String.valueOf(settings.concurrency(lane)));
    }
    values.setProperty(
        "concurrency.read", String.valueOf(Runtime.getRuntime().availableProcessors()));
    values.setProperty("in-flight.records", String.valueOf(settings.recordsInFlight()));
    values.setProperty("in-flight.bytes", String.valueOf(settings.bytesInFlight()));
    values.setProperty("watch.period", "5000");
    values.setProperty("inbox.watched", String.valueOf(settings.inbox().isPresent()));
    values.setProperty("inbox.period", "500");
    values.setProperty("feeds.read", String.valueOf(!settings.feeds().feeds().isEmpty()));
    values.setProperty("feeds.period", "100");
    camel.getPropertiesComponent().setInitialProperties(values);
  }

  private void loadRoutes() throws Exception {
    Path folder = settings.home().resolve("routes");
    var files =
        PluginHelper.getPackageScanResourceResolver(camel)
            .findResources("file:" + folder + "/*.camel.yaml");
    if (files.isEmpty()) {
      throw new OperatorException(
          "There are no routes in " + folder,
          "Start Tolmach by its launcher, or name its folder with -Dtolmach.home=DIR");
    }
    var sorted =
        files.stream()
            .map(file -> ResourceHelper.resolveResource(camel, file.getLocation()))
            .sorted(Comparator.comparing(Resource::getLocation))
            .toList();
    PluginHelper.getRoutesLoader(camel).loadRoutes(sorted);
  }

  private void awaitStory(StoryStage stage) throws InterruptedException {
    long deadline = System.nanoTime() + START_PATIENCE.toNanos();
    while (!stage.isRunning() && System.nanoTime() < deadline) {
      Thread.sleep(20);
    }
  }

  /** The routes that cannot read at the moment, and why. */
  private Optional<String> trouble() {
    return camel.getRoutes().stream()
        .map(Route::getConsumer)
        .filter(WireConsumer.class::isInstance)
        .map(consumer -> ((WireConsumer) consumer).fault())
        .filter(Objects::nonNull)
        .findFirst();
  }

  @Override
  public void close() {
    camel.stop();
    if (feeds != null) {
      feeds.close();
    }
  }
}
