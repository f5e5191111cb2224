package tolmach.app;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tolmach.engine.Engine;
import tolmach.engine.EngineSettings;
import tolmach.engine.Engines;
import tolmach.engine.QueueLimits;
import tolmach.language.NewsLanguageDetector;
import tolmach.memory.InProcessMemory;
import tolmach.wire.BrokerProcess;
import tolmach.wire.FolderLock;
import tolmach.wire.KafkaConnection;
import tolmach.wire.TopicCreation;
import tolmach.wire.TopicTail;
import tolmach.wire.Topics;

/**
 * A newsroom in this process: what is started, in which order, and ended in the opposite one. The
 * embedded broker comes first and goes last.
 */
final class CamelNewsroom implements Newsrooms.RunningNewsroom {

  private static final Logger LOG = LoggerFactory.getLogger(CamelNewsroom.class);
  private static final Duration LAG_PERIOD = Duration.ofSeconds(2);

  /** Waiting longer for the memory than for an engine would be no help. */
  private static final Duration MEMORY_PATIENCE = Duration.ofSeconds(60);

  private static final int MEMORY_UNITS = 200_000;

  private final Settings settings;
  private final Engine pseudo;
  private final Deque<AutoCloseable> started = new ArrayDeque<>();
  private final Health health = new Health();
  private final CountDownLatch end = new CountDownLatch(1);
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
    started.push(FolderLock.take(settings.data(), "Tolmach"));
    warmUp();
    bootstrapServers = settings.bootstrapServers().orElseGet(this::embeddedBroker);
    var kafka = new KafkaConnection(bootstrapServers, clientProperties());
    try (var admin = kafka.admin()) {
      TopicCreation.create(admin, Topics.all(settings.targetLanguages()), settings.partitions());
    }
    Clock clock = Clock.systemUTC();
    var engines =
        start(
            new Engines(
                settings.models(),
                new EngineSettings(
                    EngineSettings.KNOWN, settings.engineThreads(), QueueLimits.DEFAULTS),
                pseudo));
    var memory = new InProcessMemory(MEMORY_UNITS);
    var heldCount = new HeldCount();
    var announcements = new Announcements(clock);
    var memoryTail =
        start(TopicTail.follow(kafka, Topics.MEMORY, new PublishedMemory(memory)::hear));
    start(TopicTail.follow(kafka, Topics.STORIES, heldCount::hear));
    start(TopicTail.follow(kafka, Topics.STATUS, announcements::hear));
    var metrics = start(new Metrics());
    var lag = start(LagWatch.start(kafka, "tolmach", LAG_PERIOD, metrics));
    health.ready("kafka", lag::trouble);
    var watch =
        new StatusWatch(
            NodeName.of(settings),
            settings,
            NewsLanguageDetector.builtIn().candidates(),
            clock,
            health);
    watch.watch(metrics, lag, engines, heldCount);
    if (!memoryTail.awaitCaughtUp(MEMORY_PATIENCE)) {
      LOG.warn("the memory is still being read; what it does not know yet is translated anew");
    }
    var routes = new CamelRoutes(settings, kafka, clock, announcements);
    started.push(routes);
    routes.start(engines, memory, metrics, watch, health);
    var server = start(HealthServer.start(settings.httpPort(), health, metrics.registry()));
    LOG.atInfo()
        .addKeyValue("bootstrapServers", bootstrapServers)
        .addKeyValue("node", NodeName.of(settings))
        .addKeyValue("health", "http://127.0.0.1:" + server.port() + "/observe/health")
        .log("the newsroom is open");
  }

  /**
   * Loads the detectors' models while the broker starts, so that the first article finds them
   * there.
   */
  private static void warmUp() {
    var warming =
        new Thread(
            () ->
                NewsLanguageDetector.builtIn()
                    .detect("The first article should not have to wait for models to be read."),
            "tolmach-warm-up");
    warming.setDaemon(true);
    warming.start();
  }

  private String embeddedBroker() {
    var broker = start(BrokerProcess.start(settings.data(), settings.brokerPort()));
    health.live(
        "broker",
        () ->
            broker.isAlive()
                ? Optional.empty()
                : Optional.of(
                    "the embedded broker has ended; its last words are in "
                        + settings.data().resolve("broker.log")));
    return broker.bootstrapServers();
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
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
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
    end.countDown();
  }
}
