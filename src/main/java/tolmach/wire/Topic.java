package tolmach.wire;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/**
 * A topic: its name, what lies on it and how long.
 *
 * @param retention null for a compacted topic
 * @param maxRecordBytes the largest record it takes
 * @param key what its records are keyed by
 * @param value what its records hold
 * @param writers routes or commands that write it
 * @param readers routes, commands or others that read it
 */
public record Topic(
    String name,
    Duration retention,
    int maxRecordBytes,
    String key,
    String value,
    String writers,
    String readers) {

  /** Tombstones stay at least that long, so that a reader that was away learns of a kill. */
  public static final Duration TOMBSTONES = Duration.ofDays(7);

  public boolean isCompacted() {
    return retention == null;
  }

  /** The same topic under another name. */
  public Topic named(String other) {
    return new Topic(other, retention, maxRecordBytes, key, value, writers, readers);
  }

  NewTopic toNewTopic(int partitions) {
    var max = Map.entry(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(maxRecordBytes));
    var topic = new NewTopic(name, Optional.of(partitions), Optional.empty());
    return isCompacted()
        ? topic.configs(
            Map.ofEntries(
                max,
                Map.entry(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT),
                Map.entry(
                    TopicConfig.DELETE_RETENTION_MS_CONFIG, String.valueOf(TOMBSTONES.toMillis()))))
        : topic.configs(
            Map.ofEntries(
                max,
                Map.entry(TopicConfig.RETENTION_MS_CONFIG, String.valueOf(retention.toMillis()))));
  }
}
