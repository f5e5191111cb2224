package tolmach.app;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import tolmach.wire.OperatorException;

/**
 * A Kafka cluster, embedded or not, as the command line and the watch on it see it: plain clients
 * without groups or transactions, keys and values as bytes.
 *
 * @param properties handed to every client, see {@link Settings#kafkaClient()}
 */
public record Cluster(String bootstrapServers, Map<String, Object> properties) {

  private static final int CONNECT_MILLIS = 2_000;
  private static final int LARGEST_RECORD_BYTES = 32 << 20;

  public Cluster {
    properties = Map.copyOf(properties);
  }

  /**
   * @throws OperatorException if nobody listens at any of the addresses
   */
  public void requireReachable() {
    for (String server : bootstrapServers.split(",")) {
      if (listens(server.strip())) {
        return;
      }
    }
    throw new OperatorException(
        "No Kafka broker answers at " + bootstrapServers,
        "Start Tolmach with ./tolmach run, or name a cluster that runs with --bootstrap-servers");
  }

  private static boolean listens(String server) {
    int colon = server.lastIndexOf(':');
    try (var socket = new Socket()) {
      int port = Integer.parseInt(server.substring(colon + 1));
      socket.connect(
          new InetSocketAddress(server.substring(0, Math.max(0, colon)), port), CONNECT_MILLIS);
      return true;
    } catch (IOException e) {
      return false;
    } catch (IllegalArgumentException e) {
      throw new OperatorException(
          "\"" + server + "\" is no address of a broker", "Write it as host:port");
    }
  }

  public Admin admin() {
    var client = client();
    client.put("request.timeout.ms", 5_000);
    client.put("default.api.timeout.ms", 10_000);
    return Admin.create(client);
  }

  /** An idempotent producer that waits for every replica. */
  public Producer<byte[], byte[]> producer() {
    var client = client();
    client.put("enable.idempotence", true);
    client.put("acks", "all");
    client.put("compression.type", "lz4");
    client.put("max.request.size", LARGEST_RECORD_BYTES);
    client.put("delivery.timeout.ms", 30_000);
    client.put("request.timeout.ms", 10_000);
    client.put("max.block.ms", 15_000);
    return new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** A consumer of committed records, in no group: partitions are assigned by hand. */
  public Consumer<byte[], byte[]> consumer() {
    var client = client();
    client.put("isolation.level", "read_committed");
    client.put("enable.auto.commit", false);
    client.put("auto.offset.reset", "earliest");
    client.put("allow.auto.create.topics", false);
    client.put("fetch.max.wait.ms", 100);
    client.put("default.api.timeout.ms", 15_000);
    return new KafkaConsumer<>(client, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  private Map<String, Object> client() {
    var client = new HashMap<String, Object>(properties);
    client.put("bootstrap.servers", bootstrapServers);
    return client;
  }
}
