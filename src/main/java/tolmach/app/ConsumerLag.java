package tolmach.app;

/**
 * How far a group is behind on one partition.
 *
 * @param records written and not yet committed by the group, at least 0
 */
public record ConsumerLag(String group, String topic, int partition, long records) {

  public ConsumerLag {
    if (records < 0) {
      throw new IllegalArgumentException("lag is at least 0, got " + records);
    }
  }
}
