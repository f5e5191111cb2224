package tolmach.app;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import tolmach.article.Json;
import tolmach.wire.EmbeddedBroker;
import tolmach.wire.KafkaConnection;

/** A whole newsroom on a real broker in this JVM, and what a test wants to do with it. */
final class RunningWire implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(180);

  private final EmbeddedBroker broker;
  private final KafkaConnection kafka;
  private final Settings settings;
  private Newsrooms.RunningNewsroom newsroom;

  RunningWire(Path data, Map<String, String> more) {
    broker = EmbeddedBroker.start(data.resolve("cluster"), 0);
    kafka = KafkaConnection.to(broker.bootstrapServers());
    var given =
        new HashMap<>(
            Map.of(
                "tolmach.kafka.bootstrap-servers",
                broker.bootstrapServers(),
                "tolmach.data",
                data.resolve("node").toString(),
                "tolmach.models",
                data.resolve("models").toString(),
                "tolmach.http.port",
                "0",
                "tolmach.target-languages",
                "en,ru,en-XA"));
    given.putAll(more);
    settings = Settings.of(given);
    open();
  }

  void open() {
    newsroom = new CamelNewsrooms().open(settings);
  }

  void stop() {
    newsroom.close();
  }

  String bootstrapServers() {
    return broker.bootstrapServers();
  }

  Health health() {
    return newsroom.health();
  }

  void publish(String topic, String key, byte[] value, Map<String, String> headers) {
    var record =
        new ProducerRecord<>(
            topic, key == null ? null : key.getBytes(StandardCharsets.UTF_8), value);
    headers.forEach(
        (name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
    try (var producer = kafka.producer("test")) {
      producer.send(record);
    }
  }

  void publish(String uri, String text) {
    publish(
        "articles.incoming",
        uri,
        text.getBytes(StandardCharsets.UTF_8),
        Map.of("content-type", "text/plain"));
  }

  /** The latest record of a key, once there is one that fits. */
  ConsumerRecord<byte[], byte[]> latest(
      String topic, String key, Predicate<ConsumerRecord<byte[], byte[]>> fits) {
    return await(topic + " " + key)
        .atMost(PATIENCE)
        .until(
            () ->
                all(topic).stream()
                    .filter(record -> key.equals(text(record.key())))
                    .reduce((before, after) -> after)
                    .filter(fits),
            Optional::isPresent)
        .get();
  }

  JsonNode localized(String language, String uri, int version) {
    return json(
        latest(
                "articles.localized." + language,
                uri,
                record ->
                    record.value() != null
                        && json(record.value()).path("version").asText().startsWith(version + "."))
            .value());
  }

  JsonNode story(String uri, Predicate<JsonNode> fits) {
    return json(latest("stories", uri, record -> fits.test(json(record.value()))).value());
  }

  List<ConsumerRecord<byte[], byte[]>> all(String topic) {
    var all = new ArrayList<ConsumerRecord<byte[], byte[]>>();
    try (var consumer = kafka.reader("test")) {
      var partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      while (partitions.stream()
          .anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
        consumer.poll(Duration.ofMillis(100)).forEach(all::add);
      }
    }
    return all;
  }

  static JsonNode json(byte[] bytes) {
    try {
      return Json.MAPPER.readTree(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(byte[] bytes) {
    return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
  }

  static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    var header = record.headers().lastHeader(name);
    return header == null ? null : text(header.value());
  }

  @Override
  public void close() {
    newsroom.close();
    broker.close();
  }
}
