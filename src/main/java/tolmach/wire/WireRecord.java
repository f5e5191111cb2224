package tolmach.wire;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.utils.Utils;
import tolmach.worker.Outgoing;

/**
 * A record ready to be written: sizes checked, value serialised.
 *
 * @param key null for a record without one
 * @param partitionKey what decides the partition where that is not the key, else null
 * @param value null is a tombstone
 */
public record WireRecord(
    String topic, String key, String partitionKey, Map<String, String> headers, byte[] value) {

  /** Room for key, headers and the framing of a record beside its value, in bytes. */
  private static final int OVERHEAD = 1024;

  public WireRecord {
    headers = Map.copyOf(headers);
  }

  /** What a bean wants written to that topic. */
  public static WireRecord of(String topic, Outgoing outgoing) {
    return WireRecords.of(topic, outgoing);
  }

  /** Bytes on the wire, about: value, key, headers and framing. */
  int size() {
    int size = OVERHEAD + (value == null ? 0 : value.length) + (key == null ? 0 : key.length() * 3);
    for (var header : headers.entrySet()) {
      size += header.getKey().length() + header.getValue().length() * 3;
    }
    return size;
  }

  /**
   * The partition of this record among {@code partitions}: Kafka's own rule over the partition key,
   * so that records of one story lie in partitions of one number on every topic.
   *
   * @return null if neither key is there: any partition will do
   */
  Integer partition(int partitions) {
    String decides = partitionKey == null ? key : partitionKey;
    return decides == null ? null : partition(decides, partitions);
  }

  static int partition(String key, int partitions) {
    return Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8))) % partitions;
  }

  /** As it is sent to a topic with so many partitions. */
  public ProducerRecord<byte[], byte[]> toProducerRecord(int partitions) {
    var record =
        new ProducerRecord<>(
            topic,
            partitionKey == null ? null : partition(partitions),
            key == null ? null : key.getBytes(StandardCharsets.UTF_8),
            value);
    headers.forEach(
        (name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
    return record;
  }
}
