package tolmach.wire;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tolmach.memory.MemoryProgress;
import tolmach.memory.Watermark;

/**
 * Keeps a {@link LogIndex} true to a topic, on a thread of its own: reads every committed record of
 * every partition from where the index left off, and has the index commit with the offsets it
 * reflects. So a crash costs what came after the last commit, and a lost index is built again from
 * the first record.
 */
public final class LogFollower implements MemoryProgress, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LogFollower.class);
  private static final Duration IDLE_POLL = Duration.ofMillis(250);
  private static final Duration UNSHOWN_POLL = Duration.ofMillis(5);
  private static final Duration IDENTITY = Duration.ofSeconds(10);
  private static final Duration TELL = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final KafkaConnection connection;
  private final String topic;
  private final FollowedIndex index;
  private final LogEnds ends;
  private final LogPositions positions = new LogPositions();
  private final CountDownLatch caughtUp = new CountDownLatch(1);
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread;
  private volatile KafkaConsumer<byte[], byte[]> reader;
  private volatile LogProgress progress = LogProgress.NONE;
  private volatile String fault = "it has not been opened yet";

  // of the thread alone
  private SortedMap<Integer, Long> begins = Collections.emptySortedMap();
  private SortedMap<Integer, Long> lastEnds = Collections.emptySortedMap();
  private long completeAt = System.nanoTime();
  private long identifiedAt;
  private long toldAt;

  private LogFollower(KafkaConnection connection, String topic, LogIndex index, LogProbe probe) {
    this.connection = connection;
    this.topic = topic;
    this.index = new FollowedIndex(topic, index, positions, probe);
    this.ends = new LogEnds(connection, topic, PATIENCE);
    this.thread = new Thread(this::run, "follow-" + topic);
    thread.setDaemon(true);
  }

  /**
   * Begins to follow.
   *
   * @param index not open yet; closed with this
   */
  public static LogFollower follow(KafkaConnection connection, String topic, LogIndex index) {
    return follow(connection, topic, index, LogProbe.NONE);
  }

  /**
   * The same.
   *
   * @param probe told of moments, on the thread that follows
   */
  public static LogFollower follow(
      KafkaConnection connection, String topic, LogIndex index, LogProbe probe) {
    var follower = new LogFollower(connection, topic, index, probe);
    follower.thread.start();
    return follower;
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException if the cluster does not say so within 5 s
   */
  @Override
  public Watermark end() {
    return new Watermark(ends.ends());
  }

  @Override
  public boolean await(Watermark watermark, Duration patience) throws InterruptedException {
    return positions.await(watermark, patience);
  }

  /**
   * Waits until all that was committed when it began has been read.
   *
   * @return false if that took longer than {@code patience}
   */
  public boolean awaitCaughtUp(Duration patience) throws InterruptedException {
    return caughtUp.await(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** True once all that was committed when it began has been read. */
  public boolean isCaughtUp() {
    return caughtUp.getCount() == 0;
  }

  public LogProgress progress() {
    return progress;
  }

  /** Why the topic cannot be followed at the moment; empty if it is. */
  public Optional<String> fault() {
    return Optional.ofNullable(fault);
  }

  private void run() {
    while (!isClosing()) {
      try (var consumer = connection.strictReader("follow-" + topic)) {
        reader = consumer;
        follow(consumer);
      } catch (WakeupException e) {
        LOG.trace("closed");
      } catch (RuntimeException e) {
        tell(e);
      } catch (Error e) {
        fault = "its thread has ended: " + e;
        throw e;
      }
    }
    index.close();
  }

  private boolean isClosing() {
    return closing.getCount() == 0;
  }

  /** It goes on from what was applied; if it was the index that failed, from its last commit. */
  private void tell(RuntimeException e) {
    if (isClosing()) {
      return;
    }
    fault = e.getMessage() == null ? e.toString() : e.getMessage();
    LOG.atWarn()
        .addKeyValue("topic", topic)
        .addKeyValue("error", e.toString())
        .log("the log is not followed at the moment; it will be tried again");
    try {
      closing.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void follow(KafkaConsumer<byte[], byte[]> consumer) {
    String identity = ends.identity();
    begins = ends.beginnings();
    lastEnds = ends.ends();
    index.open(identity, begins, lastEnds);
    List<TopicPartition> partitions =
        begins.keySet().stream().map(number -> new TopicPartition(topic, number)).toList();
    consumer.assign(partitions);
    partitions.forEach(one -> consumer.seek(one, from(one.partition())));
    var committed = new TreeMap<Integer, Long>();
    consumer.endOffsets(partitions).forEach((one, end) -> committed.put(one.partition(), end));
    var present = new Watermark(committed);
    fault = null;
    identifiedAt = System.nanoTime();
    toldAt = System.nanoTime();
    while (!isClosing()) {
      step(consumer, partitions);
      if (!isCaughtUp() && present.isReachedBy(positions.shown())) {
        caughtUp.countDown();
      }
    }
  }

  private long from(int partition) {
    return index.applied().getOrDefault(partition, begins.get(partition));
  }

  private void step(KafkaConsumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
    var records = consumer.poll(index.isUnshown() ? UNSHOWN_POLL : IDLE_POLL);
    var next = new TreeMap<Integer, Long>();
    partitions.forEach(one -> next.put(one.partition(), consumer.position(one)));
    index.apply(records, next);
    index.show();
    index.keep();
    measure(consumer, partitions);
    identify();
  }

  /** A topic that was deleted and made again has other records under the same offsets. */
  private void identify() {
    if (!FollowedIndex.isOver(identifiedAt, IDENTITY)) {
      return;
    }
    identifiedAt = System.nanoTime();
    String identity;
    try {
      identity = ends.identity();
    } catch (IllegalStateException e) {
      LOG.atDebug().addKeyValue("error", e.getMessage()).log("the log does not say which it is");
      return;
    }
    if (!index.isOf(identity)) {
      throw new IllegalStateException("the topic " + topic + " was made anew");
    }
  }

  private void measure(KafkaConsumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
    SortedMap<Integer, Long> shown = positions.shown();
    long read = 0;
    long all = 0;
    for (TopicPartition one : partitions) {
      long begin = begins.get(one.partition());
      long at = index.applied().get(one.partition());
      OptionalLong lag = consumer.currentLag(one);
      long end = lag.isPresent() ? at + lag.getAsLong() : lastEnds.get(one.partition());
      read += Math.max(0, shown.getOrDefault(one.partition(), begin) - begin);
      all += Math.max(0, Math.max(at, end) - begin);
    }
    if (read >= all) {
      completeAt = System.nanoTime();
    }
    var since = read >= all ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - completeAt);
    progress = new LogProgress(read, all, since);
    if (!isCaughtUp() && FollowedIndex.isOver(toldAt, TELL)) {
      toldAt = System.nanoTime();
      LOG.atInfo()
          .addKeyValue("topic", topic)
          .addKeyValue("read", read)
          .addKeyValue("of", all)
          .log("the log is being read");
    }
  }

  /** Commits what was read and closes the index. */
  @Override
  public void close() {
    closing.countDown();
    var current = reader;
    if (current != null) {
      current.wakeup();
    }
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    ends.close();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
