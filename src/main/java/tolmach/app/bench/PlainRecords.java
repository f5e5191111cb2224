package tolmach.app.bench;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import tolmach.article.ItemHeaders;
import tolmach.wire.WireRecord;
import tolmach.worker.Outgoing;

/**
 * Between the records of the plain loop and what beans take and give. The plain loop's topics are
 * those of the wire with a word before their names.
 */
record PlainRecords(int partitions) {

  private static final String BEFORE = "plain.";

  static String topic(String name) {
    return BEFORE + name;
  }

  ProducerRecord<byte[], byte[]> of(String topic, Outgoing outgoing) {
    return WireRecord.of(topic(topic), outgoing).toProducerRecord(partitions);
  }

  /** The headers as a route would show them, with topic and key under their names. */
  static Map<String, Object> headers(ConsumerRecord<byte[], byte[]> record) {
    var headers = new HashMap<String, Object>();
    record
        .headers()
        .forEach(
            header ->
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
    headers.put(ItemHeaders.KEY, new String(record.key(), StandardCharsets.UTF_8));
    headers.put(ItemHeaders.TOPIC, record.topic().substring(BEFORE.length()));
    return headers;
  }
}
