package tolmach.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tolmach.app.CamelNewsrooms;
import tolmach.app.GlossaryShelf;
import tolmach.app.Newsrooms;
import tolmach.app.Settings;
import tolmach.app.TopicReading;
import tolmach.article.Json;
import tolmach.engine.Engine;
import tolmach.engine.EngineInfo;
import tolmach.engine.SourceSegment;
import tolmach.engine.Translation;
import tolmach.language.LanguagePair;
import tolmach.wire.EmbeddedBroker;
import tolmach.wire.KafkaConnection;

/** A term taken in on the command line, and what comes of it on the wire. */
class GlossaryIT {

  private static final Duration PATIENCE = Duration.ofSeconds(180);
  private static final String HEADLINE = "Harbour opens after six weeks of ice";
  private static final String MAYOR = "The mayor thanked the crews of both icebreakers.";
  private static final String LATER = "The first tug went out on Saturday morning.";

  @TempDir private Path data;
  private EmbeddedBroker broker;
  private KafkaConnection kafka;
  private Newsrooms.RunningNewsroom newsroom;
  private final Phrasebook phrasebook = new Phrasebook();

  @BeforeEach
  void open() {
    broker = EmbeddedBroker.start(data.resolve("cluster"), 0);
    kafka = KafkaConnection.to(broker.bootstrapServers());
    newsroom =
        new CamelNewsrooms()
            .open(
                Settings.of(
                    Map.of(
                        "tolmach.kafka.bootstrap-servers",
                        broker.bootstrapServers(),
                        "tolmach.data",
                        data.resolve("node").toString(),
                        "tolmach.models",
                        data.resolve("models").toString(),
                        "tolmach.http.port",
                        "0",
                        "tolmach.target-languages",
                        "ru")),
                phrasebook);
  }

  @AfterEach
  void close() {
    phrasebook.gate.countDown();
    newsroom.close();
    broker.close();
  }

  @Test
  void a_changed_term_takes_effect_on_the_next_version_and_nothing_else_changes() throws Exception {
    phrasebook.gate.countDown();
    publish("urn:test:term", HEADLINE + "\n\n" + MAYOR + "\n");
    JsonNode before = provenance("urn:test:term", 1);
    assertThat(target(before, MAYOR)).startsWith("Градоначальник");
    assertThat(before.at("/segments/1/making/glossary").isMissingNode()).isTrue();

    JsonNode imported = importTerms("id,en,ru,ru forbidden\nm,mayor,мэр,градоначальник\n");
    String version = imported.path("version").asText();
    awaitVersion(version);
    publish("urn:test:term", HEADLINE + "\n\n" + MAYOR + "\n\n" + LATER + "\n");

    JsonNode after = provenance("urn:test:term", 2);
    assertThat(target(after, MAYOR)).isEqualTo("Мэр поблагодарил экипажи обоих ледоколов.");
    assertThat(target(after, HEADLINE)).isEqualTo(target(before, HEADLINE));
    assertThat(after.findValuesAsText("origin"))
        .containsExactly("PREVIOUS_VERSION", "ENGINE", "ENGINE");
    assertThat(after.at("/segments/1/making/notes/0").asText()).isEqualTo("TERM_ALTERNATIVE");
    assertThat(after.at("/segments/1/making/glossary/version").asText()).isEqualTo(version);
    assertThat(after.at("/segments/1/making/glossary/terms/0/target").asText()).isEqualTo("мэр");

    JsonNode removed = importTerms("id,en,ru\nm,mayor,мэр\n");
    assertThat(removed.path("version").asText()).isNotEqualTo(version);
    awaitVersion(removed.path("version").asText());
  }

  /** The job is held up in the engine while the term comes in; the next job sees it. */
  @Test
  void who_translates_does_not_wait_for_a_change_and_the_next_article_has_it() throws Exception {
    publish("urn:test:slow", HEADLINE + "\n\n" + MAYOR + "\n");
    assertThat(phrasebook.begun.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();

    JsonNode imported = importTerms("id,en,ru,ru forbidden\nm,mayor,мэр,градоначальник\n");
    awaitVersion(imported.path("version").asText());
    phrasebook.gate.countDown();
    publish("urn:test:next", "Another day\n\n" + MAYOR + "\n");

    assertThat(target(provenance("urn:test:slow", 1), MAYOR)).startsWith("Градоначальник");
    assertThat(target(provenance("urn:test:next", 1), MAYOR)).startsWith("Мэр");
  }

  private JsonNode importTerms(String table) throws Exception {
    Path file = Files.writeString(data.resolve("terms.csv"), table);
    Invocation run =
        Invocation.of(
            "glossary",
            "import",
            "--json",
            "--bootstrap-servers",
            broker.bootstrapServers(),
            file.toString());
    assertThat(run.code()).as(run.err()).isZero();
    return Json.MAPPER.readTree(run.out());
  }

  private void awaitVersion(String version) {
    await()
        .atMost(PATIENCE)
        .until(
            () -> ((GlossaryShelf.State) newsroom.health().facts().get("glossary")).version(),
            version::equals);
  }

  private void publish(String uri, String text) {
    var record =
        new ProducerRecord<>("articles.incoming", uri.getBytes(UTF_8), text.getBytes(UTF_8));
    record.headers().add("content-type", "text/plain".getBytes(UTF_8));
    record.headers().add("tolmach.language", "en".getBytes(UTF_8));
    try (var producer = kafka.producer("test")) {
      producer.send(record);
    }
  }

  private JsonNode provenance(String uri, long sequence) {
    return await()
        .atMost(PATIENCE)
        .until(
            () ->
                records("provenance").stream()
                    .filter(
                        one ->
                            one.path("uri").asText().equals(uri)
                                && one.path("sequence").asLong() == sequence)
                    .findFirst(),
            Optional::isPresent)
        .get();
  }

  private List<JsonNode> records(String topic) {
    var records = new ArrayList<JsonNode>();
    try (var reading = TopicReading.of(kafka, List.of(topic))) {
      reading.toPresentEnd(
          record -> {
            if (record.value() != null) {
              records.add(RecordText.value(record.value()));
            }
            return true;
          });
    }
    return records;
  }

  private static String target(JsonNode provenance, String source) {
    for (JsonNode segment : provenance.path("segments")) {
      if (segment.path("source").asText().equals(source)) {
        return segment.path("target").asText();
      }
    }
    throw new AssertionError("no segment \"" + source + "\" in " + provenance);
  }

  /** Knows a few sentences, and of one of them two translations. */
  private static final class Phrasebook implements Engine {
    private final CountDownLatch gate = new CountDownLatch(1);
    private final CountDownLatch begun = new CountDownLatch(1);

    @Override
    public EngineInfo info() {
      return new EngineInfo("pseudo", "phrasebook", 64, 1);
    }

    @Override
    public boolean supports(LanguagePair pair) {
      return pair.equals(LanguagePair.of("en", "ru"));
    }

    @Override
    public List<Translation> translate(
        LanguagePair pair, List<SourceSegment> sources, Duration patience) {
      begun.countDown();
      try {
        gate.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return sources.stream().map(source -> translation(source.text())).toList();
    }

    private static Translation translation(String source) {
      return switch (source) {
        case MAYOR ->
            new Translation(
                "Градоначальник поблагодарил экипажи обоих ледоколов.",
                -0.1,
                List.of(),
                List.of(
                    new Translation.Hypothesis("Мэр поблагодарил экипажи обоих ледоколов.", -0.2)),
                Set.of());
        case LATER -> Translation.unscored("Первый буксир вышел в субботу утром.");
        case HEADLINE -> Translation.unscored("Гавань открылась после шести недель льда");
        default -> Translation.unscored("Ещё один день");
      };
    }
  }
}
