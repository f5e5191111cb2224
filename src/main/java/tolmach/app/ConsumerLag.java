package tolmach.app;

/**
 * How far a group is behind on one partition.
 *
 * <p>A transaction's end takes an offset of its own. A group that has done all its work moves past
 * it at its next idle poll, within half a second, and shows 0.
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
