package tolmach.wire;

import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultProducer;

/**
 * {@code to: wire:topic}: adds a record to the exchange's outbox, nothing more. An exchange that
 * began neither with {@code wire:} nor {@code story:} has none; its record is written at once,
 * outside any transaction.
 *
 * <p>Of a {@link Ruling} it adds what follows on that topic, and the body stays; the topic may end
 * in {@code *} there: {@code wire:articles.localized.*}.
 */
final class WireProducer extends DefaultProducer {

  private final WireEndpoint endpoint;

  WireProducer(WireEndpoint endpoint) {
    super(endpoint);
    this.endpoint = endpoint;
  }

  @Override
  public void process(Exchange exchange) {
    WireRecords.all(endpoint.getTopic(), exchange).forEach(record -> write(exchange, record));
  }

  private void write(Exchange exchange, WireRecord record) {
    if (Outbox.isOn(exchange)) {
      Outbox.of(exchange).add(record);
    } else {
      endpoint.wire().write(record);
    }
  }
}
