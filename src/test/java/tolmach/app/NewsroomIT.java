package tolmach.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole wire, from incoming topics to what a downstream site reads. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NewsroomIT {

  private static final String ARTICLE =
      """
      Harbour opens after six weeks of ice

      The port of Varnholm opened on Saturday morning, its harbour master said.

      About 26 ships were still waiting in the roads when the first tug went out.

      The mayor thanked the crews of both icebreakers for their work this winter.
      """;

  @TempDir static Path data;
  private static RunningWire wire;

  @BeforeAll
  static void open() {
    wire = new RunningWire(data, Map.of("tolmach.inbox", data.resolve("inbox").toString()));
  }

  @AfterAll
  static void close() {
    wire.close();
  }

  @Test
  void an_article_comes_out_as_ninjs_with_its_origin_told() {
    wire.publish("urn:test:way", ARTICLE);

    var record =
        wire.latest("articles.localized.en-XA", "urn:test:way", found -> found.value() != null);
    JsonNode item = RunningWire.json(record.value());
    assertThat(item.path("language").asText()).isEqualTo("en-XA");
    assertThat(item.path("pubStatus").asText()).isEqualTo("usable");
    assertThat(item.at("/headlines/0/value").asText()).startsWith("[").doesNotContain("Harbour");
    assertThat(item.at("/bodies/0/value").asText()).contains("data-segment=\"p1.1\"", "26");
    assertThat(item.at("/digitalSourceType/uri").asText()).contains("digitalsourcetype");
    assertThat(item.findValuesAsText("value")).contains("urn:test:way");
    assertThat(RunningWire.header(record, "ce_specversion")).isEqualTo("1.0");
    assertThat(RunningWire.header(record, "ce_subject")).isEqualTo("urn:test:way");
    assertThat(RunningWire.header(record, "ce_id")).hasSize(32);
    var provenance =
        RunningWire.json(wire.latest("provenance", "urn:test:way#en-XA", found -> true).value());
    assertThat(provenance.at("/segments/0/engine").asText()).isEqualTo("pseudo");
    assertThat(provenance.path("segments")).hasSize(4);
  }

  @Test
  void a_feed_put_into_the_inbox_comes_out_as_its_entries() throws IOException {
    String entry =
        "<item><guid>urn:test:entry%d</guid><title>The port of Varnholm opens</title>"
            + "<description>The first tug went out on Saturday morning.</description></item>";
    Files.writeString(
        data.resolve("inbox/feed.xml"),
        "<rss><channel><language>en</language>"
            + entry.replace("%d", "1")
            + entry.replace("%d", "2")
            + "</channel></rss>");

    for (String uri : List.of("urn:test:entry1", "urn:test:entry2")) {
      var record = wire.latest("articles.localized.en-XA", uri, found -> found.value() != null);
      JsonNode item = RunningWire.json(record.value());
      assertThat(item.at("/headlines/0/value").asText()).startsWith("[").doesNotContain("port");
    }
    await()
        .atMost(Duration.ofSeconds(120))
        .until(() -> Files.exists(data.resolve("inbox/done/feed.xml")));
  }

  @Test
  void where_no_engine_serves_a_pair_the_draft_is_held_and_says_so() {
    wire.publish("urn:test:held", ARTICLE);

    JsonNode story =
        wire.story(
            "urn:test:held", found -> found.at("/languages/ru/state").asText().equals("HELD"));
    assertThat(story.at("/languages/ru/reason").asText()).isEqualTo("no engine for en→ru");
    assertThat(wire.all("articles.localized.ru"))
        .noneMatch(record -> "urn:test:held".equals(RunningWire.text(record.key())));
  }

  @Test
  void a_correction_reaches_the_language_and_only_what_changed_is_translated_again() {
    wire.publish("urn:test:correction", ARTICLE);
    wire.localized("en-XA", "urn:test:correction", 1);

    wire.publish("urn:test:correction", ARTICLE.replace("26 ships", "28 ships"));

    JsonNode item = wire.localized("en-XA", "urn:test:correction", 2);
    assertThat(item.at("/bodies/0/value").asText()).contains("28").doesNotContain("26");
    var provenance =
        RunningWire.json(
            wire.latest(
                    "provenance",
                    "urn:test:correction#en-XA",
                    record -> RunningWire.json(record.value()).path("sequence").asLong() == 2)
                .value());
    assertThat(provenance.findValuesAsText("origin"))
        .containsExactly("PREVIOUS_VERSION", "PREVIOUS_VERSION", "ENGINE", "PREVIOUS_VERSION");
  }

  @Test
  void the_same_version_twice_comes_out_once() {
    wire.publish("urn:test:twice", ARTICLE);
    wire.publish("urn:test:twice", ARTICLE);
    wire.localized("en-XA", "urn:test:twice", 1);
    wire.publish("urn:test:twice-end", ARTICLE);
    wire.localized("en-XA", "urn:test:twice-end", 1);

    assertThat(wire.all("articles.localized.en-XA"))
        .filteredOn(record -> "urn:test:twice".equals(RunningWire.text(record.key())))
        .hasSize(1);
  }

  @Test
  void a_kill_leaves_tombstones_and_a_late_version_is_a_dead_letter() {
    wire.publish("articles.incoming", "urn:test:kill", ninjs("urn:test:kill", 1, "usable"), JSON);
    wire.localized("en-XA", "urn:test:kill", 1);

    wire.publish("articles.incoming", "urn:test:kill", ninjs("urn:test:kill", 2, "canceled"), JSON);

    wire.latest("articles.localized.en-XA", "urn:test:kill", record -> record.value() == null);
    wire.latest("provenance", "urn:test:kill#en-XA", record -> record.value() == null);
    byte[] late = ninjs("urn:test:kill", 3, "usable");
    wire.publish("articles.incoming", "urn:test:kill", late, JSON);
    var letter = deadLetter(late);
    assertThat(RunningWire.header(letter, "tolmach.error.reason")).contains("was killed");
  }

  @Test
  void a_page_of_another_key_goes_under_its_canonical_link() {
    String page =
        """
        <!doctype html><html lang="en"><head><title>Harbour opens</title>
        <link rel="canonical" href="https://www.example.org/harbour"></head><body><article>
        <h1>Harbour opens after six weeks of ice</h1>
        <p>The port of <b>Varnholm</b> opened on Saturday morning, its harbour master told reporters on the quay.</p>
        <p>About 26 ships were still waiting in the roads when the first tug of the day went out to them.</p>
        <p>The mayor thanked the crews of both icebreakers for their long work during this hard winter.</p>
        </article></body></html>
        """;
    wire.publish(
        "articles.incoming",
        null,
        page.getBytes(StandardCharsets.UTF_8),
        Map.of("content-type", "text/html; charset=utf-8"));

    JsonNode item = wire.localized("en-XA", "https://www.example.org/harbour", 1);
    assertThat(item.at("/bodies/0/value").asText()).contains("<b>").contains("</b>");
  }

  @Test
  void a_bundle_comes_out_with_its_keys_comments_and_placeholders() {
    String bundle =
        """
        # Shown on the front page
        title = Latest news

        greeting = Good morning, {0}!
        """;
    wire.publish(
        "messages.incoming",
        "front.properties",
        bundle.getBytes(StandardCharsets.UTF_8),
        Map.of("content-type", "text/x-java-properties", "tolmach.language", "en"));

    String localized =
        RunningWire.text(
            wire.latest(
                    "messages.localized.en-XA",
                    "front.properties",
                    record -> record.value() != null)
                .value());
    assertThat(localized.lines().toList().get(0)).isEqualTo("# Shown on the front page");
    assertThat(localized).contains("title = [").contains("greeting = [").contains("{0}");
    assertThat(localized).doesNotContain("Latest news").doesNotContain("⟦");
  }

  static Stream<Arguments> bad() {
    byte[] big = new byte[8 * 1024 * 1024 + 1];
    Arrays.fill(big, (byte) 'a');
    return Stream.of(
        bad("not JSON", "{\"uri\": \"urn:test:bad\", ", JSON),
        bad("against the schema", "{\"uri\":\"urn:test:bad-2\",\"headlines\":\"no list\"}", JSON),
        Arguments.of(
            "invalid UTF-8",
            new byte[] {'N', 'e', 'w', 's', ' ', (byte) 0xC3, (byte) 0x28, '\n'},
            Map.of("content-type", "text/plain")),
        Arguments.of(
            "binary",
            new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13},
            Map.of()),
        Arguments.of("empty", new byte[0], Map.of("content-type", "text/plain")),
        bad("no article", "Subscribe\nLog in\n", Map.of("content-type", "text/plain")),
        bad("unknown format", "a;b;c", Map.of("content-type", "text/csv")),
        bad("unknown pubStatus", "{\"uri\":\"urn:test:bad-3\",\"pubStatus\":\"gone\"}", JSON),
        bad(
            "unknown language",
            "ᎣᏏᏲ ᏙᎯᏧ ᎭᏩ\n\nᎠᎩᏰᎵ ᎠᎴ ᎢᎬᏱᎢ ᎤᏓᏔᏅᎯ ᎠᏂᏫᏒᎥᏍᎩ ᎣᏂ ᎤᎾᏓᏡᎬ ᎠᏂᏴᏫ ᎤᏂᏍᏈᏗ ᎠᏁᎲ.\n\n"
                + "ᎠᏂᏫᏒᎥᏍᎩ ᎣᏂ ᎤᎾᏓᏡᎬ ᎠᎴ ᎢᎬᏱᎢ ᎤᏓᏔᏅᎯ ᎠᎩᏰᎵ ᎭᏩ ᏙᎯᏧ ᎣᏏᏲ ᎠᏁᎲ ᎤᏂᏍᏈᏗ.\n",
            Map.of("content-type", "text/plain")),
        Arguments.of("over the size limit", big, Map.of("content-type", "text/plain")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bad")
  void bad_input_is_one_dead_letter_with_its_bytes_and_the_rest_flows_on(
      String what, byte[] bytes, Map<String, String> headers) {
    String uri = "urn:test:good-beside-" + what.replaceAll("[^a-zA-Z]", "-");
    wire.publish("articles.incoming", uri + "-bad", bytes, headers);
    wire.publish(uri, ARTICLE);

    var letter = deadLetter(bytes);
    assertThat(RunningWire.header(letter, "tolmach.error.route")).isNotBlank();
    assertThat(RunningWire.header(letter, "tolmach.error.reason"))
        .as("a reason in words")
        .contains(" ")
        .doesNotContain("Exception");
    wire.localized("en-XA", uri, 1);
    assertThat(wire.all("dead-letters"))
        .filteredOn(record -> Arrays.equals(record.value(), bytes))
        .hasSize(1);
  }

  @Test
  void an_item_without_identity_is_a_dead_letter() {
    byte[] nameless =
        "Nobody knows who I am\n\nThis text has neither key nor uri.\n"
            .getBytes(StandardCharsets.UTF_8);
    wire.publish("articles.incoming", null, nameless, Map.of("content-type", "text/plain"));

    assertThat(RunningWire.header(deadLetter(nameless), "tolmach.error.reason"))
        .contains("identity");
  }

  @Test
  @Order(Integer.MAX_VALUE - 1)
  void what_was_held_for_want_of_an_engine_is_translated_when_one_appears() throws IOException {
    wire.publish("urn:test:appears", ARTICLE);
    wire.story(
        "urn:test:appears",
        found -> found.at("/languages/ru/reason").asText().equals("no engine for en→ru"));

    // Its translations are of no use to a reader, so the checks hold them for a person.
    copy(Path.of("src/test/resources/tolmach/engine/onnx/tiny"), data.resolve("models/en-ru"));

    JsonNode story =
        wire.story(
            "urn:test:appears",
            found -> {
              JsonNode russian = found.at("/languages/ru");
              return !russian.path("reason").asText().startsWith("no engine")
                  && List.of("HELD", "PUBLISHED").contains(russian.path("state").asText());
            });
    assertThat(story.at("/languages/ru/sequence").asLong()).isEqualTo(1);
    assertThat(wire.all("operations.status"))
        .anyMatch(record -> RunningWire.text(record.value()).contains("en→ru"));
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void a_stop_and_a_start_lose_nothing_and_double_nothing() {
    for (int i = 0; i < 10; i++) {
      wire.publish("urn:test:restart-" + i, ARTICLE.replace("26", String.valueOf(30 + i)));
    }
    wire.stop();
    wire.publish("urn:test:restart-down", ARTICLE);
    wire.open();

    wire.localized("en-XA", "urn:test:restart-down", 1);
    for (int i = 0; i < 10; i++) {
      String uri = "urn:test:restart-" + i;
      assertThat(wire.localized("en-XA", uri, 1).at("/bodies/0/value").asText())
          .contains(String.valueOf(30 + i));
      assertThat(wire.all("articles.localized.en-XA"))
          .filteredOn(record -> uri.equals(RunningWire.text(record.key())))
          .hasSize(1);
    }
    await()
        .atMost(Duration.ofSeconds(120))
        .until(() -> wire.health().readiness().stream().allMatch(Health.State::up));
  }

  private static final Map<String, String> JSON = Map.of("content-type", "application/json");

  private static Arguments bad(String what, String text, Map<String, String> headers) {
    return Arguments.of(what, text.getBytes(StandardCharsets.UTF_8), headers);
  }

  private static ConsumerRecord<byte[], byte[]> deadLetter(byte[] bytes) {
    return await()
        .atMost(Duration.ofSeconds(120))
        .until(
            () ->
                wire.all("dead-letters").stream()
                    .filter(record -> Arrays.equals(record.value(), bytes))
                    .toList(),
            letters -> !letters.isEmpty())
        .get(0);
  }

  private static byte[] ninjs(String uri, int version, String status) {
    return """
        {"uri": "%URI", "version": "%VERSION", "type": "text", "pubStatus": "%STATUS",
         "language": "en", "urgency": 1,
         "headlines": [{"value": "Harbour opens after six weeks of ice"}],
         "bodies": [{"contentType": "text/html", "value":
           "<p>The port of Varnholm opened on Saturday morning, its harbour master said.</p>"}]}
        """
        .replace("%URI", uri)
        .replace("%VERSION", String.valueOf(version))
        .replace("%STATUS", status)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }
}
