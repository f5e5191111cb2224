package tolmach.wire;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One membership in a group, from joining to leaving: polls, hands records to worker threads, and
 * commits each partition's finished prefix. Everything but the work itself happens on the thread
 * that calls {@link #serve}.
 *
 * <p>After a fault whose outcome is unknown the loop ends with an exception; the next one, with the
 * same identity, begins at what was committed. What was under way is dropped and read again.
 */
final class WireLoop implements ConsumerRebalanceListener {

  private static final Logger LOG = LoggerFactory.getLogger(WireLoop.class);

  /** A transaction holds at most so many records' results, to stay well within its timeout. */
  private static final int MAX_PREFIX = 500;

  private static final int REFUSALS_BEFORE_SINGLES = 3;
  private static final Duration IDLE_POLL = Duration.ofMillis(500);

  private final WireSettings settings;
  private final Consumer<byte[], byte[]> consumer;
  private final WireTransaction transaction;
  private final WireProbe probe;
  private final ExecutorService workers;
  private final Function<WireTask, List<WireRecord>> route;
  private final Map<TopicPartition, PartitionWork> partitions = new ConcurrentHashMap<>();
  private final Queue<Runnable> news = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean polling = new AtomicBoolean();
  private volatile boolean draining;
  private volatile long drainUntilNanos;
  private int refusals;
  private int singlesLeft;

  WireLoop(
      WireSettings settings,
      Consumer<byte[], byte[]> consumer,
      Producer<byte[], byte[]> producer,
      int partitionCount,
      WireProbe probe,
      ExecutorService workers,
      Function<WireTask, List<WireRecord>> route) {
    this.settings = settings;
    this.consumer = consumer;
    this.probe = probe;
    this.workers = workers;
    this.route = route;
    producer.initTransactions(); // fences whoever had this identity before
    this.transaction = new WireTransaction(producer, consumer, partitionCount, probe);
  }

  /**
   * Serves until {@link #drain}, then returns when all that was under way is committed.
   *
   * @throws KafkaException if the connection, the membership or a transaction failed
   */
  void serve() {
    consumer.subscribe(List.of(settings.topic()), this);
    while (!draining || (isAnythingUnderWay() && System.nanoTime() < drainUntilNanos)) {
      boolean idle = !poll();
      hearNews();
      start();
      if (!commit() && idle) {
        passMarks();
      }
      throttle();
    }
  }

  /** Takes no more records and lets {@link #serve} return once those under way are done. */
  void drain(Duration patience) {
    drainUntilNanos = System.nanoTime() + patience.toNanos();
    draining = true;
    wake();
  }

  int underWay() {
    return partitions.values().stream().mapToInt(PartitionWork::size).sum();
  }

  /** True if there were records, or news. */
  private boolean poll() {
    polling.set(true);
    boolean any = false;
    try {
      for (var record : consumer.poll(news.isEmpty() ? pollTimeout() : Duration.ZERO)) {
        partitions
            .get(new TopicPartition(record.topic(), record.partition()))
            .add(new WireTask(record));
        any = true;
      }
      return any;
    } catch (WakeupException e) {
      return true; // there is news, or a wish to stop
    } finally {
      polling.set(false);
    }
  }

  private Duration pollTimeout() {
    if (draining) {
      return Duration.ofMillis(20);
    }
    long due = Long.MAX_VALUE;
    for (PartitionWork work : partitions.values()) {
      due = Math.min(due, work.nextDue());
    }
    long untilDue =
        due == Long.MAX_VALUE ? Long.MAX_VALUE : Math.max(0, due - System.currentTimeMillis());
    // A closed gate says nothing when it opens.
    long longest = settings.gate().getAsBoolean() ? IDLE_POLL.toMillis() : 10;
    return Duration.ofMillis(Math.min(longest, untilDue));
  }

  private void hearNews() {
    for (Runnable item = news.poll(); item != null; item = news.poll()) {
      item.run();
    }
  }

  private void start() {
    if (draining) {
      return;
    }
    long now = System.currentTimeMillis();
    for (PartitionWork work : partitions.values()) {
      for (WireTask task = work.takeReady(now); task != null; task = work.takeReady(now)) {
        WireTask started = task;
        workers.execute(() -> run(work, started));
      }
    }
  }

  private void run(PartitionWork work, WireTask task) {
    task.finish(route.apply(task));
    news.add(() -> work.finished(task));
    wake();
  }

  /** One call is enough for a poll, and it is not free: each writes to a pipe. */
  private void wake() {
    if (polling.compareAndSet(true, false)) {
      consumer.wakeup();
    }
  }

  /** True if there was something to commit. */
  private boolean commit() {
    Map<TopicPartition, List<WireTask>> finished = finishedPrefixes(partitions.keySet());
    if (finished.isEmpty()) {
      return false;
    }
    try {
      transaction.commit(finished);
      finished.forEach((partition, tasks) -> partitions.get(partition).remove(tasks.size()));
      refusals = 0;
      singlesLeft = Math.max(0, singlesLeft - 1);
    } catch (WireTransaction.RefusedRecordException e) {
      refused(finished, e);
    }
    return true;
  }

  private void passMarks() {
    var positions = new HashMap<TopicPartition, OffsetAndMetadata>();
    partitions.forEach(
        (partition, work) -> {
          long position = consumer.position(partition);
          if (work.hasOnlyPassed(position)) {
            positions.put(partition, new OffsetAndMetadata(position));
          }
        });
    if (!positions.isEmpty()) {
      transaction.pass(positions);
      positions.forEach((partition, at) -> partitions.get(partition).settle(at.offset()));
    }
  }

  /**
   * All partitions' finished prefixes; of one partition a single task while a refusal is looked
   * for.
   */
  private Map<TopicPartition, List<WireTask>> finishedPrefixes(Collection<TopicPartition> of) {
    var finished = new LinkedHashMap<TopicPartition, List<WireTask>>();
    int room = singlesLeft > 0 ? 1 : MAX_PREFIX;
    for (TopicPartition partition : of) {
      PartitionWork work = partitions.get(partition);
      List<WireTask> prefix = work == null || room == 0 ? List.of() : work.finishedPrefix(room);
      if (!prefix.isEmpty()) {
        finished.put(partition, prefix);
        room -= prefix.size();
      }
    }
    return finished;
  }

  private void refused(
      Map<TopicPartition, List<WireTask>> finished,
      WireTransaction.RefusedRecordException refusal) {
    refusals++;
    LOG.atWarn()
        .addKeyValue("topic", settings.topic())
        .addKeyValue("error", refusal.getMessage())
        .log("a transaction was refused");
    if (refusals < REFUSALS_BEFORE_SINGLES) {
      return;
    }
    List<WireTask> tasks = new ArrayList<>();
    finished.values().forEach(tasks::addAll);
    if (tasks.size() == 1) {
      WireTask poisoned = tasks.get(0);
      poisoned.finish(DeadLetter.withNote(poisoned.record(), settings.routeId(), refusal));
      refusals = 0;
    } else {
      singlesLeft = tasks.size();
    }
  }

  private void throttle() {
    boolean open = !draining && settings.gate().getAsBoolean();
    var pause = new ArrayList<TopicPartition>();
    var resume = new ArrayList<TopicPartition>();
    var paused = consumer.paused();
    partitions.forEach(
        (partition, work) -> {
          boolean full =
              !open
                  || work.size() >= settings.maxInFlight()
                  || work.bytes() >= settings.maxInFlightBytes();
          if (full && !paused.contains(partition)) {
            pause.add(partition);
          } else if (!full && paused.contains(partition)) {
            resume.add(partition);
          }
        });
    if (!pause.isEmpty()) {
      consumer.pause(pause);
    }
    if (!resume.isEmpty()) {
      consumer.resume(resume);
    }
  }

  /** Tasks that have not begun when a drain does are left to the next owner. */
  private boolean isAnythingUnderWay() {
    return partitions.values().stream().anyMatch(PartitionWork::isAnyStarted);
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
    for (TopicPartition partition : assigned) {
      var work = new PartitionWork(settings.delay().toMillis());
      work.settle(consumer.position(partition)); // what was committed, before any mark is read
      partitions.put(partition, work);
    }
  }

  /** What is finished is committed while this member still may; the rest is dropped. */
  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
    probe.at(WireProbe.Point.REBALANCE);
    hearNews();
    try {
      var finished = finishedPrefixes(revoked);
      if (!finished.isEmpty()) {
        transaction.commit(finished);
      }
    } catch (WireTransaction.RefusedRecordException e) {
      LOG.atWarn().addKeyValue("error", e.getMessage()).log("left to the next owner");
    } finally {
      revoked.forEach(partitions::remove);
    }
  }

  @Override
  public void onPartitionsLost(Collection<TopicPartition> lost) {
    probe.at(WireProbe.Point.REBALANCE);
    lost.forEach(partitions::remove);
  }

  /** Waits for worker threads to end what they are at, at most {@code patience}. */
  static void end(ExecutorService workers, Duration patience) {
    workers.shutdownNow();
    try {
      workers.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
