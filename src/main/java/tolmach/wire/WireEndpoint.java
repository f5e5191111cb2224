package tolmach.wire;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;

/**
 * {@code wire:topic}. Options, all for {@code from}: {@code groupId} (default {@code tolmach.} and
 * the route's id), {@code concurrency} (worker threads), {@code maxInFlight} (records under way for
 * a partition), {@code maxInFlightBytes}, {@code delayMillis} and {@code gate} (a bean that says
 * whether there is room further on).
 */
public final class WireEndpoint extends DefaultEndpoint {

  private final WireComponent wire;
  private final String topic;
  private String groupId;
  private int concurrency = 4;
  private int maxInFlight = 64;
  private long maxInFlightBytes = 32L * 1024 * 1024;
  private long delayMillis;
  private BooleanSupplier gate = () -> true;

  WireEndpoint(String uri, WireComponent wire, String topic) {
    super(uri, wire);
    this.wire = wire;
    this.topic = topic;
  }

  @Override
  public Producer createProducer() {
    return new WireProducer(this);
  }

  @Override
  public Consumer createConsumer(Processor processor) throws Exception {
    var consumer = new WireConsumer(this, processor);
    configureConsumer(consumer);
    return consumer;
  }

  @Override
  public boolean isSingleton() {
    return true;
  }

  WireComponent wire() {
    return wire;
  }

  WireSettings settings(String routeId) {
    return new WireSettings(
        topic,
        groupId == null ? "tolmach." + routeId : groupId,
        "tolmach-" + wire.getNode() + "-" + topic + "-0",
        routeId,
        concurrency,
        maxInFlight,
        maxInFlightBytes,
        Duration.ofMillis(delayMillis),
        gate);
  }

  public String getTopic() {
    return topic;
  }

  public String getGroupId() {
    return groupId;
  }

  public void setGroupId(String groupId) {
    this.groupId = groupId;
  }

  public int getConcurrency() {
    return concurrency;
  }

  public void setConcurrency(int concurrency) {
    this.concurrency = concurrency;
  }

  public int getMaxInFlight() {
    return maxInFlight;
  }

  public void setMaxInFlight(int maxInFlight) {
    this.maxInFlight = maxInFlight;
  }

  public long getMaxInFlightBytes() {
    return maxInFlightBytes;
  }

  public void setMaxInFlightBytes(long maxInFlightBytes) {
    this.maxInFlightBytes = maxInFlightBytes;
  }

  public long getDelayMillis() {
    return delayMillis;
  }

  public void setDelayMillis(long delayMillis) {
    this.delayMillis = delayMillis;
  }

  public BooleanSupplier getGate() {
    return gate;
  }

  public void setGate(BooleanSupplier gate) {
    this.gate = gate;
  }
}
