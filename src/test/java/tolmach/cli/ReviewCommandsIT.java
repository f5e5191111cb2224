package tolmach.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

/** The desk's commands beside a running Tolmach in which everything is held for review. */
class ReviewCommandsIT {

  private static final Duration PATIENCE = Duration.ofSeconds(120);

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
                        "tolmach.target-languages", "en-XA",
                        "tolmach.review", "hold")));
  }

  @AfterAll
  static void close() {
    newsroom.close();
    broker.close();
  }

  @Test
  void what_waits_is_listed_shown_edited_and_out() throws Exception {
    String uri = "urn:review:edit";
    publish(uri, "The bridge is open.\n\nTraffic has begun to cross the river again today.\n");
    JsonNode waits = waiting(uri);
    assertThat(waits.path("reason").asText()).isEqualTo("everything in en-XA is reviewed");

    Invocation shown = run("review", "show", uri, "--language", "en-XA");
    assertThat(shown.out()).contains("v1  waits", "en  The bridge is open.", "(ENGINE, pseudo)");
    Path text = Files.write(data.resolve("draft.txt"), show(uri).bytes());
    String id = idOf("The bridge is open.", text);
    Files.writeString(
        text,
        Files.readString(text).replaceAll("(?m)^" + id + " = .*$", id + " = The bridge, open"));
    Invocation edited =
        run(
            "review",
            "edit",
            uri,
            "--language",
            "en-XA",
            "--file",
            text.toString(),
            "--reviewer",
            "anna");
    assertThat(edited.err()).isEmpty();
    assertThat(edited.out()).isEqualTo(uri + "  en-XA  edited by anna\n");

    Invocation late = run("review", "approve", uri, "--language", "en-XA", "--reviewer", "boris");
    assertThat(late.code()).isEqualTo(ExitCode.FAILED);
    assertThat(late.err()).startsWith("Too late to approve: it is published since ");
    assertThat(late.err()).contains(" by anna");

    Invocation again =
        run(
            "review",
            "edit",
            uri,
            "--language",
            "en-XA",
            "--segment",
            id + "=The bridge is open!",
            "--json");
    JsonNode answer = Json.MAPPER.readTree(again.out());
    assertThat(answer.path("event").asText()).isEqualTo("EDITED");
    assertThat(answer.path("changes").path(0).path("before").asText())
        .isEqualTo("The bridge, open");
    assertThat(run("review", "show", uri, "--language", "en-XA").out())
        .contains("out, revision 2", "The bridge is open!");
  }

  @Test
  void a_language_is_taken_over_and_given_back() throws Exception {
    String uri = "urn:review:take";
    publish(uri, "The ferry is late.\n\nIt was seen at noon.\n");
    waiting(uri);
    assertThat(run("review", "take", uri, "--language", "en-XA", "--reviewer", "anna").out())
        .isEqualTo(uri + "  en-XA  taken over by anna\n");

    Invocation boris =
        run(
            "review",
            "reject",
            uri,
            "--language",
            "en-XA",
            "--reviewer",
            "boris",
            "--reason",
            "no");

    assertThat(boris.code()).isEqualTo(ExitCode.FAILED);
    assertThat(boris.err()).contains("anna has taken it over since");
    assertThat(waiting(uri).path("keeper").asText()).isEqualTo("anna");
    assertThat(run("review", "give-back", uri, "--language", "en-XA", "--reviewer", "anna").code())
        .isZero();
    assertThat(run("review", "reject", uri, "--language", "en-XA", "--reviewer", "boris").code())
        .isZero();
  }

  @Test
  void a_story_is_held_released_and_killed_once() throws Exception {
    String uri = "urn:review:kill";
    publish(uri, "Nobody was hurt.\n\nThe fire is out.\n");
    waiting(uri);

    assertThat(run("hold", uri, "--reason", "a doubt").out()).contains("held back by", "a doubt");
    assertThat(run("release", uri).code()).isZero();
    assertThat(run("kill", uri, "--reason", "it never happened").out()).contains("killed by");
    Invocation twice = run("kill", uri);
    assertThat(twice.code()).isEqualTo(ExitCode.FAILED);
    assertThat(twice.err()).contains("the story is killed already");
    Invocation dead = run("hold", uri);
    assertThat(dead.code()).isEqualTo(ExitCode.FAILED);
    assertThat(dead.err()).contains("was killed at");
  }

  @Test
  void what_is_not_there_is_said_so() {
    Invocation none = run("review", "show", "urn:review:none", "--language", "en-XA");
    assertThat(none.code()).isEqualTo(ExitCode.FAILED);
    assertThat(none.err()).contains("There is no story urn:review:none");
  }

  private static void publish(String uri, String text) throws Exception {
    Path file = Files.writeString(data.resolve(uri.replace(':', '-') + ".txt"), text);
    assertThat(run("publish", "--uri", uri, "--language", "en", file.toString()).code()).isZero();
  }

  private static JsonNode waiting(String uri) throws Exception {
    return await()
        .atMost(PATIENCE)
        .until(
            () -> {
              for (String line : run("review", "list", "--json").out().lines().toList()) {
                JsonNode row = Json.MAPPER.readTree(line);
                if (row.path("uri").asText().equals(uri)) {
                  return row;
                }
              }
              return null;
            },
            row -> row != null);
  }

  private static Invocation show(String uri) {
    return run("review", "show", uri, "--language", "en-XA", "--text");
  }

  private static String idOf(String source, Path text) throws Exception {
    List<String> lines = Files.readAllLines(text, StandardCharsets.UTF_8);
    String line = lines.get(lines.indexOf("# " + source) + 1);
    return line.substring(0, line.indexOf(" = "));
  }

  private static Invocation run(String... args) {
    var all = new ArrayList<>(Arrays.asList(args));
    all.add("--bootstrap-servers");
    all.add(broker.bootstrapServers());
    all.add("--data");
    all.add(data.resolve("desk").toString());
    return Invocation.of(all.toArray(String[]::new));
  }
}
