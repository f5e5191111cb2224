package tolmach.wire;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tolmach.language.LanguagePair;
import tolmach.story.Punctuality;

/**
 * The one place where stories are decided: Kafka Streams over the topics of the story. One process
 * owns a story at a time, hears all that is said about it in order, and changes it in the
 * transaction that also holds its records and offsets.
 */
public final class StoryStage {

  private static final Logger LOG = LoggerFactory.getLogger(StoryStage.class);
  private static final Duration STOP_DEADLINE = Duration.ofSeconds(10);
  private static final long[] BACK_OFF_MILLIS = {100, 1000, 3000, 5000};

  private final KafkaConnection connection;
  private final StorySettings settings;
  private final CurrentStoryStore current;
  private final Punctuality punctuality;
  private final Map<String, StoryConsumer> routes = new ConcurrentHashMap<>();
  private volatile Supplier<Set<LanguagePair>> engines = Set::of;
  private volatile StoryProbe probe = StoryProbe.NONE;
  private volatile String fault = "not started";
  private volatile WritableTopics targets;
  private volatile int partitions;
  private volatile KafkaStreams streams;
  private volatile int failures;

  /**
   * @param current the store that the beans of the routes were given
   * @param punctuality on the same store
   */
  public StoryStage(
      KafkaConnection connection,
      StorySettings settings,
      CurrentStoryStore current,
      Punctuality punctuality) {
    this.connection = connection;
    this.settings = settings;
    this.current = current;
    this.punctuality = punctuality;
  }

  /** Says which pairs have an engine now; asked every two seconds, from several threads. */
  public void enginesNow(Supplier<Set<LanguagePair>> pairs) {
    engines = pairs;
  }

  /** True while every story of this process is served. */
  public boolean isRunning() {
    KafkaStreams now = streams;
    return now != null && now.state() == KafkaStreams.State.RUNNING;
  }

  /** Why nothing is decided at the moment, in words; null while all is well. */
  public String fault() {
    return isRunning() ? null : fault;
  }

  /** For tests that crash at a named moment. */
  void setProbe(StoryProbe newProbe) {
    probe = newProbe;
  }

  /**
   * A route is ready; with the last one the stage starts.
   *
   * @throws OperatorException if the topics differ in their partitions, or the state folder is in
   *     use
   */
  synchronized void join(String topic, StoryConsumer route) {
    if (!StoryTopology.TOPICS.contains(topic)) {
      throw new IllegalArgumentException(
          "story:" + topic + " is no topic of the story; those are " + StoryTopology.TOPICS);
    }
    if (routes.putIfAbsent(topic, route) != null) {
      throw new IllegalStateException("story:" + topic + " has a route already");
    }
    if (routes.keySet().containsAll(StoryTopology.TOPICS)) {
      start();
    }
  }

  /** A route stops, and with the first one the stage. Returns when no record is under way. */
  synchronized void leave(String topic) {
    stop();
    routes.remove(topic);
  }

  private void start() {
    partitions = StoryPartitions.refuseDifference(connection, settings);
    targets = new WritableTopics(connection);
    fault = "starting";
    var topology = StoryTopology.of(() -> new StoryProcessor(this));
    try {
      streams = new KafkaStreams(topology, new StreamsConfig(StoryConfig.of(connection, settings)));
    } catch (StreamsException e) {
      throw new OperatorException(
          "The story stage cannot use " + settings.stateFolder() + ": " + e.getMessage(),
          "If another Tolmach runs on this data folder, stop it or give this one its own");
    }
    streams.setUncaughtExceptionHandler(this::afterFailure);
    streams.setStateListener(this::onState);
    streams.start();
  }

  private void stop() {
    KafkaStreams running = streams;
    if (running == null) {
      return;
    }
    streams = null;
    fault = "stopped";
    // Leaving the group lets another process take over at once, and not after the session.
    boolean closed =
        running.close(
            CloseOptions.timeout(STOP_DEADLINE)
                .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
    if (!closed) {
      LOG.warn("the story stage did not stop in time; what was under way is done again later");
    }
  }

  private void onState(KafkaStreams.State now, KafkaStreams.State before) {
    if (now == KafkaStreams.State.RUNNING) {
      failures = 0;
    } else if (now == KafkaStreams.State.REBALANCING && failures == 0) {
      fault = "stories are being distributed";
    }
    LOG.atDebug().addKeyValue("from", before).addKeyValue("to", now).log("story stage");
  }

  private StreamThreadExceptionResponse afterFailure(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof FencedInstanceIdException) {
        fault =
            "another process runs under this node's name; give each node a name (tolmach.node) and"
                + " a data folder of its own, then start this one again";
        LOG.error(fault);
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
      }
    }
    fault = "the story stage failed and begins again at what was committed: " + failure;
    LOG.atWarn().setCause(failure).log("the story stage begins again at what was committed");
    pause(BACK_OFF_MILLIS[Math.min(failures++, BACK_OFF_MILLIS.length - 1)]);
    return StreamThreadExceptionResponse.REPLACE_THREAD;
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  StoryConsumer route(String topic) {
    return routes.get(topic);
  }

  /** None if that cannot be told at the moment. */
  Set<LanguagePair> enginesNow() {
    try {
      return engines.get();
    } catch (RuntimeException e) {
      LOG.atWarn().addKeyValue("error", e.toString()).log("it cannot be told who has an engine");
      return Set.of();
    }
  }

  CurrentStoryStore current() {
    return current;
  }

  Punctuality punctuality() {
    return punctuality;
  }

  StoryProbe probe() {
    return probe;
  }

  /** Of each of the story's topics. */
  int partitions() {
    return partitions;
  }

  WritableTopics targets() {
    return targets;
  }
}
