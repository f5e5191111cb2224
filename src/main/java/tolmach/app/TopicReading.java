package tolmach.app;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import tolmach.wire.KafkaConnection;

/** Reads topics from outside any group: what is there, or what comes. Not for several threads. */
public final class TopicReading implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(200);

  private final Consumer<byte[], byte[]> consumer;
  private List<TopicPartition> partitions;

  private TopicReading(Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
    this.consumer = consumer;
    this.partitions = partitions;
  }

  /** Opens those of the topics that are there, at their beginning. */
  public static TopicReading of(KafkaConnection cluster, Collection<String> topics) {
    Consumer<byte[], byte[]> consumer = cluster.reader("tolmach-reading");
    try {
      Map<String, List<PartitionInfo>> there = consumer.listTopics();
      List<TopicPartition> partitions =
          topics.stream()
              .distinct()
              .filter(there::containsKey)
              .flatMap(topic -> there.get(topic).stream())
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      return new TopicReading(consumer, partitions);
    } catch (RuntimeException e) {
      consumer.close();
      throw e;
    }
  }

  /** The topics that were there. */
  public List<String> topics() {
    return partitions.stream().map(TopicPartition::topic).distinct().toList();
  }

  /** Reads one partition only from now on, beginning at an offset. */
  public void only(TopicPartition partition, long offset) {
    partitions = List.of(partition);
    consumer.assign(partitions);
    consumer.seek(partition, offset);
  }

  /** True if the offset lies between the partition's present beginning and end. */
  public boolean has(TopicPartition partition, long offset) {
    return partitions.contains(partition)
        && offset >= consumer.beginningOffsets(List.of(partition)).get(partition)
        && offset < consumer.endOffsets(List.of(partition)).get(partition);
  }

  /** Goes past everything that was written before that time. */
  public void seekTo(Instant time) {
    var times = new HashMap<TopicPartition, Long>();
    partitions.forEach(partition -> times.put(partition, time.toEpochMilli()));
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    consumer
        .offsetsForTimes(times)
        .forEach(
            (partition, found) ->
                consumer.seek(partition, found == null ? ends.get(partition) : found.offset()));
  }

  /** Goes past everything that is there now. */
  public void seekToEnd() {
    // asked for now: a lazy seek would go past what comes before the first poll
    consumer.endOffsets(partitions).forEach(consumer::seek);
  }

  /** How many offsets lie before the present end, about: some hold no record any more. */
  public long left() {
    return consumer.endOffsets(partitions).entrySet().stream()
        .mapToLong(end -> Math.max(0, end.getValue() - consumer.position(end.getKey())))
        .sum();
  }

  /** Reads what is committed by now, record by record, until there is no more or none is wanted. */
  public void toPresentEnd(Predicate<ConsumerRecord<byte[], byte[]>> wantsMore) {
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    while (ends.entrySet().stream().anyMatch(end -> isBefore(end.getKey(), end.getValue()))) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        if (!wantsMore.test(record)) {
          return;
        }
      }
    }
  }

  private boolean isBefore(TopicPartition partition, long end) {
    return consumer.position(partition) < end;
  }

  /** What has come since the last call; waits a little if nothing has. */
  public Iterable<ConsumerRecord<byte[], byte[]>> next() {
    return partitions.isEmpty() ? List.of() : consumer.poll(POLL);
  }

  @Override
  public void close() {
    consumer.close();
  }
}
