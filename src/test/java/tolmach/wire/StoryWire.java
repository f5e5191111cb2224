package tolmach.wire;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import tolmach.article.Json;
import tolmach.language.LanguageTag;
import tolmach.worker.Draft;

/**
 * A broker of its own with all topics, one who writes to it and one who reads what is committed.
 */
final class StoryWire implements AutoCloseable {

  private final EmbeddedBroker broker;
  private final KafkaProducer<byte[], byte[]> producer;
  private final KafkaConsumer<byte[], byte[]> reader;
  private final Map<String, List<ConsumerRecord<byte[], byte[]>>> seen = new HashMap<>();
  private final Map<TopicPartition, Long> positions = new HashMap<>();

  StoryWire(Path data) {
    broker = EmbeddedBroker.start(data, 0);
    var connection = KafkaConnection.to(broker.bootstrapServers());
    try (var admin = connection.admin()) {
      var languages = List.of(LanguageTag.of("ru"), LanguageTag.of("es"));
      TopicCreation.create(admin, Topics.all(languages), StoryNode.PARTITIONS);
    }
    producer = connection.producer("driver");
    reader = connection.reader("verifier");
  }

  String bootstrap() {
    return broker.bootstrapServers();
  }

  void incoming(String uri, String item) {
    send(Topics.ARTICLES_INCOMING, uri, bytes(item), Map.of());
  }

  /** Like {@link #incoming}, but does not wait until it is there. */
  void incomingLater(String uri, String item) {
    producer.send(new ProducerRecord<>(Topics.ARTICLES_INCOMING, bytes(uri), bytes(item)));
  }

  void draft(Draft draft) {
    send(Topics.DRAFTS, draft.uri(), Json.bytes(draft), Map.of());
  }

  void decide(String uri, String action) {
    String json = "{\"action\":\"" + action + "\",\"uri\":\"" + uri + "\",\"reviewer\":\"anna\"}";
    send(Topics.REVIEW_DECISIONS, uri, bytes(json), Map.of());
  }

  void send(String topic, String key, byte[] value, Map<String, String> headers) {
    var record = new ProducerRecord<>(topic, key == null ? null : bytes(key), value);
    headers.forEach((name, text) -> record.headers().add(name, bytes(text)));
    producer.send(record);
    producer.flush();
  }

  /** Writes into a partition of the sender's choice. */
  void sendTo(int partition, String topic, String key, String value) {
    producer.send(new ProducerRecord<>(topic, partition, bytes(key), bytes(value)));
    producer.flush();
  }

  void sendBytes(String topic, byte[] key, byte[] value) {
    producer.send(new ProducerRecord<>(topic, key, value));
    producer.flush();
  }

  /** The first record of that kind, once it is there. */
  ConsumerRecord<byte[], byte[]> await(
      String topic, Predicate<ConsumerRecord<byte[], byte[]>> wanted) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(120))
        .until(() -> read(topic).stream().filter(wanted).findFirst(), Optional::isPresent)
        .orElseThrow();
  }

  /** All that is committed on a topic now, in order within a partition. */
  synchronized List<ConsumerRecord<byte[], byte[]>> read(String topic) {
    var partitions =
        IntStream.range(0, StoryNode.PARTITIONS)
            .mapToObj(number -> new TopicPartition(topic, number))
            .toList();
    var all = seen.computeIfAbsent(topic, name -> new ArrayList<>());
    reader.assign(partitions);
    partitions.forEach(it -> reader.seek(it, positions.getOrDefault(it, 0L)));
    var ends = reader.endOffsets(partitions);
    while (partitions.stream().anyMatch(it -> reader.position(it) < ends.get(it))) {
      reader.poll(Duration.ofMillis(50)).forEach(all::add);
    }
    partitions.forEach(it -> positions.put(it, reader.position(it)));
    return List.copyOf(all);
  }

  List<ConsumerRecord<byte[], byte[]>> read(String topic, String key) {
    return read(topic).stream().filter(record -> key.equals(key(record))).toList();
  }

  /** Values under a key as text, {@code null} for a tombstone. */
  List<String> texts(String topic, String key) {
    var texts = new ArrayList<String>();
    for (var record : read(topic, key)) {
      texts.add(record.value() == null ? null : new String(record.value(), StandardCharsets.UTF_8));
    }
    return texts;
  }

  static String key(ConsumerRecord<byte[], byte[]> record) {
    return record.key() == null ? null : new String(record.key(), StandardCharsets.UTF_8);
  }

  static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    var header = record.headers().lastHeader(name);
    return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    producer.close();
    reader.close();
    broker.close();
  }
}
