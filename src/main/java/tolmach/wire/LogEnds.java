package tolmach.wire;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;

/**
 * Asks the cluster for the bounds of a topic, committed or not, and which topic it is. Each answer
 * takes one request to each broker concerned. Safe for use by several threads.
 */
final class LogEnds implements AutoCloseable {

  private final Admin admin;
  private final String topic;
  private final Duration patience;
  private volatile Map<TopicPartition, OffsetSpec> latest = Map.of();

  LogEnds(KafkaConnection connection, String topic, Duration patience) {
    this.admin = connection.admin();
    this.topic = topic;
    this.patience = patience;
  }

  /**
   * What tells this topic from one of the same name, made anew or on another cluster.
   *
   * @throws IllegalStateException if the cluster does not say within the patience
   */
  String identity() {
    String cluster = answer(admin.describeCluster().clusterId());
    return cluster
        + "/"
        + answer(admin.describeTopics(List.of(topic)).allTopicNames()).get(topic).topicId();
  }

  /**
   * For each partition the offset after its last record, committed or not.
   *
   * @throws IllegalStateException if the cluster does not say within the patience
   */
  SortedMap<Integer, Long> ends() {
    if (latest.isEmpty()) {
      latest = specs(OffsetSpec.latest());
    }
    return offsets(latest);
  }

  /** For each partition the offset of its first record. */
  SortedMap<Integer, Long> beginnings() {
    return offsets(specs(OffsetSpec.earliest()));
  }

  private Map<TopicPartition, OffsetSpec> specs(OffsetSpec spec) {
    return answer(admin.describeTopics(List.of(topic)).allTopicNames())
        .get(topic)
        .partitions()
        .stream()
        .map(TopicPartitionInfo::partition)
        .map(partition -> new TopicPartition(topic, partition))
        .collect(Collectors.toMap(Function.identity(), partition -> spec));
  }

  private SortedMap<Integer, Long> offsets(Map<TopicPartition, OffsetSpec> asked) {
    var options = new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED);
    var offsets = new TreeMap<Integer, Long>();
    answer(admin.listOffsets(asked, options).all())
        .forEach((partition, found) -> offsets.put(partition.partition(), found.offset()));
    return offsets;
  }

  private <T> T answer(KafkaFuture<T> future) {
    try {
      return future.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the log " + topic + " was asked for", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(
          "the cluster does not say how far the log "
              + topic
              + " goes: "
              + e.getCause().getMessage(),
          e);
    } catch (TimeoutException e) {
      throw new IllegalStateException(
          "the cluster does not say how far the log "
              + topic
              + " goes: nothing within "
              + patience.toMillis()
              + " ms",
          e);
    }
  }

  @Override
  public void close() {
    admin.close(Duration.ofSeconds(2));
  }
}
