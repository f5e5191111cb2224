package tolmach.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tolmach.engine.Engine;
import tolmach.engine.Lane;
import tolmach.engine.Surge;
import tolmach.engine.cost.Budgets;
import tolmach.glossary.TermBase;
import tolmach.language.NewsLanguageDetector;
import tolmach.wire.BrokerProcess;
import tolmach.wire.FolderLock;
import tolmach.wire.KafkaConnection;
import tolmach.wire.LogFollower;
import tolmach.wire.OperatorException;
import tolmach.wire.TopicCreation;
import tolmach.wire.TopicTail;
import tolmach.wire.Topics;
import tolmach.worker.RoutedEngines;
import tolmach.worker.SteppingDown;

/**
 * A newsroom in this process: what is started, in which order, and ended in the opposite one. The
 * embedded broker comes first and goes last.
 */
final class CamelNewsroom implements Newsrooms.RunningNewsroom {

  private static final Logger LOG = LoggerFactory.getLogger(CamelNewsroom.class);
  private static final Duration LAG_PERIOD = Duration.ofSeconds(2);

  /** Waiting longer for the memory than for an engine would be no help. */
  private static final Duration MEMORY_PATIENCE = Duration.ofSeconds(60);

  private final Settings settings;
  private final Engine pseudo;
  private final Deque<AutoCloseable> started = new ArrayDeque<>();
  private final Health health = new Health();
  private final CountDownLatch end = new CountDownLatch(1);
  private volatile String failure;
  private volatile String opening = "the newsroom is being opened";
  private String bootstrapServers;
  private boolean closed;

  /**
   * @param pseudo what answers as the pseudo engine
   */
  CamelNewsroom(Settings settings, Engine pseudo) {
    this.settings = settings;
    this.pseudo = pseudo;
  }

  void start() throws Exception {
    start(FolderLock.take(settings.data(), "Tolmach"));
    health.live("newsroom", () -> Optional.ofNullable(failure));
    health.ready("start", () -> Optional.ofNullable(opening));
    var metrics = start(new Metrics());
    // first of all, so that a long start can be watched, and a taken port costs no time
    var server = start(HealthServer.start(settings.httpPort(), health, metrics.registry()));
    WarmUp.begin();
    bootstrapServers = settings.bootstrapServers().orElseGet(this::embeddedBroker);
    var kafka = new KafkaConnection(bootstrapServers, clientProperties());
    try (var admin = kafka.admin()) {
      TopicCreation.create(admin, Topics.all(settings.targetLanguages()), settings.partitions());
    }
    Clock clock = Clock.systemUTC();
    var shelf = start(new GlossaryShelf(TermBase::of));
    var engines = start(ConfiguredEngines.open(settings, pseudo, () -> shelf.get().version()));
    var routed = new RoutedEngines(engines::queues, settings.engines().routes());
    var surge =
        new Surge(
            settings.surgeWait(),
            settings.surgeCalm(),
            () -> engines.longestWait(Lane.URGENT),
            clock);
    var choice = new SteppingDown(routed, surge);
    metrics.surge(surge, choice::segments, engines::longestWait);
    Budgets budgets = settings.engines().budgets(clock);
    var memory = new NodeMemory(settings.data().resolve("memory"));
    var heldCount = new HeldCount();
    var latest = new LatestStories();
    var announcements = new Announcements(clock);
    var follower = start(LogFollower.follow(kafka, Topics.MEMORY, memory));
    var memoryWatch = new MemoryWatch(follower);
    health.ready("memory", memoryWatch::trouble);
    metrics.memory(follower::progress);
    var glossaryTail = start(TopicTail.follow(kafka, Topics.GLOSSARY, shelf::hear));
    start(
        TopicTail.follow(
            kafka,
            Topics.STORIES,
            record -> {
              heldCount.hear(record);
              latest.hear(record);
            }));
    start(TopicTail.follow(kafka, Topics.STATUS, announcements::hear));
    var lag = start(LagWatch.start(kafka, "tolmach", LAG_PERIOD, metrics));
    health.ready("kafka", lag::trouble);
    var watch =
        new StatusWatch(
            NodeName.of(settings),
            settings,
            NewsLanguageDetector.builtIn().candidates(),
            clock,
            health);
    watch.watch(metrics, lag, engines, routed, surge, heldCount);
    watch.watch(shelf);
    metrics.budgets(budgets::balances).cache(engines.cache()).glossary(shelf::state);
    health.info("glossary", shelf::state);
    health.info("engines", () -> EngineReport.of(engines.queues()));
    health.info("budgets", () -> BudgetReport.of(budgets.balances(), settings.currency()));
    readBooks(kafka, budgets);
    if (!follower.awaitCaughtUp(MEMORY_PATIENCE)) {
      LOG.warn(
          "the memory is still being read; corrections wait for it, and of other articles what it"
              + " does not know yet is translated anew");
    }
    readGlossary(glossaryTail, shelf);
    var routes = new CamelRoutes(settings, kafka, clock, announcements);
    started.push(routes);
    var desks = settings.engines().desks(budgets).with(shelf).with(settings.checks());
    routes.start(engines, choice, desks, memory, follower, latest, metrics, watch, health);
    opening = null;
    LOG.atInfo()
        .addKeyValue("bootstrapServers", bootstrapServers)
        .addKeyValue("node", NodeName.of(settings))
        .addKeyValue("health", "http://127.0.0.1:" + server.port() + "/observe/health")
        .log("the newsroom is open");
  }

  /** Nothing is translated without the terms that hold; those that come later come in time. */
  private static void readGlossary(TopicTail tail, GlossaryShelf shelf)
      throws InterruptedException {
    if (!tail.awaitCaughtUp(MEMORY_PATIENCE)) {
      LOG.warn("the glossary is still being read; terms it does not know yet do not hold yet");
    }
    shelf.build();
  }

  /** Without budgets nobody needs to know what was spent. */
  private void readBooks(KafkaConnection kafka, Budgets budgets) throws InterruptedException {
    Optional<Instant> from = budgets.booksFrom();
    if (from.isEmpty()) {
      return;
    }
    var books =
        start(TopicTail.follow(kafka, Topics.LEDGER, from.get(), new BookedCosts(budgets)::hear));
    if (!books.awaitCaughtUp(MEMORY_PATIENCE)) {
      LOG.warn("the ledger is still being read; until then budgets are taken to be fuller");
    }
  }

  private String embeddedBroker() {
    var broker =
        start(BrokerProcess.start(settings.data(), settings.brokerPort(), this::failForGood));
    int wished = settings.brokerPort();
    if (wished != 0 && !broker.bootstrapServers().endsWith(":" + wished)) {
      LOG.atWarn()
          .addKeyValue("wished", wished)
          .addKeyValue("bootstrapServers", broker.bootstrapServers())
          .log("the broker's port is taken by another process; a free one is used instead");
    }
    health.ready("broker", broker::trouble);
    return broker.bootstrapServers();
  }

  /** Nothing here can mend it; whoever waits for the end is told. */
  private void failForGood(String reason) {
    failure = reason;
    LOG.error(reason);
    end.countDown();
  }

  private Map<String, String> clientProperties() {
    var properties = new HashMap<String, String>();
    settings.kafkaClient().forEach((name, value) -> properties.put(name, value.toString()));
    return properties;
  }

  private <T extends AutoCloseable> T start(T part) {
    started.push(part);
    return part;
  }

  @Override
  public String bootstrapServers() {
    return bootstrapServers;
  }

  @Override
  public Health health() {
    return health;
  }

  @Override
  public void awaitEnd() throws InterruptedException {
    end.await();
    if (failure != null) {
      throw new OperatorException(
          "The newsroom has ended: " + failure, "See what is the matter with ./tolmach doctor");
    }
  }

  /** Is not cut short where the caller's thread is interrupted: what is in work is let end. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    opening = "the newsroom is being closed";
    boolean interrupted = Thread.interrupted();
    var closing = new Thread(this::closeParts, "tolmach-stop");
    closing.start();
    while (closing.isAlive()) {
      try {
        closing.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    end.countDown();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void closeParts() {
    while (!started.isEmpty()) {
      AutoCloseable part = started.pop();
      try {
        part.close();
      } catch (Exception e) {
        LOG.atWarn()
            .addKeyValue("part", part.getClass().getSimpleName())
            .addKeyValue("error", e.toString())
            .log("did not stop cleanly");
      }
    }
  }
}
