package tolmach.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tolmach.app.CamelNewsrooms;
import tolmach.app.Newsrooms;
import tolmach.app.Settings;
import tolmach.article.Json;
import tolmach.wire.EmbeddedBroker;

/** Why a text reads as it does, asked of a running Tolmach. */
class WhyIT {

  private static final Duration PATIENCE = Duration.ofSeconds(180);
  private static final String FIRST =
      "The bridge is open.\n\nTraffic has begun to cross the river again today.\n";
  private static final String SECOND = FIRST + "\nThe mayor came by bicycle.\n";

  @TempDir static Path data;
  private static EmbeddedBroker broker;
  private static Newsrooms.RunningNewsroom newsroom;

  @BeforeAll
  static void open() {
    broker = EmbeddedBroker.start(data.resolve("cluster"), 0);
    newsroom =
        new CamelNewsrooms()
            .open(
                Settings.of(
                    Map.of(
                        "tolmach.kafka.bootstrap-servers", broker.bootstrapServers(),
                        "tolmach.data", data.resolve("node").toString(),
                        "tolmach.http.port", "0",
                        "tolmach.engines", "pseudo",
                        "tolmach.desks", "wary",
                        "tolmach.desk.wary.review", "hold",
                        "tolmach.target-languages", "en-XA")));
  }

  @AfterAll
  static void close() {
    newsroom.close();
    broker.close();
  }

  @Test
  void each_sentence_of_a_corrected_story_leads_back_to_where_it_came_from() throws Exception {
    String uri = "urn:why:bridge";
    publish(uri, FIRST);
    JsonNode first = out(uri, 1);
    String id = idOf(first, "The bridge is open.");
    assertThat(
            run(
                    "review",
                    "edit",
                    uri,
                    "--language",
                    "en-XA",
                    "--segment",
                    id + "=Bridge, open",
                    "--reviewer",
                    "anna")
                .code())
        .isZero();
    publish(uri, SECOND);

    JsonNode answer = out(uri, 2);

    assertThat(answer.path("sequence").asInt()).isEqualTo(2);
    assertThat(sentence(answer, "The bridge is open.").path("why").asText())
        .startsWith(
            "from the memory: written by anna for an earlier version of this story, published ");
    assertThat(sentence(answer, "Traffic").path("why").asText())
        .startsWith(
            "from the memory: the sentence is as it was in the previous version of this story, published ")
        .endsWith("; made then by pseudo 2");
    JsonNode fresh = sentence(answer, "The mayor");
    assertThat(fresh.path("why").asText()).isEqualTo("translated by pseudo 2");
    assertThat(fresh.path("checks").asText()).matches("[0-9]+-[0-9a-f]{8}");
    assertThat(fresh.path("verdict").asText()).isEqualTo("PASS");
    assertThat(answer.at("/way/work").asText()).hasSize(32);
    assertThat(answer.at("/way/item").asText())
        .hasSize(32)
        .isNotEqualTo(answer.at("/way/work").asText());
    assertThat(answer.path("decisions").findValuesAsText("event"))
        .containsExactly("PUBLISHED", "PUBLISHED", "EDITED", "PUBLISHED");

    Invocation people = run("why", uri, "--to", "en-XA", "--text", "bridge, OPEN");
    assertThat(people.code()).isZero();
    assertThat(people.err()).isEmpty();
    assertThat(people.out())
        .contains("en → en-XA", "version 2", "revision 3", "edited by anna", "looked at revision 1")
        .contains("Why: from the memory: written by anna")
        .doesNotContain("The mayor");
    Invocation ledger = run("ledger", "--uri", uri);
    assertThat(ledger.out())
        .contains("edited by anna", "looked at revision 1 of 2 segments with 0 findings; source ")
        .contains("became \"Bridge, open\"");
  }

  @Test
  void what_waits_is_no_answer_but_why_it_waits_is() throws Exception {
    String uri = "urn:why:waits";
    publish(uri, FIRST, "--desk", "wary");
    await()
        .atMost(PATIENCE)
        .until(() -> run("why", uri, "--to", "en-XA").out().contains("waits for a person"));

    Invocation waits = run("why", uri, "--to", "en-XA");

    assertThat(waits.code()).isEqualTo(ExitCode.HELD);
    assertThat(waits.out())
        .contains("Not out: version 1 waits for a person since ")
        .contains("everything in en-XA is reviewed");
  }

  @Test
  void of_a_killed_story_it_says_who_took_it_away() throws Exception {
    String uri = "urn:why:killed";
    publish(uri, FIRST);
    out(uri, 1);
    assertThat(run("kill", uri, "--reason", "it never happened", "--reviewer", "ines").code())
        .isZero();

    Invocation killed = run("why", uri, "--to", "en-XA");

    assertThat(killed.code()).isZero();
    assertThat(killed.out())
        .contains("Not out: the story was killed at ")
        .contains(" by ines: it never happened")
        .contains("taken down by ines");
  }

  @Test
  void what_is_not_there_is_said_so() throws Exception {
    Invocation none = run("why", "urn:why:none", "--to", "en-XA");
    assertThat(none.code()).isEqualTo(ExitCode.FAILED);
    assertThat(none.err()).contains("nothing was ever heard of it");

    String uri = "urn:why:there";
    publish(uri, FIRST);
    out(uri, 1);
    Invocation words = run("why", uri, "--to", "en-XA", "--text", "elephants");
    assertThat(words.code()).isEqualTo(ExitCode.FAILED);
    assertThat(words.err()).contains("No sentence of it is one with \"elephants\"");
    assertThat(run("why", uri, "--to", "xx").err()).contains("nothing of it was heard in xx yet");
    assertThat(run("why", uri).code()).isEqualTo(ExitCode.USAGE);
  }

  private static JsonNode out(String uri, long sequence) {
    return await()
        .atMost(PATIENCE)
        .until(
            () -> {
              Invocation answer = run("why", uri, "--to", "en-XA", "--json");
              return answer.out().isEmpty() ? null : Json.MAPPER.readTree(answer.out());
            },
            answer -> answer != null && answer.path("sequence").asLong() == sequence);
  }

  private static JsonNode sentence(JsonNode answer, String source) {
    for (JsonNode sentence : answer.path("sentences")) {
      if (sentence.path("source").asText().startsWith(source)) {
        return sentence;
      }
    }
    throw new AssertionError("no sentence " + source + " in " + answer);
  }

  private static String idOf(JsonNode answer, String source) {
    return sentence(answer, source).path("id").asText();
  }

  private static void publish(String uri, String text, String... more) throws Exception {
    Path file = Files.writeString(data.resolve(uri.replace(':', '-') + ".txt"), text);
    var all = new ArrayList<>(Arrays.asList("publish", "--uri", uri, "--language", "en"));
    all.addAll(Arrays.asList(more));
    all.add(file.toString());
    assertThat(run(all.toArray(String[]::new)).code()).isZero();
  }

  private static Invocation run(String... args) {
    var all = new ArrayList<>(Arrays.asList(args));
    all.add("--bootstrap-servers");
    all.add(broker.bootstrapServers());
    return Invocation.of(all.toArray(String[]::new));
  }
}
