package tolmach.app.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tolmach.wire.KafkaConnection;

/**
 * The wire and camel-kafka carry the same records between topics, by turns. A rate is of committed
 * records, by the broker's clock: those appended after the first ones, over the time from those to
 * the last.
 */
final class TransportRace {

  private static final Logger LOG = LoggerFactory.getLogger(TransportRace.class);

  static final int RECORDS = 10_000;
  static final int RECORD_BYTES = BenchArticle.BYTES;
  static final int PARTITIONS = 3;
  static final int ROUNDS = 3;

  private static final String IN = "bench.in";
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private static final Duration WARM_UP = Duration.ofSeconds(20);

  private final KafkaConnection kafka;
  private final Consumer<String> progress;
  private int groups;

  TransportRace(KafkaConnection kafka, Consumer<String> progress) {
    this.kafka = kafka;
    this.progress = progress;
  }

  /** Records a second, one of each round. */
  record Result(Sample wire, Sample camelKafka) {}

  Result run() throws Exception {
    var wireRates = new ArrayList<Double>();
    var camelRates = new ArrayList<Double>();
    try (var admin = kafka.admin();
        var wire = TransportRoute.wire(kafka, PARTITIONS, IN, "bench.out.wire");
        var camel = TransportRoute.camelKafka(kafka, PARTITIONS, IN, "bench.out.camel-kafka")) {
      create(admin, List.of(IN, wire.out(), camel.out()));
      fill();
      warmUp(admin, wire);
      warmUp(admin, camel);
      for (int round = 1; round <= ROUNDS; round++) {
        progress.accept("transport, round " + round + ": wire");
        double wireRate = rate(admin, wire);
        progress.accept("transport, round " + round + ": camel-kafka");
        double camelRate = rate(admin, camel);
        LOG.atInfo()
            .addKeyValue("round", round)
            .addKeyValue("wire", Math.round(wireRate))
            .addKeyValue("camel-kafka", Math.round(camelRate))
            .log("records a second");
        wireRates.add(wireRate);
        camelRates.add(camelRate);
      }
    }
    return new Result(Sample.of(wireRates), Sample.of(camelRates));
  }

  private void fill() {
    try (var producer = kafka.producer("bench-filling")) {
      var filling = new byte[RECORD_BYTES];
      for (int i = 0; i < RECORDS; i++) {
        filling[i % RECORD_BYTES]++;
        byte[] key = ("record-" + i).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        producer.send(new ProducerRecord<>(IN, key, filling.clone()));
      }
    }
  }

  private static void create(Admin admin, List<String> topics) throws Exception {
    admin
        .createTopics(
            topics.stream()
                .map(
                    name ->
                        new NewTopic(name, PARTITIONS, (short) 1)
                            .configs(
                                Map.of(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime")))
                .toList())
        .all()
        .get();
  }

  /** The same time for both: the compiler does not count records. */
  private void warmUp(Admin admin, TransportRoute route) throws Exception {
    progress.accept("transport, warming up: " + route.out());
    long end = System.nanoTime() + WARM_UP.toNanos();
    do {
      rate(admin, route);
    } while (System.nanoTime() < end);
  }

  private double rate(Admin admin, TransportRoute route) throws Exception {
    String group = route.out() + "-" + groups++;
    Map<TopicPartition, Long> begin = ends(admin, route.out());
    route.begin(group);
    try {
      awaitCommitted(admin, group);
    } finally {
      route.end(group);
    }
    return rate(route.out(), begin);
  }

  private static void awaitCommitted(Admin admin, String group) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    long committed = 0;
    while (committed < RECORDS) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException(
            group + " committed " + committed + " of " + RECORDS + " records in " + PATIENCE);
      }
      TimeUnit.MILLISECONDS.sleep(100);
      committed =
          admin
              .listConsumerGroupOffsets(group)
              .partitionsToOffsetAndMetadata()
              .get()
              .values()
              .stream()
              .filter(java.util.Objects::nonNull)
              .mapToLong(offset -> offset.offset())
              .sum();
    }
  }

  /**
   * @throws IllegalStateException unless every record came out
   */
  private double rate(String out, Map<TopicPartition, Long> begin) throws Exception {
    try (var reader = kafka.reader("bench-counting")) {
      reader.assign(begin.keySet());
      begin.forEach(reader::seek);
      var ends = reader.endOffsets(begin.keySet());
      var keys = new HashSet<java.nio.ByteBuffer>();
      var appended = new ArrayList<Long>();
      while (ends.entrySet().stream().anyMatch(e -> reader.position(e.getKey()) < e.getValue())) {
        reader
            .poll(Duration.ofMillis(200))
            .forEach(
                record -> {
                  keys.add(java.nio.ByteBuffer.wrap(record.key()));
                  appended.add(record.timestamp());
                });
      }
      if (keys.size() != RECORDS || appended.size() != RECORDS) {
        throw new IllegalStateException(
            RECORDS + " records went in and " + appended.size() + " came out on " + out);
      }
      return rate(appended);
    }
  }

  private static double rate(List<Long> appended) {
    long first = appended.stream().mapToLong(Long::longValue).min().orElseThrow();
    long last = appended.stream().mapToLong(Long::longValue).max().orElseThrow();
    long later = appended.stream().filter(time -> time > first).count();
    return later * 1000.0 / (last - first);
  }

  private static Map<TopicPartition, Long> ends(Admin admin, String topic) throws Exception {
    Set<TopicPartition> partitions = new HashSet<>();
    for (int i = 0; i < PARTITIONS; i++) {
      partitions.add(new TopicPartition(topic, i));
    }
    var asked = new HashMap<TopicPartition, OffsetSpec>();
    partitions.forEach(partition -> asked.put(partition, OffsetSpec.latest()));
    var ends = new HashMap<TopicPartition, Long>();
    admin.listOffsets(asked).all().get().forEach((at, info) -> ends.put(at, info.offset()));
    return ends;
  }
}
