package tolmach.wire;

import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultProducer;

/**
 * {@code to: wire:topic}: adds a record to the exchange's outbox, nothing more. An exchange that
 * began neither with {@code wire:} nor {@code story:} has none; its record is written at once,
 * outside any transaction.
 */
final class WireProducer extends DefaultProducer {

  private final WireEndpoint endpoint;

  WireProducer(WireEndpoint endpoint) {
    super(endpoint);
    this.endpoint = endpoint;
  }

  @Override
  public void process(Exchange exchange) {
    WireRecord record = WireRecords.of(endpoint.getTopic(), exchange);
    if (Outbox.isOn(exchange)) {
      Outbox.of(exchange).add(record);
    } else {
      endpoint.wire().write(record);
    }
  }
}
