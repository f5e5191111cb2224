package tolmach.cli;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tolmach.article.ItemHeaders;

/**
 * What became of a dead letter: replayed or discarded. It stands on the topic of dead letters
 * itself, in the partition of the letter and behind it, so that both go with the same retention.
 *
 * @param letter the id of the dead letter
 * @param as {@code replayed} or {@code discarded}
 * @param reason {@code ""} if none was given
 */
record Settlement(String letter, String as, String by, String reason, Instant at) {

  static final String REPLAYED = "replayed";
  static final String DISCARDED = "discarded";

  /** True for a record that settles a dead letter, and is none. */
  static boolean is(ConsumerRecord<byte[], byte[]> record) {
    return record.headers().lastHeader(ItemHeaders.SETTLES) != null;
  }

  static Settlement of(ConsumerRecord<byte[], byte[]> record) {
    return new Settlement(
        RecordText.header(record, ItemHeaders.SETTLES),
        RecordText.header(record, ItemHeaders.SETTLED_AS),
        RecordText.header(record, ItemHeaders.SETTLED_BY),
        RecordText.header(record, ItemHeaders.SETTLED_REASON),
        Instant.ofEpochMilli(record.timestamp()));
  }

  /** For people: {@code replayed by maria at 2026-01-31T09:00:00Z: engine is back}. */
  String words() {
    return as + " by " + by + " at " + at + (reason.isEmpty() ? "" : ": " + reason);
  }

  Map<String, Object> summary() {
    var summary = new LinkedHashMap<String, Object>();
    summary.put("as", as);
    summary.put("by", by);
    summary.put("at", at);
    summary.put("reason", reason);
    return summary;
  }
}
