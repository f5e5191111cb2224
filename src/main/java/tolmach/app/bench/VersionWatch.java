package tolmach.app.bench;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tolmach.article.ItemHeaders;
import tolmach.wire.KafkaConnection;
import tolmach.wire.TopicTail;

/** Follows a localized topic, and notes when which version of each story became readable. */
final class VersionWatch implements AutoCloseable {

  /**
   * A version of a story that readers have.
   *
   * @param nanos when it came first, by {@link System#nanoTime}
   * @param value as it is now
   */
  record Edition(long sequence, int revision, long nanos, byte[] value) {}

  private final Map<String, Edition> latest = new ConcurrentHashMap<>();
  private final TopicTail tail;

  VersionWatch(KafkaConnection kafka, String topic) {
    tail = TopicTail.follow(kafka, topic, this::hear);
  }

  private void hear(ConsumerRecord<byte[], byte[]> record) {
    var edition =
        new Edition(
            number(record, ItemHeaders.SEQUENCE),
            (int) number(record, ItemHeaders.REVISION),
            System.nanoTime(),
            record.value());
    latest.put(new String(record.key(), StandardCharsets.UTF_8), edition);
  }

  private static long number(ConsumerRecord<byte[], byte[]> record, String header) {
    return Long.parseLong(
        new String(record.headers().lastHeader(header).value(), StandardCharsets.UTF_8));
  }

  /**
   * Waits until readers have that version in that revision or a later one.
   *
   * @param trouble why it will not come; null while it may
   * @throws TimeoutException if it has not come within so many seconds
   */
  Edition await(String uri, long sequence, int revision, long seconds, Supplier<String> trouble)
      throws InterruptedException, TimeoutException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    for (Edition last = latest.get(uri); ; last = latest.get(uri)) {
      if (trouble.get() != null) {
        throw new IllegalStateException(trouble.get());
      }
      if (last != null && last.sequence() >= sequence && last.revision() >= revision) {
        return last;
      }
      if (System.nanoTime() > deadline) {
        throw new TimeoutException(
            "version " + sequence + " of " + uri + " did not come within " + seconds + " s");
      }
      TimeUnit.MILLISECONDS.sleep(2);
    }
  }

  @Override
  public void close() {
    tail.close();
  }
}
