package tolmach.app;

/**
 * How far a group is behind on one partition.
 *
 * <p>A transaction's end takes an offset of its own, so at rest a partition whose last record was
 * written in a transaction shows 1.
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
