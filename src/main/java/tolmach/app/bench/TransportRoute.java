package tolmach.app.bench;

import java.util.Locale;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.camel.component.kafka.consumer.KafkaManualCommit;
import org.apache.camel.impl.DefaultCamelContext;
import tolmach.wire.KafkaConnection;
import tolmach.wire.WireComponent;

/** A route that carries records from one topic to another and does nothing else. */
final class TransportRoute implements AutoCloseable {

  private final DefaultCamelContext camel = new DefaultCamelContext();
  private final String out;
  private final Uris uris;

  /** The two ends of a route, and whether each record's offset is committed by the route. */
  private record Uris(String from, String to, boolean commits) {}

  private TransportRoute(String out, Uris uris) {
    this.out = out;
    this.uris = uris;
    camel.getShutdownStrategy().setTimeout(20);
  }

  /** Tolmach's own component. */
  static TransportRoute wire(KafkaConnection kafka, int partitions, String in, String out) {
    var route =
        new TransportRoute(
            out,
            new Uris(
                "wire:" + in + "?concurrency=2&maxInFlight=500&groupId=%s", "wire:" + out, false));
    route.camel.addComponent("wire", new WireComponent(kafka, "bench", partitions));
    route.camel.start();
    return route;
  }

  /**
   * camel-kafka as fast as it goes where no record may be lost: each record's offset is committed
   * after the cluster has taken what came of it.
   */
  static TransportRoute camelKafka(KafkaConnection kafka, int partitions, String in, String out) {
    String brokers = "?brokers=" + kafka.bootstrapServers();
    String bytes = "org.apache.kafka.common.serialization.ByteArray";
    var route =
        new TransportRoute(
            out,
            new Uris(
                "kafka:"
                    + in
                    + brokers
                    + "&groupId=%s&autoCommitEnable=false&allowManualCommit=true"
                    + "&breakOnFirstError=true&autoOffsetReset=earliest&pollTimeoutMs=500"
                    + "&consumersCount="
                    + partitions
                    + "&keyDeserializer="
                    + bytes
                    + "Deserializer&valueDeserializer="
                    + bytes
                    + "Deserializer",
                "kafka:"
                    + out
                    + brokers
                    + "&lingerMs=0&keySerializer="
                    + bytes
                    + "Serializer&valueSerializer="
                    + bytes
                    + "Serializer",
                true));
    route.camel.start();
    return route;
  }

  /** The topic it writes to. */
  String out() {
    return out;
  }

  /** Begins to carry all there is, as a group of that name. */
  void begin(String group) throws Exception {
    camel.addRoutes(
        new RouteBuilder() {
          @Override
          public void configure() {
            var route = from(String.format(Locale.ROOT, uris.from(), group)).routeId(group);
            route.to(uris.to());
            if (uris.commits()) {
              route.process(
                  exchange ->
                      exchange
                          .getMessage()
                          .getHeader(KafkaConstants.MANUAL_COMMIT, KafkaManualCommit.class)
                          .commit());
            }
          }
        });
  }

  void end(String group) throws Exception {
    camel.getRouteController().stopRoute(group);
    camel.removeRoute(group);
  }

  @Override
  public void close() {
    camel.stop();
  }
}
