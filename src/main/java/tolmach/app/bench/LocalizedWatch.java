package tolmach.app.bench;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tolmach.wire.KafkaConnection;
import tolmach.wire.TopicTail;

/** Follows a localized topic as a site would, and notes when each item became readable. */
final class LocalizedWatch implements AutoCloseable {

  /**
   * An item that came.
   *
   * @param nanos when, by {@link System#nanoTime}
   */
  record Arrival(long nanos, byte[] value) {}

  private final Map<String, Arrival> arrivals = new ConcurrentHashMap<>();
  private final TopicTail tail;
  private volatile String twice;

  LocalizedWatch(KafkaConnection kafka, String topic) {
    tail = TopicTail.follow(kafka, topic, this::hear);
  }

  private void hear(ConsumerRecord<byte[], byte[]> record) {
    String uri = new String(record.key(), StandardCharsets.UTF_8);
    if (arrivals.putIfAbsent(uri, new Arrival(System.nanoTime(), record.value())) != null) {
      twice = uri;
    }
  }

  int count() {
    return arrivals.size();
  }

  /** By uri. */
  Map<String, Arrival> arrivals() {
    return Map.copyOf(arrivals);
  }

  /**
   * Waits for an item.
   *
   * @param trouble why it will not come; null while it may
   * @throws TimeoutException if it has not come within so many seconds
   * @throws IllegalStateException if there is trouble, or something came twice
   */
  Arrival await(String uri, long seconds, Supplier<String> trouble)
      throws InterruptedException, TimeoutException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    for (Arrival came = arrivals.get(uri); ; came = arrivals.get(uri)) {
      String wrong = twice == null ? trouble.get() : twice + " came twice";
      if (wrong != null) {
        throw new IllegalStateException(wrong);
      }
      if (came != null) {
        return came;
      }
      if (System.nanoTime() > deadline) {
        throw new TimeoutException(uri + " did not come within " + seconds + " s");
      }
      TimeUnit.MILLISECONDS.sleep(5);
    }
  }

  @Override
  public void close() {
    tail.close();
  }
}
