package tolmach.wire;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Writes what tasks want written and moves the offsets past them, in one transaction: both or
 * neither, and no reader of committed records sees a part.
 */
final class WireTransaction {

  private final Producer<byte[], byte[]> producer;
  private final Consumer<byte[], byte[]> consumer;
  private final int partitions;
  private final WireProbe probe;

  WireTransaction(
      Producer<byte[], byte[]> producer,
      Consumer<byte[], byte[]> consumer,
      int partitions,
      WireProbe probe) {
    this.producer = producer;
    this.consumer = consumer;
    this.partitions = partitions;
    this.probe = probe;
  }

  /**
   * @throws RefusedRecordException if the cluster will not take one of the records, ever; the
   *     transaction is aborted and the next may begin
   * @throws KafkaException for any other cause; whether the transaction has been committed is then
   *     unknown and only a new producer of the same transactional id finds out
   */
  void commit(Map<TopicPartition, List<WireTask>> finished) {
    probe.at(WireProbe.Point.BEFORE_BEGIN);
    producer.beginTransaction();
    try {
      var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
      finished.forEach(
          (partition, tasks) -> {
            for (WireTask task : tasks) {
              task.result().forEach(record -> producer.send(record.toProducerRecord(partitions)));
              offsets.put(partition, new OffsetAndMetadata(task.record().offset() + 1));
            }
          });
      probe.at(WireProbe.Point.AFTER_SEND);
      producer.sendOffsetsToTransaction(offsets, consumer.groupMetadata());
      probe.at(WireProbe.Point.AFTER_SEND_OFFSETS);
      probe.at(WireProbe.Point.BEFORE_COMMIT);
      producer.commitTransaction();
    } catch (KafkaException e) {
      Throwable refusal = refusal(e);
      if (refusal == null) {
        throw e;
      }
      producer.abortTransaction();
      throw new RefusedRecordException(refusal);
    }
    probe.at(WireProbe.Point.AFTER_COMMIT);
  }

  /**
   * Moves offsets past the marks that transactions leave in a topic, so that a group that has done
   * all its work is not said to lag.
   *
   * @throws KafkaException as {@link #commit}
   */
  void pass(Map<TopicPartition, OffsetAndMetadata> positions) {
    producer.beginTransaction();
    producer.sendOffsetsToTransaction(positions, consumer.groupMetadata());
    producer.commitTransaction();
  }

  private static Throwable refusal(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof RecordTooLargeException
          || cause instanceof RecordBatchTooLargeException
          || cause instanceof InvalidTopicException
          || cause instanceof UnknownTopicOrPartitionException
          || cause instanceof TopicAuthorizationException
          || cause instanceof SerializationException) {
        return cause;
      }
    }
    return null;
  }

  /** The cluster refuses a record for good: its size, its topic, the right to write there. */
  static final class RefusedRecordException extends RuntimeException {
    private static final long serialVersionUID = 1;

    RefusedRecordException(Throwable cause) {
      super("the cluster refused a record: " + cause.getMessage(), cause);
    }
  }
}
