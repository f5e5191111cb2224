package tolmach.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A correction reaches a worker whose memory is behind. It is held back by a transaction that
 * another has left open on the topic {@code memory}: what was committed after it cannot be read.
 */
class CorrectionIT {

  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final String ARTICLE =
      """
      Ferry to the islands runs again

      The ferry between Varnholm and the outer islands runs again, the line said.

      About 26 passengers were waiting on the quay when the first boat came in.

      The mayor thanked the crew for their work during the long winter storms.
      """;

  @TempDir static Path data;
  private static RunningWire wire;

  @BeforeAll
  static void open() {
    wire = new RunningWire(data, Map.of("tolmach.memory.patience", "1"));
  }

  @AfterAll
  static void close() {
    wire.close();
  }

  @Test
  void it_is_delayed_and_not_translated_without_its_past() {
    try (var slow = transactional()) {
      slow.beginTransaction();
      for (int partition = 0; partition < 3; partition++) {
        slow.send(new ProducerRecord<>("memory", partition, new byte[] {'x'}, new byte[] {'x'}));
      }
      slow.flush();
      wire.publish("urn:test:behind", ARTICLE);
      wire.localized("en-XA", "urn:test:behind", 1);

      wire.publish("urn:test:behind", ARTICLE.replace("26", "28"));
      wire.latest("articles.jobs.delayed.10s", "urn:test:behind#en-XA", record -> true);
      await()
          .atMost(PATIENCE)
          .until(
              () ->
                  wire.health().readiness().stream()
                      .allMatch(state -> state.name().equals("memory") || state.up()));
      assertThat(wire.all("articles.localized.en-XA")).hasSize(1);

      // A first version needs no past, and passes it: memory is what waits, not the lane.
      wire.publish("urn:test:first", ARTICLE.replace("26", "27"));
      wire.localized("en-XA", "urn:test:first", 1);
      assertThat(wire.all("articles.localized.en-XA")).hasSize(2);

      slow.abortTransaction();
    }

    wire.localized("en-XA", "urn:test:behind", 2);
    assertThat(origins("urn:test:behind", 2))
        .containsExactly("PREVIOUS_VERSION", "PREVIOUS_VERSION", "ENGINE", "PREVIOUS_VERSION");
    assertThat(wire.all("dead-letters")).isEmpty();
  }

  private static List<String> origins(String uri, long sequence) {
    JsonNode provenance =
        RunningWire.json(
            wire.latest(
                    "provenance",
                    uri + "#en-XA",
                    record ->
                        RunningWire.json(record.value()).path("sequence").asLong() == sequence)
                .value());
    return provenance.findValuesAsText("origin");
  }

  private static KafkaProducer<byte[], byte[]> transactional() {
    Map<String, Object> config = new HashMap<>();
    config.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, wire.bootstrapServers());
    config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "left-open");
    config.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 600_000);
    var producer =
        new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    producer.initTransactions();
    return producer;
  }
}
