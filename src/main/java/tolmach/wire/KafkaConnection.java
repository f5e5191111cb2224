package tolmach.wire;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * How to reach the cluster, and the clients that Tolmach uses there, each with the settings that
 * its guarantees rest on.
 *
 * @param bootstrapServers {@code host:port}, comma between several
 * @param properties passed to every client as they are: TLS, SASL and the like
 */
public record KafkaConnection(String bootstrapServers, Map<String, String> properties) {

  /** A worker that is gone for that long loses its partitions. */
  static final int SESSION_TIMEOUT_MS = 6000;

  /** A transaction that is left open for that long is aborted by the broker. */
  static final int TRANSACTION_TIMEOUT_MS = 5000;

  public KafkaConnection {
    properties = Map.copyOf(properties);
  }

  /** A cluster that asks for nothing: the embedded broker. */
  public static KafkaConnection to(String bootstrapServers) {
    return new KafkaConnection(bootstrapServers, Map.of());
  }

  public Admin admin() {
    return Admin.create(common());
  }

  /** Reads only what is committed; keeps no offsets. */
  public KafkaConsumer<byte[], byte[]> reader(String clientId) {
    var config = readCommitted();
    config.put(CommonClientConfigs.CLIENT_ID_CONFIG, clientId);
    return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /**
   * The same for one who knows where to begin: an offset that the log does not have is an error,
   * and not the beginning or the end.
   */
  KafkaConsumer<byte[], byte[]> strictReader(String clientId) {
    var config = readCommitted();
    config.put(CommonClientConfigs.CLIENT_ID_CONFIG, clientId);
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /** A member of a group that keeps its place over restarts and commits within transactions. */
  public KafkaConsumer<byte[], byte[]> member(String group, String instance, int maxPollRecords) {
    var config = readCommitted();
    config.put(CommonClientConfigs.CLIENT_ID_CONFIG, instance);
    config.put(ConsumerConfig.GROUP_ID_CONFIG, group);
    config.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, instance);
    config.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_TIMEOUT_MS);
    config.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, SESSION_TIMEOUT_MS / 3);
    config.put(
        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
        CooperativeStickyAssignor.class.getName());
    config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, maxPollRecords);
    return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /** A producer whose transactions fence those of an earlier one with the same id. */
  public KafkaProducer<byte[], byte[]> transactionalProducer(String transactionalId) {
    var config = producing();
    config.put(CommonClientConfigs.CLIENT_ID_CONFIG, transactionalId);
    config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
    config.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_TIMEOUT_MS);
    return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** An ordinary idempotent producer, for the command line and the desk. */
  public KafkaProducer<byte[], byte[]> producer(String clientId) {
    var config = producing();
    config.put(CommonClientConfigs.CLIENT_ID_CONFIG, clientId);
    return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** What every client is given; for Kafka Streams, which makes its clients itself. */
  Map<String, Object> common() {
    var config = new HashMap<String, Object>(properties);
    config.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    config.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1000);
    return config;
  }

  private Map<String, Object> readCommitted() {
    var config = common();
    config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    return config;
  }

  private Map<String, Object> producing() {
    var config = common();
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Outbox.MAX_RECORD_BYTES + 512 * 1024);
    config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 20_000);
    return config;
  }
}
