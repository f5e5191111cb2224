package tolmach.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tolmach.app.TopicReading;
import tolmach.article.ItemHeaders;
import tolmach.article.Json;
import tolmach.language.LanguageTag;
import tolmach.wire.EmbeddedBroker;
import tolmach.wire.KafkaConnection;
import tolmach.wire.TestBroker;
import tolmach.wire.TopicCreation;
import tolmach.wire.Topics;

@ExtendWith(TestBroker.class)
class WireCommandsTest {

  private static final LanguageTag ICELANDIC = LanguageTag.of("is");

  @TempDir private Path folder;
  private final KafkaConnection cluster;

  WireCommandsTest(EmbeddedBroker broker) {
    cluster = KafkaConnection.to(broker.bootstrapServers());
  }

  @BeforeEach
  void topics() {
    try (Admin admin = cluster.admin()) {
      TopicCreation.create(admin, Topics.all(List.of(ICELANDIC)), 3);
    }
  }

  @Test
  void publish_puts_the_bytes_untouched_under_a_stable_identity() throws Exception {
    byte[] bytes = {'N', 'o', 't', ' ', (byte) 0xFF, 'U', 'T', 'F'};
    Path file = Files.write(folder.resolve("odd.txt"), bytes);

    Invocation sent = run("publish", "--json", "--urgency", "2", file.toString());

    assertThat(sent.code()).isZero();
    JsonNode where = Json.MAPPER.readTree(sent.out());
    assertThat(where.path("topic").asText()).isEqualTo("articles.incoming");
    ConsumerRecord<byte[], byte[]> record = incoming(where.path("key").asText());
    assertThat(record.value()).isEqualTo(bytes);
    assertThat(RecordText.header(record, ItemHeaders.URGENCY)).isEqualTo("2");
    assertThat(RecordText.header(record, ItemHeaders.CONTENT_TYPE)).isEqualTo("text/plain");
    assertThat(record.offset()).isEqualTo(where.path("offset").asLong());
  }

  @Test
  void publish_refuses_one_identity_for_two_files() {
    Invocation wrong = run("publish", "--uri", "urn:one", "a.txt", "b.txt");

    assertThat(wrong.code()).isEqualTo(ExitCode.USAGE);
    assertThat(wrong.err()).contains("--uri names one item, and there are 2 files");
  }

  @Test
  void tail_shows_what_was_published_and_withdrawn_in_a_language() {
    String topic = Topics.localizedArticles(ICELANDIC);
    write(topic, "urn:a", "{\"headlines\":[{\"value\":\"Höfnin opnar\"}]}".getBytes(UTF_8));
    write(topic, "urn:a", null);

    Invocation plain = run("tail", "is", "--from-beginning", "--max", "2");
    Invocation json = run("tail", "is", "--from-beginning", "--max", "1", "--json");

    assertThat(plain.out())
        .isEqualTo(topic + "  urn:a  Höfnin opnar\n" + topic + "  urn:a  (withdrawn)\n");
    assertThat(json.out()).contains("\"key\":\"urn:a\"").contains("Höfnin opnar");
  }

  @Test
  void tail_names_a_language_that_nothing_is_published_in() {
    Invocation wrong = run("tail", "fo");

    assertThat(wrong.code()).isEqualTo(ExitCode.FAILED);
    assertThat(wrong.err()).contains("Nothing is published in \"fo\"");
  }

  @Test
  void dead_letters_are_listed_by_route_and_cause_and_shown_whole() throws Exception {
    byte[] original = {'{', (byte) 0xC3, 0x28};
    dead("urn:dead:1", "read-article", "tolmach.article.BadItemException", "no JSON", original);
    dead("urn:dead:2", "publish-article", "java.io.IOException", "disk full", original);

    Invocation byRoute = run("deadletters", "list", "--route", "read-article", "--json");
    Invocation byCause = run("deadletters", "list", "--cause", "ioexc", "--since", "1h");
    Invocation tooOld = run("deadletters", "list", "--since", "2999-01-01T00:00:00Z");

    assertThat(byRoute.out()).contains("urn:dead:1").doesNotContain("urn:dead:2");
    assertThat(byCause.out()).contains("urn:dead:2  disk full").doesNotContain("urn:dead:1");
    assertThat(tooOld.out()).isEmpty();
    String id =
        Json.MAPPER.readTree(byRoute.out().lines().findFirst().orElse("")).path("id").asText();
    assertThat(run("deadletters", "show", id, "--raw").bytes()).isEqualTo(original);
    assertThat(run("deadletters", "show", id).out())
        .contains("tolmach.error.route: read-article")
        .contains("tolmach.error.reason: no JSON");
  }

  @Test
  void a_dead_letter_that_is_not_there_is_said_so() {
    Invocation missing = run("deadletters", "show", "0-999999");
    Invocation wrong = run("deadletters", "show", "seventeen");

    assertThat(missing.code()).isEqualTo(ExitCode.FAILED);
    assertThat(missing.err()).contains("There is no dead letter 0-999999");
    assertThat(wrong.code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void doctor_finds_topics_with_another_number_of_partitions() {
    Invocation sick =
        run(
            "doctor",
            "--json",
            "-Dtolmach.partitions=4",
            "-Dtolmach.http.port=0",
            "-Dtolmach.target-languages=is");

    assertThat(sick.code()).isEqualTo(ExitCode.FAILED);
    assertThat(sick.out().lines())
        .anyMatch(
            line ->
                line.contains("\"check\":\"topics\"")
                    && line.contains("\"FAIL\"")
                    && line.contains("stories has 3"));
  }

  private ConsumerRecord<byte[], byte[]> incoming(String key) {
    var found = new AtomicReference<ConsumerRecord<byte[], byte[]>>();
    try (var reading = TopicReading.of(cluster, List.of(Topics.ARTICLES_INCOMING))) {
      reading.toPresentEnd(
          record -> {
            if (key.equals(RecordText.key(record))) {
              found.set(record);
            }
            return found.get() == null;
          });
    }
    return found.get();
  }

  private Invocation run(String... args) {
    var all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--bootstrap-servers", cluster.bootstrapServers()));
    return Invocation.of(all.toArray(String[]::new));
  }

  private void write(String topic, String key, byte[] value) {
    send(new ProducerRecord<>(topic, key.getBytes(UTF_8), value));
  }

  private void dead(String key, String route, String fault, String reason, byte[] value) {
    var record = new ProducerRecord<>(Topics.DEAD_LETTERS, key.getBytes(UTF_8), value);
    record.headers().add(ItemHeaders.ERROR_ROUTE, route.getBytes(UTF_8));
    record.headers().add(ItemHeaders.ERROR_CLASS, fault.getBytes(UTF_8));
    record.headers().add(ItemHeaders.ERROR_REASON, reason.getBytes(UTF_8));
    record.headers().add(ItemHeaders.ERROR_TRIES, "1".getBytes(UTF_8));
    send(record);
  }

  private void send(ProducerRecord<byte[], byte[]> record) {
    try (Producer<byte[], byte[]> producer = cluster.producer("test")) {
      producer.send(record);
    }
  }
}
