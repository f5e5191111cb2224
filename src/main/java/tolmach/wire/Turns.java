package tolmach.wire;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;

/**
 * Lets the topics of a task take turns, whichever of them has a backlog: neither does an item that
 * kills its story wait behind a thousand drafts, nor a draft behind a thousand items.
 *
 * <p>Of the records at the heads of its partitions Kafka Streams takes the one with the smallest
 * timestamp, and asks for the timestamp of the next when it has taken one. So a timestamp here is a
 * place in a row: one behind the last of its topic, and never before what was taken already. This
 * is start-time fair queueing (Goyal, Vin and Cheng, 1996) with records of one size. Safe for use
 * by several threads.
 */
final class Turns implements TimestampExtractor {

  /** Decisions have 0 and go first. */
  private static final long FIRST = 1;

  private static final class Row {
    private final Map<String, Long> last = new HashMap<>();
    private long taken = FIRST;

    synchronized long next(String topic) {
      Long before = last.get(topic);
      if (before != null) {
        taken = Math.max(taken, before);
      }
      long place = before == null ? taken : Math.max(taken, before + 1);
      last.put(topic, place);
      return place;
    }
  }

  /** By the number of the partition, which is that of the task. */
  private final Map<Integer, Row> rows = new ConcurrentHashMap<>();

  @Override
  public long extract(ConsumerRecord<Object, Object> record, long partitionTime) {
    return rows.computeIfAbsent(record.partition(), any -> new Row()).next(record.topic());
  }
}
