package tolmach.wire;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * A worker in a process of its own that can be told where to die: {@code bootstrap in out node
 * point count}. At the count-th passing of the point it halts as a crash would.
 */
final class CrashingWorker {

  static final int HALTED = 9;
  static final String ENGINE_CALL = "ENGINE_CALL";
  static final String NEVER = "NEVER";
  static final String AUTO_COMMIT = "AUTO_COMMIT";

  private CrashingWorker() {}

  public static void main(String[] arguments) throws Exception {
    String bootstrap = arguments[0];
    String in = arguments[1];
    String out = arguments[2];
    String node = arguments[3];
    String point = arguments[4];
    var left = new AtomicInteger(Integer.parseInt(arguments[5]));
    if (point.equals(AUTO_COMMIT)) {
      autoCommit(bootstrap, in, out, left);
      return;
    }
    var wire = new WireComponent(KafkaConnection.to(bootstrap), node, 3);
    wire.setProbe(
        passed -> {
          if (passed.name().equals(point) && left.decrementAndGet() == 0) {
            Runtime.getRuntime().halt(HALTED);
          }
        });
    var camel = new DefaultCamelContext();
    camel.addComponent("wire", wire);
    camel.addRoutes(
        new RouteBuilder() {
          @Override
          public void configure() {
            from("wire:" + in + "?groupId=" + in + "-workers&concurrency=4&maxInFlight=10")
                .routeId("work")
                .process(exchange -> work(exchange.getMessage().getBody(byte[].class)))
                .to("wire:" + out);
          }

          private void work(byte[] body) throws InterruptedException {
            boolean dies = point.equals(ENGINE_CALL) && left.decrementAndGet() == 0;
            if (body[body.length - 1] % 4 == 0) {
              Thread.sleep(5); // a quarter of the work is slow, so that prefixes have gaps
            }
            if (dies) {
              Runtime.getRuntime().halt(HALTED);
            }
          }
        });
    camel.start();
    while (System.in.read() >= 0) {
      // until the driver ends or says so
    }
    camel.stop();
    Runtime.getRuntime().halt(0);
  }

  /** The deliberately broken control: offsets go out on their own, records on theirs. */
  private static void autoCommit(String bootstrap, String in, String out, AtomicInteger left)
      throws InterruptedException {
    var connection = KafkaConnection.to(bootstrap);
    var config = connection.common();
    config.putAll(
        Map.of(
            "group.id",
            in + "-workers",
            "enable.auto.commit",
            true,
            "auto.commit.interval.ms",
            50,
            "auto.offset.reset",
            "earliest",
            "max.poll.records",
            20));
    try (var consumer =
            new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        var producer = connection.producer("control")) {
      // no membership of a group: what is shown is the commit, and no member's end is waited for
      consumer.assign(
          consumer.partitionsFor(in).stream()
              .map(partition -> new TopicPartition(in, partition.partition()))
              .toList());
      while (true) {
        for (var record : consumer.poll(Duration.ofMillis(200))) {
          if (record.value()[0] % 4 == 0) {
            Thread.sleep(5);
          }
          producer.send(new ProducerRecord<>(out, record.key(), record.value()));
          producer.flush();
          if (left.decrementAndGet() == 0) {
            Runtime.getRuntime().halt(HALTED);
          }
        }
      }
    }
  }

  static byte[] body(int number) {
    return String.valueOf(number).getBytes(StandardCharsets.UTF_8);
  }
}
