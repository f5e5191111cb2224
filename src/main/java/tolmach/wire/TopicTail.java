package tolmach.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows a whole topic on a thread of its own: every committed record of every partition, from the
 * first one kept. For what each process must know in full: the memory, who serves which pair.
 */
public final class TopicTail implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(TopicTail.class);

  private final KafkaConnection connection;
  private final String topic;
  private final Instant from;
  private final Consumer<ConsumerRecord<byte[], byte[]>> handler;
  private final CountDownLatch caughtUp = new CountDownLatch(1);
  private final Thread thread;
  private volatile KafkaConsumer<byte[], byte[]> reader;
  private volatile boolean closed;

  private TopicTail(
      KafkaConnection connection,
      String topic,
      Instant from,
      Consumer<ConsumerRecord<byte[], byte[]>> handler) {
    this.connection = connection;
    this.topic = topic;
    this.from = from;
    this.handler = handler;
    this.thread = new Thread(this::run, "tail-" + topic);
    thread.setDaemon(true);
  }

  /**
   * Begins to follow.
   *
   * @param handler called for each record in turn, on the tail's thread; what it throws is logged
   *     and the record passed over
   */
  public static TopicTail follow(
      KafkaConnection connection, String topic, Consumer<ConsumerRecord<byte[], byte[]>> handler) {
    return follow(connection, topic, Instant.EPOCH, handler);
  }

  /**
   * Begins to follow at the first record that is not older than {@code from}.
   *
   * @param handler as above
   */
  public static TopicTail follow(
      KafkaConnection connection,
      String topic,
      Instant from,
      Consumer<ConsumerRecord<byte[], byte[]>> handler) {
    var tail = new TopicTail(connection, topic, from, handler);
    tail.thread.start();
    return tail;
  }

  /**
   * Waits until all that was there when the tail began has been handled.
   *
   * @return false if that took longer than {@code patience}
   */
  public boolean awaitCaughtUp(Duration patience) throws InterruptedException {
    return caughtUp.await(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void run() {
    while (!closed) {
      try (var consumer = connection.reader("tail-" + topic)) {
        reader = consumer;
        follow(consumer);
      } catch (WakeupException e) {
        LOG.trace("closed");
      } catch (RuntimeException e) {
        LOG.atWarn()
            .addKeyValue("topic", topic)
            .addKeyValue("error", e.toString())
            .log("begins again from the first record");
      }
    }
  }

  private void follow(KafkaConsumer<byte[], byte[]> consumer) {
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(info -> new TopicPartition(topic, info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    var ends = consumer.endOffsets(partitions);
    if (from.isAfter(Instant.EPOCH)) {
      seek(consumer, partitions, ends);
    }
    while (!closed) {
      if (caughtUp.getCount() > 0
          && partitions.stream()
              .allMatch(partition -> consumer.position(partition) >= ends.get(partition))) {
        caughtUp.countDown();
      }
      consumer.poll(Duration.ofMillis(500)).forEach(this::handle);
    }
  }

  private void seek(
      KafkaConsumer<byte[], byte[]> consumer,
      List<TopicPartition> partitions,
      Map<TopicPartition, Long> ends) {
    var times = new HashMap<TopicPartition, Long>();
    partitions.forEach(partition -> times.put(partition, from.toEpochMilli()));
    consumer
        .offsetsForTimes(times)
        .forEach(
            (partition, found) ->
                consumer.seek(partition, found == null ? ends.get(partition) : found.offset()));
  }

  private void handle(ConsumerRecord<byte[], byte[]> record) {
    try {
      handler.accept(record);
    } catch (RuntimeException e) {
      LOG.atWarn()
          .addKeyValue("topic", topic)
          .addKeyValue("partition", record.partition())
          .addKeyValue("offset", record.offset())
          .addKeyValue("error", e.toString())
          .log("a record was passed over");
    }
  }

  @Override
  public void close() {
    closed = true;
    var current = reader;
    if (current != null) {
      current.wakeup();
    }
    try {
      thread.join(2000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
