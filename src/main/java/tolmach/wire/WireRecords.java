package tolmach.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import tolmach.article.ItemHeaders;
import tolmach.article.Json;
import tolmach.story.Ruling;
import tolmach.worker.Outgoing;

/** Between Camel's messages and records. */
final class WireRecords {

  private WireRecords() {}

  /**
   * The records a message stands for on {@code topic}: of a {@link Ruling} those of its dispatches
   * that go there, which may be none; of anything else one. A ruling's topic may end in {@code *}.
   */
  static List<WireRecord> all(String topic, Exchange exchange) {
    if (exchange.getMessage().getBody() instanceof Ruling ruling) {
      var records = new ArrayList<WireRecord>();
      ruling.dispatches().forEach(topic, (name, outgoing) -> records.add(of(name, outgoing)));
      return records;
    }
    return List.of(of(topic, exchange));
  }

  /**
   * The record a message stands for on {@code topic}: an {@link Outgoing} says key and headers
   * itself; any other body is written under the exchange's {@code tolmach.key} with its {@code
   * tolmach.}, {@code ce_} and {@code content-type} headers.
   */
  private static WireRecord of(String topic, Exchange exchange) {
    Message message = exchange.getMessage();
    if (message.getBody() instanceof Outgoing outgoing) {
      return of(topic, outgoing);
    }
    return new WireRecord(
        topic,
        message.getHeader(ItemHeaders.KEY, String.class),
        null,
        carried(message.getHeaders()),
        bytes(message.getBody()));
  }

  static WireRecord of(String topic, Outgoing outgoing) {
    return new WireRecord(
        topic,
        outgoing.key(),
        outgoing.partitionKey(),
        outgoing.headers(),
        bytes(outgoing.value()));
  }

  private static byte[] bytes(Object value) {
    if (value == null) {
      return null;
    }
    if (value instanceof byte[] bytes) {
      return bytes;
    }
    return value instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : Json.bytes(value);
  }

  private static Map<String, String> carried(Map<String, Object> headers) {
    var carried = new TreeMap<String, String>();
    headers.forEach(
        (name, value) -> {
          if (value != null && isCarried(name)) {
            carried.put(name, value.toString());
          }
        });
    return carried;
  }

  /** True for headers that go from record to record; never for Camel's own. */
  static boolean isCarried(String name) {
    return name.startsWith("ce_")
        || name.equals(ItemHeaders.CONTENT_TYPE)
        || name.equals("traceparent")
        || (name.startsWith("tolmach.")
            && !name.equals(ItemHeaders.KEY)
            && !name.equals(ItemHeaders.TOPIC));
  }
}
