package tolmach.wire;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.DefaultConsumer;
import org.apache.camel.support.DefaultEndpoint;
import org.apache.camel.support.DefaultProducer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import tolmach.article.ItemHeaders;

/**
 * {@code wire:} and {@code story:} without a broker, for routes tested alone: topics are queues,
 * and an exchange has a real outbox whose records arrive when it has ended, or not at all.
 */
public final class MemoryWire extends DefaultComponent {

  private final Map<String, Deque<WireRecord>> topics = new ConcurrentHashMap<>();
  private final Map<String, DefaultConsumer> readers = new ConcurrentHashMap<>();

  /** Puts a record through the route that reads the topic, and waits for its end. */
  public void send(String topic, String key, byte[] value, Map<String, String> headers)
      throws Exception {
    var reader = readers.get(topic);
    if (reader == null) {
      throw new IllegalStateException(
          "no route reads " + topic + "; there are " + readers.keySet());
    }
    Exchange exchange = reader.createExchange(false);
    var outbox = Outbox.giveTo(exchange);
    exchange.setProperty(WireConsumer.RECORD, record(topic, key, value, headers));
    var message = exchange.getMessage();
    headers.forEach(message::setHeader);
    message.setHeader(ItemHeaders.KEY, key);
    message.setHeader(ItemHeaders.TOPIC, topic);
    message.setBody(value);
    reader.getProcessor().process(exchange);
    if (exchange.getException() != null) {
      throw exchange.getException();
    }
    outbox.records().forEach(record -> queue(record.topic()).add(record));
  }

  /** The next record that was written to the topic, taken out. */
  public WireRecord next(String topic) {
    return Optional.ofNullable(queue(topic).poll())
        .orElseThrow(() -> new AssertionError("nothing on " + topic + "; written: " + written()));
  }

  /** Names of the topics that hold records not taken out yet. */
  public List<String> written() {
    return topics.entrySet().stream()
        .filter(topic -> !topic.getValue().isEmpty())
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  private Deque<WireRecord> queue(String topic) {
    return topics.computeIfAbsent(topic, name -> new ArrayDeque<>());
  }

  private static ConsumerRecord<byte[], byte[]> record(
      String topic, String key, byte[] value, Map<String, String> headers) {
    var out = new WireRecord(topic, key, null, headers, value).toProducerRecord(1);
    return new ConsumerRecord<>(
        topic,
        0,
        7,
        0,
        TimestampType.CREATE_TIME,
        0,
        0,
        out.key(),
        value,
        new RecordHeaders(out.headers()),
        Optional.empty());
  }

  @Override
  protected Endpoint createEndpoint(String uri, String topic, Map<String, Object> parameters) {
    parameters.clear(); // how a topic is read is the real component's affair
    return new MemoryEndpoint(uri, topic);
  }

  private final class MemoryEndpoint extends DefaultEndpoint {
    private final String topic;

    MemoryEndpoint(String uri, String topic) {
      super(uri, MemoryWire.this);
      this.topic = topic;
    }

    @Override
    public Producer createProducer() {
      return new DefaultProducer(this) {
        @Override
        public void process(Exchange exchange) {
          for (WireRecord record : WireRecords.all(topic, exchange)) {
            if (Outbox.isOn(exchange)) {
              Outbox.of(exchange).add(record);
            } else {
              queue(record.topic()).add(record);
            }
          }
        }
      };
    }

    @Override
    public Consumer createConsumer(Processor processor) {
      var reader = new DefaultConsumer(this, processor);
      readers.put(topic, reader);
      return reader;
    }

    @Override
    public boolean isSingleton() {
      return true;
    }
  }
}
