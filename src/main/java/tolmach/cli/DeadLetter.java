package tolmach.cli;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tolmach.article.ItemHeaders;

/** A record that could not be handled, kept with its original bytes. */
record DeadLetter(ConsumerRecord<byte[], byte[]> record) {

  /** {@code partition-offset} on the topic of dead letters. */
  String id() {
    return record.partition() + "-" + record.offset();
  }

  String route() {
    return RecordText.header(record, ItemHeaders.ERROR_ROUTE);
  }

  /** Why, in words. */
  String reason() {
    return RecordText.header(record, ItemHeaders.ERROR_REASON);
  }

  /** The kind of fault, as the class that said it. */
  String cause() {
    return RecordText.header(record, ItemHeaders.ERROR_CLASS);
  }

  String tries() {
    return RecordText.header(record, ItemHeaders.ERROR_TRIES);
  }

  Instant time() {
    return Instant.ofEpochMilli(record.timestamp());
  }

  boolean hasCause(String part) {
    return contains(cause(), part) || contains(reason(), part);
  }

  private static boolean contains(String text, String part) {
    return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
  }

  Map<String, Object> summary() {
    var summary = new LinkedHashMap<String, Object>();
    summary.put("id", id());
    summary.put("route", route());
    summary.put("cause", cause());
    summary.put("reason", reason());
    summary.put("key", RecordText.key(record));
    summary.put("time", time());
    summary.put("tries", tries());
    summary.put("topic", RecordText.header(record, ItemHeaders.ERROR_TOPIC));
    summary.put("bytes", record.value() == null ? 0 : record.value().length);
    return summary;
  }
}
