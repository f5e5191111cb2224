package tolmach.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tolmach.language.LanguageTag;
import tolmach.memory.LuceneMemory;
import tolmach.memory.Unit;
import tolmach.wire.EmbeddedBroker;
import tolmach.wire.KafkaConnection;
import tolmach.wire.LogFollower;
import tolmach.wire.TestBroker;

/** The memory of a node follows its topic on a real broker. */
@ExtendWith(TestBroker.class)
class MemoryFollowIT {

  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final LanguageTag RU = LanguageTag.of("ru");

  @TempDir Path folder;
  private KafkaConnection kafka;

  @BeforeEach
  void connect(EmbeddedBroker broker) {
    kafka = KafkaConnection.to(broker.bootstrapServers());
  }

  @Test
  void what_was_published_is_found_and_what_was_aborted_never_enters() throws Exception {
    try (var traffic = new MemoryTraffic(kafka, "memory-aborted", 1);
        var memory = new NodeMemory(folder);
        var follower = LogFollower.follow(kafka, traffic.topic, memory)) {
      traffic.send(traffic.record(traffic.unit("urn:test:good")));
      try (var other = traffic.transactional("aborting", Duration.ofMinutes(1))) {
        other.beginTransaction();
        other.send(traffic.record(traffic.unit("urn:test:bad")));
        other.flush();
        other.abortTransaction();
      }

      assertThat(follower.await(follower.end(), PATIENCE))
          .as("reads past what is aborted")
          .isTrue();
      assertThat(memory.latest("urn:test:good", RU)).hasSize(1);
      assertThat(memory.latest("urn:test:bad", RU)).isEmpty();
    }
  }

  @Test
  void the_end_counts_what_is_not_committed_and_is_reached_once_that_is_settled() throws Exception {
    try (var traffic = new MemoryTraffic(kafka, "memory-open", 2);
        var memory = new NodeMemory(folder);
        var follower = LogFollower.follow(kafka, traffic.topic, memory);
        var slow = traffic.transactional("slow", Duration.ofMinutes(5))) {
      slow.beginTransaction();
      traffic.touchAll(slow);
      Unit unit = traffic.unit("urn:test:behind");
      traffic.send(traffic.record(unit));
      var end = follower.end();

      assertThat(follower.await(end, Duration.ofMillis(500)))
          .as("committed, and still behind an open transaction")
          .isFalse();
      assertThat(memory.latest("urn:test:behind", RU)).isEmpty();

      slow.abortTransaction();
      assertThat(follower.await(end, PATIENCE)).isTrue();
      assertThat(memory.latest("urn:test:behind", RU)).containsExactly(unit);
    }
  }

  @Test
  void a_record_that_is_none_is_passed_over() throws Exception {
    try (var traffic = new MemoryTraffic(kafka, "memory-bad", 3);
        var memory = new NodeMemory(folder);
        var follower = LogFollower.follow(kafka, traffic.topic, memory)) {
      for (String value : List.of("{", "{}", "[]", "null", "\"word\"")) {
        traffic.send(new ProducerRecord<>(traffic.topic, 0, bytes("no key of ours"), bytes(value)));
      }
      traffic.send(new ProducerRecord<>(traffic.topic, 0, bytes("no key of ours"), null));
      Unit unit = traffic.unit("urn:test:after");
      traffic.send(traffic.record(unit));

      assertThat(follower.await(follower.end(), PATIENCE)).isTrue();
      assertThat(memory.latest("urn:test:after", RU)).containsExactly(unit);
      assertThat(follower.fault()).isEmpty();
    }
  }

  @Test
  void a_fresh_worker_builds_the_same_memory_as_one_that_was_there_all_the_time() throws Exception {
    try (var traffic = new MemoryTraffic(kafka, "memory-fresh", 4)) {
      try (var memory = new NodeMemory(folder.resolve("old"));
          var follower = LogFollower.follow(kafka, traffic.topic, memory)) {
        for (int i = 0; i < 20; i++) {
          traffic.send(50);
          assertThat(follower.await(follower.end(), PATIENCE)).isTrue();
        }
      }
      try (var memory = new NodeMemory(folder.resolve("fresh"));
          var follower = LogFollower.follow(kafka, traffic.topic, memory)) {
        assertThat(follower.awaitCaughtUp(PATIENCE)).isTrue();
        assertThat(follower.progress().behind()).isZero();
      }
    }

    Map<String, Unit> fresh = contents("fresh");
    assertThat(fresh).isEqualTo(contents("old")).hasSizeGreaterThan(100);
    assertThat(fresh.keySet()).noneMatch(key -> key.contains("aborted"));
  }

  @Test
  void a_topic_that_is_made_anew_is_another_log() throws Exception {
    try (var traffic = new MemoryTraffic(kafka, "memory-anew", 5)) {
      traffic.send(traffic.record(traffic.unit("urn:test:before")));
      try (var memory = new NodeMemory(folder);
          var follower = LogFollower.follow(kafka, traffic.topic, memory)) {
        assertThat(follower.await(follower.end(), PATIENCE)).isTrue();
        assertThat(memory.latest("urn:test:before", RU)).hasSize(1);

        traffic.delete();
        // the name is free again once the brokers have forgotten the topic
        await().atMost(PATIENCE).ignoreExceptions().until(() -> created(traffic));
        try (var again = new MemoryTraffic(kafka, traffic.topic, 6)) {
          // as many as before and more, so that no offset gives it away
          for (int i = 0; i < 5; i++) {
            again.send(again.record(again.unit("urn:test:after-" + i)));
          }
          await().atMost(PATIENCE).until(() -> memory.latest("urn:test:after-4", RU).size() == 1);
          assertThat(memory.latest("urn:test:before", RU)).isEmpty();
        }
      }
    }
  }

  @Test
  void a_folder_of_another_log_is_begun_anew() throws Exception {
    try (var one = new MemoryTraffic(kafka, "memory-one", 7);
        var other = new MemoryTraffic(kafka, "memory-other", 8)) {
      one.send(200);
      follow(one, folder);
      Unit unit = other.unit("urn:test:other");
      other.send(other.record(unit));
      follow(other, folder);

      assertThat(contents("").values()).containsExactly(unit);
    }
  }

  @Test
  void a_log_that_no_longer_has_what_comes_next_is_read_from_its_beginning() throws Exception {
    try (var traffic = new MemoryTraffic(kafka, "memory-cut", 9)) {
      traffic.send(traffic.record(traffic.unit("urn:test:cut")));
      follow(traffic, folder);
      traffic.send(100);
      cut(traffic.topic);
      Unit last = traffic.unit("urn:test:last");
      traffic.send(traffic.record(last));
      follow(traffic, folder);

      assertThat(contents("").values()).containsExactly(last);
    }
  }

  private boolean created(MemoryTraffic traffic) {
    traffic.create();
    return true;
  }

  private void cut(String topic) throws Exception {
    try (var admin = kafka.admin();
        var reader = kafka.reader("cut")) {
      var partitions =
          List.of(
              new TopicPartition(topic, 0),
              new TopicPartition(topic, 1),
              new TopicPartition(topic, 2));
      // a topic that is only compacted keeps what it has
      var policy =
          new AlterConfigOp(
              new ConfigEntry(TopicConfig.CLEANUP_POLICY_CONFIG, "compact,delete"),
              AlterConfigOp.OpType.SET);
      var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
      admin.incrementalAlterConfigs(Map.of(resource, List.of(policy))).all().get();
      var before = new HashMap<TopicPartition, RecordsToDelete>();
      reader
          .endOffsets(partitions)
          .forEach((one, end) -> before.put(one, RecordsToDelete.beforeOffset(end)));
      admin.deleteRecords(before).all().get();
    }
  }

  private void follow(MemoryTraffic traffic, Path into) throws Exception {
    try (var memory = new NodeMemory(into);
        var follower = LogFollower.follow(kafka, traffic.topic, memory)) {
      assertThat(follower.await(follower.end(), PATIENCE)).isTrue();
    }
  }

  private Map<String, Unit> contents(String name) {
    try (var memory = LuceneMemory.open(folder.resolve(name))) {
      return MemoryTraffic.contents(memory);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
