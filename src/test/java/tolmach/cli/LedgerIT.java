package tolmach.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tolmach.app.BookedCosts;
import tolmach.app.CamelNewsrooms;
import tolmach.app.Newsrooms.RunningNewsroom;
import tolmach.app.Settings;
import tolmach.app.TopicReading;
import tolmach.article.ItemHeaders;
import tolmach.article.Json;
import tolmach.engine.cost.Budget;
import tolmach.engine.cost.Budgets;
import tolmach.story.ReviewDecision;
import tolmach.wire.EmbeddedBroker;
import tolmach.wire.KafkaConnection;
import tolmach.wire.Topics;

/** The books of an article, its correction and its kill, as a real newsroom writes them. */
class LedgerIT {

  private static final String URI = "urn:north:bridge";
  private static final String FIRST =
      "The bridge is closed.\n\nTraffic stands still.\n\nThe mayor is in the car park.";
  private static final String SECOND = FIRST.replace("still", "entirely still");

  @TempDir private static Path folder;
  private static EmbeddedBroker broker;
  private static RunningNewsroom newsroom;
  private static KafkaConnection kafka;

  @BeforeAll
  static void an_article_is_published_corrected_and_killed() {
    broker = EmbeddedBroker.start(folder.resolve("cluster"), 0);
    kafka = KafkaConnection.to(broker.bootstrapServers());
    newsroom =
        new CamelNewsrooms()
            .open(
                Settings.of(
                    Map.of(
                        "tolmach.kafka.bootstrap-servers",
                        broker.bootstrapServers(),
                        "tolmach.data",
                        folder.resolve("node").toString(),
                        "tolmach.models",
                        folder.resolve("models").toString(),
                        "tolmach.http.port",
                        "0",
                        "tolmach.target-languages",
                        "en-XA",
                        "tolmach.engine.pseudo.cost-per-million",
                        "20")));
    publish(FIRST);
    awaitEvents("PUBLISHED", 1);
    publish(SECOND);
    awaitEvents("PUBLISHED", 2);
    var kill =
        new ReviewDecision(ReviewDecision.Action.KILL, URI, null, 0, "ines", null, "a false alarm");
    send(Topics.REVIEW_DECISIONS, Json.bytes(kill), Map.of());
    awaitEvents("TAKEN_DOWN", 1);
  }

  @AfterAll
  static void stop() {
    newsroom.close();
    broker.close();
  }

  @Test
  void people_read_what_came_from_where_and_what_it_cost() {
    Invocation ledger = run();

    assertThat(ledger.code()).isZero();
    assertThat(ledger.out())
        .contains("segments in 2 drafts", "from previous versions", "EUR spent", "EUR saved")
        .contains("taken down 1")
        .contains("desk", "sports", "total");
  }

  @Test
  void programs_read_the_same() throws Exception {
    JsonNode total = Json.MAPPER.readTree(run("--json").out()).path("total");

    assertThat(total.path("drafts").asInt()).isEqualTo(2);
    JsonNode previous = total.path("origins").path("previous");
    assertThat(previous.path("segments").asInt()).isEqualTo(2);
    long characters = previous.path("characters").asLong();
    assertThat(characters).isEqualTo(50);
    assertThat(previous.path("saved").asLong()).isEqualTo(20 * characters);
    assertThat(total.path("origins").path("engine").path("segments").asInt()).isEqualTo(4);
    assertThat(total.path("spent").asLong())
        .isEqualTo(20 * total.path("origins").path("engine").path("characters").asLong());
  }

  @Test
  void nothing_is_found_under_a_desk_or_day_that_had_no_work() {
    Invocation other = run("--desk", "culture");
    Invocation before = run("--until", "2020-01-01");

    assertThat(other.code()).isZero();
    assertThat(other.out()).isEmpty();
    assertThat(other.err()).contains("The books have nothing of that");
    assertThat(before.out()).isEmpty();
  }

  @Test
  void today_by_language_has_all_there_is() throws Exception {
    JsonNode books =
        Json.MAPPER.readTree(
            run("--since", "yesterday", "--until", "today", "--by", "language", "--json").out());

    assertThat(books.path("lines")).hasSize(1);
    assertThat(books.path("lines").get(0).path("language").asText()).isEqualTo("en-XA");
  }

  @Test
  void each_segment_says_where_it_came_from_and_what_it_cost() {
    List<JsonNode> lines = json(run("--uri", URI, "--segments", "--json"));

    assertThat(lines).hasSize(3).allMatch(line -> line.path("sequence").asInt() == 2);
    assertThat(lines.stream().map(line -> line.path("origin").asText()))
        .containsExactlyInAnyOrder("previous version", "engine", "previous version");
    assertThat(lines)
        .allMatch(line -> line.path("cost").asLong() + line.path("saved").asLong() > 0);
  }

  @Test
  void a_takedown_is_proved_with_who_when_and_why() {
    List<JsonNode> lines = json(run("--uri", URI, "--takedowns", "--json"));

    assertThat(lines).hasSize(1);
    assertThat(lines.get(0).path("event").asText()).isEqualTo("taken down");
    assertThat(lines.get(0).path("language").asText()).isEqualTo("en-XA");
    assertThat(lines.get(0).path("by").asText()).isEqualTo("ines");
    assertThat(lines.get(0).path("reason").asText()).isEqualTo("a false alarm");
    assertThat(lines.get(0).path("revision").asInt()).isEqualTo(3);
    assertThat(run("--takedowns").out()).contains("by ines", "a false alarm", "revision 3");
  }

  @Test
  void wrong_days_and_segments_of_everything_are_wrong_usage() {
    assertThat(run("--since", "tomorrowish").code()).isEqualTo(ExitCode.USAGE);
    assertThat(run("--since", "2026-02-02", "--until", "2026-02-01").code())
        .isEqualTo(ExitCode.USAGE);
    Invocation segments = run("--segments");
    assertThat(segments.code()).isEqualTo(ExitCode.USAGE);
    assertThat(segments.err()).contains("--uri");
  }

  @Test
  void where_no_tolmach_runs_it_says_so() throws Exception {
    Path nowhere = Files.createDirectories(folder.resolve("nowhere"));

    Invocation ledger = Invocation.of("ledger", "--data", nowhere.toString());

    assertThat(ledger.code()).isEqualTo(ExitCode.FAILED);
    assertThat(ledger.err()).contains("No Tolmach runs");
  }

  /** What a node reads at its start, from entries that the routes wrote. */
  @Test
  void budgets_are_filled_anew_from_what_was_booked() throws Exception {
    var clock = java.time.Clock.fixed(Instant.now(), ZoneOffset.UTC);
    var budgets =
        new Budgets(
            List.of(
                new Budget(
                    "sports",
                    new BigDecimal(10).movePointRight(6).longValue(),
                    Budget.Period.MONTH,
                    Budget.WhenSpent.HOLD)),
            clock);
    var booked = new BookedCosts(budgets);
    try (var reading = TopicReading.of(kafka, List.of(Topics.LEDGER))) {
      reading.toPresentEnd(
          record -> {
            booked.hear(record);
            return true;
          });
    }

    long spent = Json.MAPPER.readTree(run("--json").out()).path("total").path("spent").asLong();
    assertThat(budgets.balances().get(0).spent()).isPositive().isEqualTo(spent);
  }

  private static Invocation run(String... options) {
    var all = new ArrayList<>(List.of("ledger", "--bootstrap-servers", broker.bootstrapServers()));
    all.addAll(List.of(options));
    return Invocation.of(all.toArray(String[]::new));
  }

  private static List<JsonNode> json(Invocation invocation) {
    return invocation
        .out()
        .lines()
        .map(line -> Json.read(line.getBytes(UTF_8), JsonNode.class))
        .toList();
  }

  private static void publish(String text) {
    send(
        Topics.ARTICLES_INCOMING,
        text.getBytes(UTF_8),
        Map.of(
            ItemHeaders.CONTENT_TYPE, "text/plain",
            ItemHeaders.LANGUAGE, "en",
            ItemHeaders.DESK, "sports"));
  }

  private static void send(String topic, byte[] value, Map<String, String> headers) {
    var record = new ProducerRecord<>(topic, URI.getBytes(UTF_8), value);
    headers.forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
    try (var producer = kafka.producer("test")) {
      producer.send(record);
    }
  }

  private static void awaitEvents(String event, int count) {
    await(event)
        .atMost(Duration.ofSeconds(180))
        .until(
            () -> {
              var enough = new AtomicBoolean();
              var found = new int[1];
              try (var reading = TopicReading.of(kafka, List.of(Topics.LEDGER))) {
                reading.toPresentEnd(
                    record -> {
                      JsonNode entry = Json.read(record.value(), JsonNode.class);
                      found[0] += entry.path("event").asText().equals(event) ? 1 : 0;
                      enough.set(found[0] >= count);
                      return !enough.get();
                    });
              }
              return enough.get();
            });
  }
}
