package tolmach.cli;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tolmach.article.ItemHeaders;

/** A record that could not be handled. Its bytes are there unless it came from a list. */
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

  /** The topic it failed on; empty where the letter does not say. */
  Optional<String> topic() {
    return Optional.of(RecordText.header(record, ItemHeaders.ERROR_TOPIC))
        .filter(name -> !name.isEmpty());
  }

  /** The same without the original bytes, of which a list may have gigabytes. */
  DeadLetter listed() {
    return new DeadLetter(
        new ConsumerRecord<>(
            record.topic(),
            record.partition(),
            record.offset(),
            record.timestamp(),
            record.timestampType(),
            record.serializedKeySize(),
            record.serializedValueSize(),
            record.key(),
            null,
            record.headers(),
            record.leaderEpoch()));
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
    summary.put("bytes", Math.max(0, record.serializedValueSize()));
    return summary;
  }
}
