package tolmach.wire;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * One record on its way through a route. Run by a worker thread; all else of it belongs to the
 * loop's thread.
 */
final class WireTask {

  private final ConsumerRecord<byte[], byte[]> record;
  private final String key;
  private volatile List<WireRecord> result;

  WireTask(ConsumerRecord<byte[], byte[]> record) {
    this.record = record;
    this.key = DeadLetter.keyOf(record);
  }

  ConsumerRecord<byte[], byte[]> record() {
    return record;
  }

  /** Null if the record has none; such records keep no order among each other. */
  String key() {
    return key;
  }

  int bytes() {
    return Math.max(0, record.serializedValueSize()) + Math.max(0, record.serializedKeySize());
  }

  /** What is to be written now that the exchange has ended. */
  void finish(List<WireRecord> outbox) {
    result = outbox;
  }

  boolean isFinished() {
    return result != null;
  }

  List<WireRecord> result() {
    return result;
  }
}
