package tolmach.wire;

import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultProducer;

/** {@code to: wire:topic}: adds a record to the exchange's outbox, nothing more. */
final class WireProducer extends DefaultProducer {

  private final WireEndpoint endpoint;

  WireProducer(WireEndpoint endpoint) {
    super(endpoint);
    this.endpoint = endpoint;
  }

  @Override
  public void process(Exchange exchange) {
    Outbox.of(exchange).add(WireRecords.of(endpoint.getTopic(), exchange));
  }
}
