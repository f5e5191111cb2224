package tolmach.wire;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/** Numbered records into a topic, and a count of what came out of another. */
final class Deliveries {

  static final int KEYS = 23;

  /** What a reader of committed records saw. */
  record Count(int lost, int doubled, int outOfOrder) {
    static final Count PERFECT = new Count(0, 0, 0);
  }

  private final String bootstrap;
  final String in;
  final String out;
  private int sent;
  private final Map<Integer, Integer> seen = new HashMap<>();
  private final Map<Integer, Integer> lastOfKey = new HashMap<>();
  private final Map<TopicPartition, Long> positions = new HashMap<>();
  private int outOfOrder;

  Deliveries(String bootstrap, String name) throws Exception {
    this.bootstrap = bootstrap;
    this.in = name + "-in";
    this.out = name + "-out";
    try (var admin = KafkaConnection.to(bootstrap).admin()) {
      admin
          .createTopics(List.of(new NewTopic(in, 3, (short) 1), new NewTopic(out, 3, (short) 1)))
          .all()
          .get();
      if (!admin.listTopics().names().get().contains(Topics.DEAD_LETTERS)) {
        admin.createTopics(List.of(new NewTopic(Topics.DEAD_LETTERS, 3, (short) 1))).all().get();
      }
    }
  }

  void send(int count) {
    try (var producer = KafkaConnection.to(bootstrap).producer("driver")) {
      for (int i = 0; i < count; i++, sent++) {
        byte[] key = String.valueOf(sent % KEYS).getBytes(StandardCharsets.UTF_8);
        producer.send(new ProducerRecord<>(in, key, CrashingWorker.body(sent)));
      }
      producer.flush();
    }
  }

  int sent() {
    return sent;
  }

  /**
   * Reads what has come since the last call; true once every record sent has come at least once.
   */
  boolean allArrived() {
    var partitions =
        IntStream.range(0, 3).mapToObj(number -> new TopicPartition(out, number)).toList();
    try (var consumer = KafkaConnection.to(bootstrap).reader("verifier")) {
      consumer.assign(partitions);
      partitions.forEach(
          partition -> consumer.seek(partition, positions.getOrDefault(partition, 0L)));
      for (var records = consumer.poll(Duration.ofMillis(400));
          !records.isEmpty();
          records = consumer.poll(Duration.ofMillis(200))) {
        records.forEach(record -> count(record.value()));
      }
      partitions.forEach(partition -> positions.put(partition, consumer.position(partition)));
    }
    return seen.size() >= sent;
  }

  private void count(byte[] value) {
    int number = Integer.parseInt(new String(value, StandardCharsets.UTF_8));
    if (seen.merge(number, 1, Integer::sum) == 1) {
      Integer last = lastOfKey.put(number % KEYS, number);
      if (last != null && last > number) {
        outOfOrder++;
      }
    }
  }

  Count count() {
    int lost = sent - seen.size();
    int doubled = seen.values().stream().mapToInt(times -> times - 1).sum();
    return new Count(lost, doubled, outOfOrder);
  }
}
