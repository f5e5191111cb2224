package tolmach.app.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import tolmach.wire.KafkaConnection;

/**
 * One hop of the plain loop, as one would write it with kafka-clients alone: poll, work on each
 * record, and one transaction with all that came of them and the offsets. The first failure ends
 * it.
 */
final class PlainHop implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(200);

  /** What comes of a record. */
  @FunctionalInterface
  interface Work {
    List<ProducerRecord<byte[], byte[]>> of(ConsumerRecord<byte[], byte[]> record) throws Exception;
  }

  private final Work work;
  private final ExecutorService workers;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final KafkaProducer<byte[], byte[]> producer;
  private final Thread thread;
  private volatile boolean closed;
  private volatile Exception failure;

  /**
   * Starts at once.
   *
   * @param threads that work on the records of one poll; one works on them in their order
   */
  PlainHop(
      KafkaConnection kafka,
      String name,
      List<String> topics,
      int threads,
      int maxPollRecords,
      Work work) {
    this.work = work;
    var count = new AtomicInteger();
    this.workers =
        Executors.newFixedThreadPool(
            threads, task -> new Thread(task, name + "-" + count.incrementAndGet()));
    this.producer = kafka.transactionalProducer("plain-" + name);
    this.consumer = kafka.member("plain-" + name, "plain-" + name, maxPollRecords);
    producer.initTransactions();
    consumer.subscribe(topics);
    this.thread = new Thread(this::run, "plain-" + name);
    thread.start();
  }

  /** Why it ended, null while it has not failed. */
  Exception failure() {
    return failure;
  }

  private void run() {
    try {
      while (!closed) {
        ConsumerRecords<byte[], byte[]> polled = consumer.poll(POLL);
        if (!polled.isEmpty()) {
          commit(polled, worked(polled));
        }
      }
    } catch (Exception e) {
      failure = e;
    } finally {
      producer.close();
      consumer.close();
    }
  }

  private List<List<ProducerRecord<byte[], byte[]>>> worked(ConsumerRecords<byte[], byte[]> polled)
      throws Exception {
    var tasks = new ArrayList<Callable<List<ProducerRecord<byte[], byte[]>>>>();
    polled.forEach(record -> tasks.add(() -> work.of(record)));
    var results = new ArrayList<List<ProducerRecord<byte[], byte[]>>>();
    for (Future<List<ProducerRecord<byte[], byte[]>>> done : workers.invokeAll(tasks)) {
      results.add(done.get());
    }
    return results;
  }

  private void commit(
      ConsumerRecords<byte[], byte[]> polled, List<List<ProducerRecord<byte[], byte[]>>> results) {
    var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
    polled.forEach(
        record ->
            offsets.put(
                new TopicPartition(record.topic(), record.partition()),
                new OffsetAndMetadata(record.offset() + 1)));
    producer.beginTransaction();
    results.forEach(records -> records.forEach(producer::send));
    producer.sendOffsetsToTransaction(offsets, consumer.groupMetadata());
    producer.commitTransaction();
  }

  @Override
  public void close() {
    closed = true;
    try {
      thread.join(10_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    workers.shutdownNow();
  }
}
