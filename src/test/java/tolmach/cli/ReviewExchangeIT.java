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

/** Drafts go out as XLIFF from a running Tolmach, and what their translators made comes back. */
class ReviewExchangeIT {

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
  void a_draft_goes_out_comes_back_changed_and_is_out_with_the_translators_words()
      throws Exception {
    String uri = "urn:exchange:ferry";
    publish(
        uri,
        1,
        "Ferry late again\n\nThe ferry from Varnholm was an hour late on Monday. Nobody was hurt.\n");
    waiting(uri, 1);
    Path file = data.resolve("ferry.xlf");

    Invocation exported = run("review", "export", uri, "--to", "en-XA", "-o", file.toString());
    assertThat(exported.code()).as(exported.err()).isZero();
    assertThat(exported.err()).contains("3 segments of version 1, which waits");
    byte[] out = Files.readAllBytes(file);
    Invocation again = run("review", "export", uri, "--to", "en-XA", "-o", file.toString());
    assertThat(again.code()).isEqualTo(ExitCode.USAGE);
    assertThat(again.err()).contains("is there already", "--force");
    assertThat(run("review", "export", uri, "--to", "en-XA", "--no-memory").bytes())
        .as("the memory had nothing yet")
        .isEqualTo(out);

    Invocation same = run("review", "import", file.toString());
    assertThat(same.code()).isEqualTo(ExitCode.HELD);
    assertThat(same.err()).contains("0 changed, 3 as they were", "--approve");

    Path changed = data.resolve("ferry-back.xlf");
    Files.writeString(
        changed,
        Files.readString(file)
            .replaceFirst("<target>[^<]*Ƒ[^<]*</target>", "<target>Late ferry!</target>")
            .replaceFirst("(?s)(Nobody was hurt\\.</source>\\s*<target>)[^<]*", "$1All are well."));
    Invocation check = run("review", "import", changed.toString(), "--check", "--json");
    assertThat(check.code()).as(check.err()).isZero();
    JsonNode report = Json.MAPPER.readTree(check.out());
    assertThat(report.path("edits")).hasSize(2);
    assertThat(report.path("current").asBoolean()).isTrue();
    waiting(uri, 1);

    Invocation imported = run("review", "import", changed.toString(), "--by", "agency");
    assertThat(imported.code()).as(imported.err()).isZero();
    assertThat(imported.out()).isEqualTo(uri + "  en-XA  edited by agency\n");
    assertThat(run("review", "show", uri, "--to", "en-XA").out())
        .contains("out, revision 1", "Late ferry!", "All are well.", "(HUMAN_EDIT, agency)");

    Invocation late = run("review", "import", changed.toString(), "--by", "agency");
    assertThat(late.code()).isEqualTo(ExitCode.FAILED);
    assertThat(late.err())
        .contains("version 1 waits no longer: it is published since ", " by agency")
        .contains("What the translator wrote stays in " + changed);

    publish(
        uri,
        2,
        "Ferry late again\n\nThe ferry from Varnholm was an hour late on Tuesday. All were hurt.\n");
    waiting(uri, 2);
    Invocation shown = run("review", "show", uri, "--to", "en-XA");
    assertThat(shown.out())
        .as("what is like a sentence, with score and origin")
        .containsPattern("  = [789][0-9]  machine by pseudo [0-9]+, let pass by agency, " + uri)
        .as("both sources and both targets where a person's words have lost their source")
        .contains("was en  Nobody was hurt.", "agency wrote  All are well.", "en  All were hurt.");
    JsonNode json =
        Json.MAPPER.readTree(run("review", "show", uri, "--to", "en-XA", "--json").out());
    assertThat(json.path("suggestions").isEmpty()).isFalse();
    String second = run("review", "export", uri, "--to", "en-XA").out();
    assertThat(second).contains("<mtc:match ", "similarity=\"", "category=\"former\"");

    Path third = data.resolve("ferry-third.xlf");
    Files.writeString(
        third,
        Files.readString(changed)
            .replace("Late ferry!", "The ferry, late")
            .replace("All are well.", "All are fine."));
    Invocation superseded = run("review", "import", third.toString(), "--by", "agency");
    assertThat(superseded.code()).isEqualTo(ExitCode.FAILED);
    assertThat(superseded.err())
        .contains("version 2 has taken the place of version 1, and waits for a person")
        .containsPattern("ferry-third\\.xlf:[0-9]+: [^:]*: its source has changed or is gone")
        .contains("--onto-newer");
    Invocation other = run("review", "import", third.toString(), "--by", "boris", "--onto-newer");
    assertThat(other.err()).contains("agency has written \"Late ferry!\" meanwhile");
    Invocation unseen = run("review", "import", third.toString(), "--by", "agency", "--onto-newer");
    assertThat(unseen.code()).isEqualTo(ExitCode.FAILED);
    assertThat(unseen.err())
        .contains("version 2 would go out with sentences that the translator has not seen: l1.1");
    waiting(uri, 2);
    Invocation onto =
        run("review", "import", third.toString(), "--by", "agency", "--onto-newer", "--approve");
    assertThat(onto.code()).as("one sentence is left: " + onto.err()).isEqualTo(ExitCode.HELD);
    assertThat(run("review", "show", uri, "--to", "en-XA").out())
        .contains("v2  out, revision 2", "The ferry, late");
  }

  @Test
  void strings_of_a_bundle_go_out_with_comment_and_length_and_come_back() throws Exception {
    String uri = "urn:exchange:menu";
    Path bundle =
        Files.writeString(
            data.resolve("menu_en.properties"),
            "# On a button {MaxLength=12}\nmenu.save=Save as...\nmenu.open=Open\n");
    assertThat(run("publish", "--uri", uri, "--language", "en", bundle.toString()).code()).isZero();
    waiting(uri, 1);

    String xliff = run("review", "export", uri, "--to", "en-XA").out();
    assertThat(xliff)
        .contains(
            "slr:sizeRestriction=\"12\"", "category=\"comment\"", "15 characters, at most 12");
    Path back =
        Files.writeString(
            data.resolve("menu.xlf"),
            xliff.replaceFirst("(?s)(Save as\\.\\.\\.</source>\\s*<target>)[^<]*", "$1Save…"));
    assertThat(run("review", "take", uri, "--to", "en-XA", "--by", "anna").code()).isZero();
    Invocation kept = run("review", "import", back.toString(), "--by", "agency");
    assertThat(kept.code()).isEqualTo(ExitCode.FAILED);
    assertThat(kept.err())
        .contains("anna has taken it over since", "What the translator wrote stays in " + back);

    Invocation imported = run("review", "import", back.toString(), "--by", "anna");
    assertThat(imported.code()).as(imported.err()).isZero();
    assertThat(run("review", "show", uri, "--to", "en-XA").out())
        .contains("out, revision 1", "Save…", "(HUMAN_EDIT, anna)");
  }

  @Test
  void a_file_with_faults_changes_nothing_unless_a_part_is_wanted() throws Exception {
    String uri = "urn:exchange:faults";
    publish(uri, 1, "Bridge open\n\nThe bridge is open again. Cars may cross it.\n");
    waiting(uri, 1);
    String whole = run("review", "export", uri, "--to", "en-XA").out();
    Path file = data.resolve("faults.xlf");
    Files.writeString(
        file,
        whole
            .replaceFirst("(?s)(open again\\.</source>\\s*<target>)[^<]*", "$1 ")
            .replaceFirst("(?s)(cross it\\.</source>\\s*<target>)[^<]*", "$1Cars can cross."));

    Invocation refused = run("review", "import", file.toString());
    assertThat(refused.code()).isEqualTo(ExitCode.FAILED);
    assertThat(refused.err())
        .containsPattern("faults\\.xlf:[0-9]+: [^:]*: its target is empty")
        .contains("Nothing was imported", "--partial");
    waiting(uri, 1);

    Invocation part = run("review", "import", file.toString(), "--partial", "--by", "agency");
    assertThat(part.code()).as(part.err()).isEqualTo(ExitCode.HELD);
    assertThat(run("review", "show", uri, "--to", "en-XA").out())
        .contains("out, revision 1", "Cars can cross.");
  }

  @Test
  void what_is_no_xliff_of_ours_is_refused_and_said_what_to_do() throws Exception {
    Path old = Files.writeString(data.resolve("old.xlf"), "<xliff version=\"1.2\"/>");
    Invocation refused = run("review", "import", old.toString());
    assertThat(refused.code()).isEqualTo(ExitCode.FAILED);
    assertThat(refused.err())
        .contains("old.xlf: this cannot be read as XLIFF", "it is XLIFF 1.2", "write XLIFF 2.1");

    String uri = "urn:exchange:other";
    publish(uri, 1, "A headline\n\nNothing has happened here.\n");
    waiting(uri, 1);
    String xliff = run("review", "export", uri, "--to", "en-XA").out();
    Path other =
        Files.writeString(data.resolve("other.xlf"), xliff.replace(uri, "urn:exchange:none"));
    assertThat(run("review", "import", other.toString()).err())
        .contains("There is no story urn:exchange:none here", "--bootstrap-servers");
    Path bare =
        Files.writeString(
            data.resolve("bare.xlf"), xliff.replace("category=\"tolmach\"", "category=\"x\""));
    assertThat(run("review", "import", bare.toString()).err())
        .contains("does not say of which version it was made");

    assertThat(run("review", "import", data.resolve("none.xlf").toString()).err())
        .contains("There is no file");
    assertThat(run("kill", uri).code()).isZero();
    Path mine = Files.writeString(data.resolve("mine.xlf"), xliff);
    assertThat(run("review", "import", mine.toString()).err()).contains("was killed at");
  }

  private static void publish(String uri, int version, String text) throws Exception {
    Path file = Files.writeString(data.resolve(uri.replace(':', '-') + ".txt"), text);
    assertThat(
            run(
                    "publish",
                    "--uri",
                    uri,
                    "--version",
                    String.valueOf(version),
                    "--language",
                    "en",
                    file.toString())
                .code())
        .isZero();
  }

  private static void waiting(String uri, int version) {
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              for (String line : run("review", "list", "--json").out().lines().toList()) {
                JsonNode row = Json.MAPPER.readTree(line);
                if (row.path("uri").asText().equals(uri)
                    && row.path("sequence").asInt() == version) {
                  return true;
                }
              }
              return false;
            });
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
