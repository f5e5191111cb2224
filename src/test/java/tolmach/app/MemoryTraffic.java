package tolmach.app;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import tolmach.article.Json;
import tolmach.language.LanguagePair;
import tolmach.memory.OriginClass;
import tolmach.memory.Retirement;
import tolmach.memory.Unit;
import tolmach.memory.UnitKey;
import tolmach.memory.Withdrawal;
import tolmach.segment.TextHash;
import tolmach.wire.KafkaConnection;
import tolmach.wire.TopicCreation;
import tolmach.wire.Topics;

/** What newsrooms write to a topic like {@code memory}, for tests. */
final class MemoryTraffic implements AutoCloseable {

  static final int PARTITIONS = 3;
  private static final LanguagePair PAIR = LanguagePair.of("en", "ru");
  private static final Instant START = Instant.parse("2026-11-01T08:00:00Z");

  final String topic;
  private final KafkaConnection kafka;
  private final Random random;
  private final KafkaProducer<byte[], byte[]> producer;
  private final List<Unit> sent = new ArrayList<>();
  private int number;

  /** Makes the topic if it is not there. */
  MemoryTraffic(KafkaConnection kafka, String topic, long seed) {
    this.kafka = kafka;
    this.topic = topic;
    this.random = new Random(seed);
    create();
    this.producer = transactional(topic + "-" + seed, Duration.ofMinutes(1));
    System.out.println(topic + ": seed " + seed);
  }

  void create() {
    try (var admin = kafka.admin()) {
      var memory =
          Topics.all(List.of()).stream()
              .filter(one -> one.name().equals(Topics.MEMORY))
              .findFirst()
              .get();
      TopicCreation.create(admin, List.of(memory.named(topic)), PARTITIONS);
    }
  }

  void delete() throws Exception {
    try (var admin = kafka.admin()) {
      admin.deleteTopics(List.of(topic)).all().get();
    }
  }

  /** A producer with a transaction open for as long as the test wants. */
  KafkaProducer<byte[], byte[]> transactional(String id, Duration timeout) {
    Map<String, Object> config = new HashMap<>();
    config.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers());
    config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, id);
    config.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, (int) timeout.toMillis());
    var opened = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    opened.initTransactions();
    return opened;
  }

  /** Units, corrections of them, and now and then what takes one out, a few in a transaction. */
  void send(int records) {
    for (int left = records; left > 0; ) {
      boolean aborted = random.nextInt(10) == 0;
      producer.beginTransaction();
      for (int i = 1 + random.nextInt(8); i > 0; i--) {
        producer.send(aborted ? next("urn:test:aborted-" + number) : next());
        left--;
      }
      if (aborted) {
        producer.abortTransaction();
      } else {
        producer.commitTransaction();
      }
    }
  }

  /** One that nothing will follow up. */
  private ProducerRecord<byte[], byte[]> next(String uri) {
    Unit unit = unit(uri);
    sent.remove(unit);
    return record(unit);
  }

  private ProducerRecord<byte[], byte[]> next() {
    int kind = sent.size() < 10 ? 0 : random.nextInt(100);
    if (kind < 60) {
      return record(unit("urn:test:" + random.nextInt(400)));
    }
    Unit old = sent.get(random.nextInt(sent.size()));
    if (kind < 80) {
      return record(changed(old));
    }
    if (kind < 92) {
      return record(old.key().word(), old.uri(), null);
    }
    Instant at = START.plusSeconds(number++);
    if (kind < 98) {
      var retirement = new Retirement(old.key(), old.target(), "wrong", "vera", at);
      return record(retirement.word(), old.uri(), retirement);
    }
    var withdrawal = new Withdrawal(old.uri(), at);
    return record(withdrawal.word(), old.uri(), withdrawal);
  }

  private Unit changed(Unit old) {
    return unit(old.uri(), old.source(), old.target() + " " + number++);
  }

  Unit unit(String uri) {
    return unit(uri, "Sentence number " + number++ + ".", "Предложение номер " + number + ".");
  }

  Unit unit(String uri, String source, String target) {
    var unit =
        new Unit(
            PAIR,
            source,
            target,
            TextHash.of(source),
            "",
            "",
            uri,
            random.nextInt(5) == 0 ? OriginClass.HUMAN : OriginClass.MACHINE,
            "test",
            "1",
            START.plusSeconds(number++),
            "",
            1 + random.nextInt(3),
            1 + random.nextInt(20),
            null);
    sent.add(unit);
    return unit;
  }

  ProducerRecord<byte[], byte[]> record(Unit unit) {
    return record(unit.key().word(), unit.uri(), unit);
  }

  /** In the partition of the story, as publish writes it. */
  private ProducerRecord<byte[], byte[]> record(String key, String uri, Object value) {
    return new ProducerRecord<>(
        topic,
        Math.floorMod(uri.hashCode(), PARTITIONS),
        key.getBytes(StandardCharsets.UTF_8),
        value == null ? null : Json.bytes(value));
  }

  /** Something in every partition, under this producer's open transaction. */
  void touchAll(KafkaProducer<byte[], byte[]> open) {
    for (int partition = 0; partition < PARTITIONS; partition++) {
      Unit unit = unit("urn:test:open-" + partition);
      open.send(
          new ProducerRecord<>(
              topic,
              partition,
              unit.key().word().getBytes(StandardCharsets.UTF_8),
              Json.bytes(unit)));
    }
    open.flush();
  }

  void send(ProducerRecord<byte[], byte[]> record) {
    producer.beginTransaction();
    producer.send(record);
    producer.commitTransaction();
  }

  /** What a memory holds, by key. */
  static Map<String, Unit> contents(tolmach.memory.MemoryContents memory) {
    var all = new TreeMap<String, Unit>();
    memory.forEach(unit -> all.put(key(unit.key()), unit));
    return all;
  }

  private static String key(UnitKey key) {
    return key.word();
  }

  @Override
  public void close() {
    producer.close();
  }
}
