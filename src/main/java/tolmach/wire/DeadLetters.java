package tolmach.wire;

import java.util.function.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tolmach.worker.Outgoing;

/**
 * The bean of the shared error handling: turns a failed exchange into its dead letter. What the
 * exchange had written before is not sent.
 */
public final class DeadLetters {

  private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

  private final Consumer<String> counted;

  /** Tells nobody but the log. */
  public DeadLetters() {
    this(route -> {});
  }

  /**
   * @param counted told the route of each dead letter
   */
  public DeadLetters(Consumer<String> counted) {
    this.counted = counted;
  }

  /**
   * Empties the outbox and makes the dead letter the exchange's body, for {@code
   * wire:dead-letters}.
   */
  public void describe(Exchange exchange) {
    var cause = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
    var record = exchange.getProperty(WireConsumer.RECORD, ConsumerRecord.class);
    String route = exchange.getProperty(Exchange.FAILURE_ROUTE_ID, String.class);
    Outbox.of(exchange).fail();
    counted.accept(route == null ? "" : route);
    LOG.atWarn()
        .addKeyValue("route", route)
        .addKeyValue("topic", record.topic())
        .addKeyValue("partition", record.partition())
        .addKeyValue("offset", record.offset())
        .addKeyValue("error", cause.getClass().getSimpleName())
        .log("dead letter");
    Outgoing letter = DeadLetter.of(typed(record), route, cause);
    Message message = exchange.getMessage();
    message.setBody(letter);
    message.getHeaders().keySet().removeIf(WireRecords::isCarried);
    letter
        .headers()
        .forEach(
            (name, value) -> {
              if (WireRecords.isCarried(name)) {
                message.setHeader(name, value);
              }
            });
  }

  @SuppressWarnings("unchecked") // the wire reads bytes and nothing else
  private static ConsumerRecord<byte[], byte[]> typed(ConsumerRecord<?, ?> record) {
    return (ConsumerRecord<byte[], byte[]>) record;
  }
}
