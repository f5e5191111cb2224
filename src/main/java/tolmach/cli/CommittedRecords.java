package tolmach.cli;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import tolmach.app.TopicReading;
import tolmach.wire.KafkaConnection;

/**
 * Records of committed transactions, waited for until readers see them: the coordinator answers a
 * commit before the partitions know of it.
 */
final class CommittedRecords {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration PACE = Duration.ofMillis(20);

  private final Map<TopicPartition, Long> last = new HashMap<>();

  void add(RecordMetadata record) {
    last.merge(new TopicPartition(record.topic(), record.partition()), record.offset(), Math::max);
  }

  /** Returns when all are visible, or after ten seconds: they are committed all the same. */
  void await(KafkaConnection cluster) throws InterruptedException {
    if (last.isEmpty()) {
      return;
    }
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try (var reading =
        TopicReading.of(cluster, last.keySet().stream().map(TopicPartition::topic).toList())) {
      while (System.nanoTime() < deadline && !areVisible(reading)) {
        Thread.sleep(PACE.toMillis());
      }
    }
  }

  private boolean areVisible(TopicReading reading) {
    return last.entrySet().stream().allMatch(one -> reading.has(one.getKey(), one.getValue()));
  }
}
