package tolmach.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tolmach.app.TopicReading;
import tolmach.article.ItemHeaders;
import tolmach.article.Json;
import tolmach.engine.Lane;
import tolmach.wire.EmbeddedBroker;
import tolmach.wire.KafkaConnection;
import tolmach.wire.TestBroker;
import tolmach.wire.TopicCreation;
import tolmach.wire.Topics;

@ExtendWith(TestBroker.class)
class DeadLettersCommandTest {

  private static final String JOBS = Topics.jobs(Lane.BULK);
  private static final byte[] BYTES = {'{', (byte) 0xC3, 0x28};

  private final KafkaConnection cluster;

  /** A route of its own for each test, for all share one topic. */
  private final String route = "route-" + UUID.randomUUID();

  DeadLettersCommandTest(EmbeddedBroker broker) {
    cluster = KafkaConnection.to(broker.bootstrapServers());
  }

  @BeforeEach
  void topics() {
    try (Admin admin = cluster.admin()) {
      TopicCreation.create(admin, Topics.all(List.of()), 3);
    }
  }

  @Test
  void a_replayed_letter_comes_to_where_it_failed_as_it_was() {
    String id = dead("urn:back", JOBS, 1, ItemHeaders.SEQUENCE, "42");

    Invocation replayed = run("replay", id, "--by", "maria");

    assertThat(replayed.code()).as(replayed.err()).isZero();
    assertThat(replayed.out()).contains(id + "  replayed to " + JOBS + "  urn:back");
    List<ConsumerRecord<byte[], byte[]>> back = on(JOBS, "urn:back");
    assertThat(back).hasSize(1);
    assertThat(back.get(0).value()).isEqualTo(BYTES);
    assertThat(back.get(0).partition()).isEqualTo(1);
    assertThat(RecordText.headers(back.get(0)))
        .containsEntry(ItemHeaders.SEQUENCE, "42")
        .containsEntry(ItemHeaders.ERROR_TRIES, "1")
        .doesNotContainKeys(
            ItemHeaders.ERROR_ROUTE, ItemHeaders.ERROR_REASON, ItemHeaders.ERROR_TOPIC);
  }

  @Test
  void a_key_that_is_no_text_is_given_back() {
    byte[] key = {(byte) 0xFF, 7, 0};
    String id = dead(null, JOBS, 2, ItemHeaders.ERROR_KEY, Base64.getEncoder().encodeToString(key));

    assertThat(run("replay", id).code()).isZero();

    assertThat(all(JOBS)).anyMatch(record -> Arrays.equals(record.key(), key));
  }

  @Test
  void what_was_settled_leaves_the_list_and_says_by_whom_when_asked() throws Exception {
    String first = dead("urn:list:1", JOBS, 0);
    String second = dead("urn:list:2", JOBS, 0);
    String open = dead("urn:list:3", JOBS, 0);
    run("replay", first, "--by", "maria", "--reason", "engine is back");
    run("discard", second, "--by", "ivan");

    assertThat(run("list", "--route", route).out())
        .contains(open)
        .doesNotContain("urn:list:1", "urn:list:2");
    assertThat(run("list", "--route", route, "--all").out())
        .containsPattern("urn:list:1 .*replayed by maria at .*: engine is back")
        .containsPattern("urn:list:2 .*discarded by ivan at ");
    JsonNode json =
        Json.MAPPER.readTree(
            run("list", "--route", route, "--all", "--json").out().lines().findFirst().get());
    assertThat(json.path("settled").path("as").asText()).isEqualTo("replayed");
    assertThat(json.path("bytes").asInt()).isEqualTo(BYTES.length);
  }

  @Test
  void a_discarded_letter_keeps_its_bytes_and_goes_nowhere() {
    String id = dead("urn:away", JOBS, 0);

    assertThat(run("discard", id).code()).isZero();

    assertThat(on(JOBS, "urn:away")).isEmpty();
    assertThat(run("show", id, "--raw").bytes()).isEqualTo(BYTES);
  }

  @Test
  void nothing_is_replayed_twice_unasked() {
    String id = dead("urn:twice", JOBS, 0);
    run("replay", id, "--by", "maria");

    Invocation second = run("replay", id);
    Invocation chosen = run("replay", "--route", route);
    assertThat(second.code()).isEqualTo(ExitCode.FAILED);
    assertThat(second.err()).contains(id + " was replayed by maria", "--again");
    assertThat(chosen.err()).contains("No open dead letters match");
    assertThat(on(JOBS, "urn:twice")).hasSize(1);

    assertThat(run("replay", id, "--again").code()).isZero();
    assertThat(on(JOBS, "urn:twice")).hasSize(2);
  }

  @Test
  void letters_are_chosen_by_route_cause_and_time() {
    dead("urn:choice", JOBS, 0);

    Invocation early = run("replay", "--route", route, "--until", "1h");
    Invocation other = run("replay", "--route", route, "--cause", "disk");
    Invocation right =
        run("replay", "--route", route, "--cause", "no json", "--since", "1h", "--json");

    assertThat(early.out()).isEmpty();
    assertThat(other.out()).isEmpty();
    assertThat(right.out()).contains("\"outcome\":\"replayed\"", "\"to\":\"" + JOBS + "\"");
    assertThat(on(JOBS, "urn:choice")).hasSize(1);
  }

  @Test
  void a_dry_run_says_what_would_be_and_does_nothing() {
    String id = dead("urn:dry", JOBS, 0);

    Invocation dry = run("replay", "--route", route, "--dry-run");

    assertThat(dry.out()).contains(id + "  would be replayed");
    assertThat(on(JOBS, "urn:dry")).isEmpty();
    assertThat(run("list", "--route", route).out()).contains(id);
  }

  @Test
  void a_letter_that_cannot_go_back_stays_and_the_others_go() {
    String homeless = dead("urn:rest:1", "articles.of.old", 0);
    String silent = dead("urn:rest:2", "", 0);
    String fit = dead("urn:rest:3", JOBS, 0);

    Invocation replayed = run("replay", "--route", route);

    assertThat(replayed.code()).isEqualTo(ExitCode.FAILED);
    assertThat(replayed.err())
        .contains(homeless + " stays as it is: there is no topic articles.of.old any more")
        .contains(silent + " stays as it is: it does not say which topic")
        .contains("1 of 3 replayed");
    assertThat(on(JOBS, "urn:rest:3")).hasSize(1);
    assertThat(run("list", "--route", route).out())
        .contains(homeless, silent)
        .doesNotContain(fit + " ");
  }

  @Test
  void all_of_them_are_not_meant_by_silence() {
    Invocation nothing = run("discard");
    Invocation both = run("discard", "0-1", "--all");
    Invocation noTime = run("replay", "--since", "yesterday");

    assertThat(nothing.code()).isEqualTo(ExitCode.USAGE);
    assertThat(nothing.err()).contains("Nothing says which dead letters are meant");
    assertThat(both.code()).isEqualTo(ExitCode.USAGE);
    assertThat(noTime.code()).isEqualTo(ExitCode.USAGE);
    assertThat(noTime.err()).contains("\"yesterday\" is no time");
  }

  private Invocation run(String... args) {
    var all = new ArrayList<>(List.of("deadletters"));
    all.addAll(List.of(args));
    all.addAll(List.of("--bootstrap-servers", cluster.bootstrapServers()));
    return Invocation.of(all.toArray(String[]::new));
  }

  private List<ConsumerRecord<byte[], byte[]>> on(String topic, String key) {
    return all(topic).stream().filter(record -> key.equals(RecordText.key(record))).toList();
  }

  private List<ConsumerRecord<byte[], byte[]>> all(String topic) {
    var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
    try (var reading = TopicReading.of(cluster, List.of(topic))) {
      reading.toPresentEnd(found::add);
    }
    return found;
  }

  /** Writes a dead letter; its id. */
  private String dead(String key, String topic, int partition, String... more) {
    var record =
        new ProducerRecord<>(Topics.DEAD_LETTERS, key == null ? null : key.getBytes(UTF_8), BYTES);
    var headers = new ArrayList<>(List.of(more));
    headers.addAll(List.of(ItemHeaders.ERROR_ROUTE, route));
    headers.addAll(List.of(ItemHeaders.ERROR_REASON, "no JSON"));
    headers.addAll(List.of(ItemHeaders.ERROR_TOPIC, topic));
    headers.addAll(List.of(ItemHeaders.ERROR_PARTITION, String.valueOf(partition)));
    headers.addAll(List.of(ItemHeaders.ERROR_TRIES, "1"));
    for (int i = 0; i < headers.size(); i += 2) {
      record.headers().add(headers.get(i), headers.get(i + 1).getBytes(UTF_8));
    }
    try (Producer<byte[], byte[]> producer = cluster.producer("test")) {
      var where = producer.send(record).get();
      return where.partition() + "-" + where.offset();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
