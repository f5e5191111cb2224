package tolmach.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tolmach.article.Json;
import tolmach.language.LanguagePair;
import tolmach.memory.OriginClass;
import tolmach.memory.Unit;
import tolmach.memory.Withdrawal;
import tolmach.segment.TextHash;
import tolmach.wire.EmbeddedBroker;
import tolmach.wire.KafkaConnection;
import tolmach.wire.TestBroker;
import tolmach.wire.TopicCreation;
import tolmach.wire.Topics;

/** Translations of others in, ours out, on a real broker. */
@ExtendWith(TestBroker.class)
class MemoryCommandsTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");

  @TempDir private Path folder;
  private final KafkaConnection cluster;

  MemoryCommandsTest(EmbeddedBroker broker) {
    cluster = KafkaConnection.to(broker.bootstrapServers());
  }

  @BeforeEach
  void topics() {
    try (Admin admin = cluster.admin()) {
      TopicCreation.create(admin, Topics.all(List.of()), 3);
    }
  }

  @Test
  void what_is_imported_is_found_counted_and_exported() throws Exception {
    Path file = tmx("ferry.tmx", "fo", tu("fo", "The ferry is late.", "Ferjan er sein."));

    Invocation imported = run("memory", "import", "--json", file.toString());
    Invocation again = run("memory", "import", file.toString());

    assertThat(imported.code()).as(imported.err()).isZero();
    assertThat(json(imported).path("units").asInt()).isEqualTo(1);
    assertThat(json(imported).path("uri").asText()).isEqualTo("urn:tolmach:tmx:ferry");
    assertThat(again.out()).isEqualTo(file + ": 1 units as urn:tolmach:tmx:ferry, 0 skipped\n");
    JsonNode stats = json(run("memory", "stats", "--to", "fo", "--json"));
    assertThat(stats.path("units").asInt()).as("the same file twice").isEqualTo(1);
    assertThat(stats.path("shares").get(0).path("origin").asText()).isEqualTo("imported");

    Invocation found = lookUp("fo", "The  ferry is late.");
    assertThat(json(found).path("match").asText()).isEqualTo("EXACT");
    assertThat(json(found).path("score").asInt()).isEqualTo(100);
    assertThat(json(found).path("target").asText()).isEqualTo("Ferjan er sein.");
    assertThat(run("memory", "lookup", "--from", "en", "--to", "fo", "The ferry is late.").out())
        .startsWith("100  exact  imported, urn:tolmach:tmx:ferry, ")
        .endsWith("\n  The ferry is late.\n  Ferjan er sein.\n");

    Path out = folder.resolve("out.tmx");
    Invocation exported = run("memory", "export", "--to", "fo", "--out", out.toString());
    assertThat(exported.code()).isZero();
    assertThat(exported.err()).isEqualTo("1 units written\n");
    assertThat(Files.readString(out, UTF_8)).contains("<seg>Ferjan er sein.</seg>");
    assertThat(run("memory", "export", "--to", "fo").out()).contains("<seg>Ferjan er sein.</seg>");
  }

  @Test
  void what_is_like_it_and_where_words_stand_is_found() throws Exception {
    Path file =
        tmx(
            "kl.tmx",
            "kl",
            tu("kl", "The ice breaker leaves the harbour at 9.", "Sikusiut 9-mi aallarpoq."),
            tu("kl", "Nothing of the kind.", "Naamik."));
    run("memory", "import", file.toString());

    Invocation similar =
        run(
            "memory",
            "lookup",
            "--from",
            "en",
            "--to",
            "kl",
            "--json",
            "The ice breaker leaves the harbour at 7.");
    Invocation concordance =
        run("memory", "concordance", "--from", "en", "--to", "kl", "--json", "harbour");

    assertThat(json(similar).path("match").asText()).isEqualTo("SIMILAR_BUT_FOR_NUMBERS");
    assertThat(json(similar).path("score").asInt()).isBetween(50, 99);
    assertThat(json(similar).path("adaptedTarget").asText()).isEqualTo("Sikusiut 7-mi aallarpoq.");
    assertThat(concordance.out().lines()).hasSize(1);
    assertThat(json(concordance).path("target").asText()).isEqualTo("Sikusiut 9-mi aallarpoq.");
    assertThat(folder.resolve("lookup")).as("kept for the next time").isDirectory();
  }

  @Test
  void what_was_exported_and_imported_again_is_the_same_to_the_last_record() throws Exception {
    Unit unit =
        new Unit(
            LanguagePair.of("en-GB", "is"),
            "⟦1⟧Ice⟦/1⟧ \u0007 & \uD83D\uDEA2",
            "⟦1⟧Ís⟦/1⟧\r\n",
            TextHash.of("⟦1⟧Ice⟦/1⟧ \u0007 & \uD83D\uDEA2"),
            "",
            TextHash.of("Next."),
            "urn:a|b",
            OriginClass.MACHINE,
            "onnx",
            "2026-02",
            NOON,
            "sports",
            4,
            2,
            "Ilse");
    store(unit);
    Path out = folder.resolve("is.tmx");
    run("memory", "export", "--to", "is", "--out", out.toString());
    delete(unit);
    assertThat(units("is")).isEmpty();

    Invocation imported = run("memory", "import", out.toString());

    assertThat(imported.code()).as(imported.err()).isZero();
    assertThat(units("is")).containsExactly(unit);
  }

  @Test
  void xliff_goes_out_and_its_translations_come_in() throws Exception {
    Path file = tmx("no.tmx", "no", tu("no", "A <ph x='1'/> buoy.", "En <ph x='1'/> bøye."));
    run("memory", "import", file.toString());
    Path out = folder.resolve("no.xlf");

    Invocation exported =
        run(
            "memory",
            "export",
            "--format",
            "xliff",
            "--from",
            "en",
            "--to",
            "no",
            "--out",
            out.toString());
    assertThat(exported.code()).as(exported.err()).isZero();
    Files.writeString(
        out,
        Files.readString(out, UTF_8)
            .replace(" bøye", " blåse")
            .replace(
                "</file>",
                "<unit id='x'><segment state='initial'><source>New.</source></segment></unit>"
                    + "<unit id='y'><segment state='final'><source>Bad.</source><target/></segment>"
                    + "</unit></file>"));
    Invocation imported = run("memory", "import", "--as", "human", "--json", out.toString());

    assertThat(imported.code()).isEqualTo(ExitCode.HELD);
    assertThat(imported.err()).contains("(unit y): its target is empty");
    assertThat(json(imported).path("uri").asText()).isEqualTo("urn:tolmach:xliff:no");
    assertThat(units("no"))
        .extracting(unit -> unit.originClass() + " " + unit.target())
        .containsExactlyInAnyOrder("IMPORTED En ⟦1⟧ bøye.", "HUMAN En ⟦1⟧ blåse.");
    assertThat(run("memory", "export", "--format", "xliff").code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void what_was_retired_or_withdrawn_is_not_exported_and_stays_so_when_imported_again()
      throws Exception {
    Path file =
        tmx(
            "sv.tmx",
            "sv",
            tu("sv", "Rain.", "Regn."),
            tu("sv", "Rain.", "Skur."),
            tu("sv", "Snow.", "Snö."));
    run("memory", "import", file.toString());
    store(unit("urn:sv:killed", "en", "sv", "Hail.", "Hagel."));
    withdraw("urn:sv:killed");

    Invocation retired =
        run(
            "memory",
            "retire",
            "--from",
            "en",
            "--to",
            "sv",
            "--source",
            "Rain.",
            "--target",
            "Skur.",
            "--reason",
            "a shower is no rain",
            "--by",
            "Ilse");
    run("memory", "import", file.toString());

    assertThat(retired.code()).as(retired.err()).isZero();
    assertThat(retired.out()).startsWith("retired: Rain. → Skur.\n");
    assertThat(units("sv")).extracting(Unit::target).containsExactlyInAnyOrder("Regn.", "Snö.");
    assertThat(json(lookUp("sv", "Rain.")).path("target").asText()).isEqualTo("Regn.");
    String key = json(lookUp("sv", "Snow.")).path("key").asText();
    assertThat(run("memory", "retire", key, "--reason", "melted").code()).isZero();
    assertThat(lookUp("sv", "Snow.").out()).isEmpty();
    assertThat(run("memory", "retire", key, "--reason", "melted").err())
        .contains("There is no such unit in force");
  }

  @Test
  void bad_units_are_told_by_line_and_the_others_come_in() throws Exception {
    Path file =
        tmx(
            "da.tmx",
            "da",
            tu("da", "Wind.", "Vind."),
            tu("da", "Fog.", " "),
            tu("da", "Sun.", "Sol."));

    Invocation imported = run("memory", "import", "--json", file.toString());

    assertThat(imported.code()).isEqualTo(ExitCode.HELD);
    assertThat(imported.err()).isEqualTo(file + " line 5: its target is empty\n");
    assertThat(json(imported).path("units").asInt()).isEqualTo(2);
    assertThat(json(imported).path("skipped").asInt()).isEqualTo(1);
    assertThat(json(imported).path("reasons").path("its target is empty").asInt()).isEqualTo(1);
    assertThat(units("da")).hasSize(2);
  }

  @Test
  void many_bad_units_are_listed_in_part_and_counted_in_whole() throws Exception {
    var units = new ArrayList<String>();
    for (int i = 0; i < 500; i++) {
      units.add(tu("q" + (char) ('a' + i % 26), "Wave " + i, "x"));
    }
    Path file = tmx("bad.tmx", "qz", units.toArray(String[]::new));

    Invocation imported = run("memory", "import", "--dry-run", file.toString());

    assertThat(imported.code()).isEqualTo(ExitCode.HELD);
    assertThat(imported.err().lines().count()).isLessThan(110);
    assertThat(imported.err()).contains("× no language has the code …");
  }

  @Test
  void a_file_that_breaks_off_is_imported_up_to_there_and_completed_when_it_is_whole()
      throws Exception {
    String whole =
        Files.readString(
            tmx("nl.tmx", "nl", tu("nl", "One.", "Een."), tu("nl", "Two.", "Twee.")), UTF_8);
    Path file =
        Files.writeString(folder.resolve("nl.tmx"), whole.substring(0, whole.indexOf("Twee")));

    Invocation broken = run("memory", "import", file.toString());
    assertThat(broken.code()).isEqualTo(ExitCode.FAILED);
    assertThat(broken.err()).contains("nl.tmx line 5 column").contains("Mend the file there");
    assertThat(broken.out()).contains("1 units").endsWith("not read to its end\n");
    assertThat(units("nl")).hasSize(1);

    Files.writeString(file, whole);
    assertThat(run("memory", "import", file.toString()).code()).isZero();
    assertThat(units("nl")).extracting(Unit::target).containsExactlyInAnyOrder("Een.", "Twee.");
  }

  @Test
  void reviewed_translations_count_as_a_persons() throws Exception {
    Path file = tmx("fi.tmx", "fi", tu("fi", "Ice.", "Jää."));

    run("memory", "import", "--as", "human", "--by", "Ilse", "--desk", "sea", file.toString());

    assertThat(units("fi"))
        .singleElement()
        .satisfies(
            unit -> {
              assertThat(unit.originClass()).isEqualTo(OriginClass.HUMAN);
              assertThat(unit.by()).isEqualTo("Ilse");
              assertThat(unit.desk()).isEqualTo("sea");
            });
    assertThat(json(lookUp("fi", "Ice.")).path("match").asText()).isEqualTo("EXACT");
  }

  @Test
  void a_dry_run_needs_no_cluster_and_writes_nothing() throws Exception {
    Path file = tmx("dry.tmx", "et", tu("et", "Sea.", "Meri."));

    Invocation dry = Invocation.of("memory", "import", "--dry-run", file.toString());

    assertThat(dry.code()).isZero();
    assertThat(dry.out()).startsWith(file + " (not imported): 1 units");
    assertThat(units("et")).isEmpty();
  }

  @Test
  void an_export_takes_the_place_of_a_file_only_when_it_is_whole() throws Exception {
    Path out = Files.writeString(folder.resolve("old.tmx"), "old");

    Invocation nowhere =
        Invocation.of(
            "memory",
            "export",
            "--out",
            out.toString(),
            "--data",
            folder.resolve("none").toString());

    assertThat(nowhere.code()).isEqualTo(ExitCode.FAILED);
    assertThat(out).hasContent("old");
    assertThat(folder.resolve("old.tmx.part")).doesNotExist();
  }

  @Test
  void wrong_use_is_said_in_words() throws Exception {
    Path file = folder.resolve("none.tmx");

    assertThat(run("memory", "import", file.toString()).err())
        .startsWith("There is no file " + file);
    assertThat(run("memory", "retire", "--reason", "x").code()).isEqualTo(ExitCode.USAGE);
    assertThat(run("memory").code()).isEqualTo(ExitCode.USAGE);
  }

  private List<Unit> units(String target) {
    return run("memory", "export", "--to", target, "--json")
        .out()
        .lines()
        .map(line -> unit(line))
        .toList();
  }

  private static Unit unit(String line) {
    try {
      JsonNode unit = Json.MAPPER.readTree(line);
      return new Unit(
          LanguagePair.of(unit.path("from").asText(), unit.path("to").asText()),
          unit.path("source").asText(),
          unit.path("target").asText(),
          TextHash.of(unit.path("source").asText()),
          tolmach.memory.UnitKey.parse(unit.path("key").asText()).previousHash(),
          tolmach.memory.UnitKey.parse(unit.path("key").asText()).nextHash(),
          unit.path("uri").asText(),
          OriginClass.valueOf(unit.path("origin").asText().toUpperCase(java.util.Locale.ROOT)),
          unit.path("engine").textValue(),
          unit.path("engineVersion").textValue(),
          Instant.parse(unit.path("created").asText()),
          unit.path("desk").asText(),
          unit.path("sequence").asLong(),
          unit.path("place").asInt(),
          unit.path("by").textValue());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Invocation lookUp(String target, String text) {
    return run("memory", "lookup", "--from", "en", "--to", target, "--max", "0", "--json", text);
  }

  private static JsonNode json(Invocation invocation) throws IOException {
    return Json.MAPPER.readTree(invocation.out());
  }

  private Path tmx(String name, String target, String... units) throws IOException {
    return Files.writeString(
        folder.resolve(name),
        "<?xml version=\"1.0\"?>\n<tmx version=\"1.4\">\n<header creationtool=\"Quill\""
            + " srclang=\"en\"/><body>\n"
            + String.join("\n", units)
            + "\n</body>\n</tmx>\n");
  }

  private static String tu(String language, String source, String target) {
    return "<tu><tuv xml:lang=\"en\"><seg>"
        + source
        + "</seg></tuv><tuv xml:lang=\""
        + language
        + "\"><seg>"
        + target
        + "</seg></tuv></tu>";
  }

  private static Unit unit(String uri, String from, String to, String source, String target) {
    return new Unit(
        LanguagePair.of(from, to),
        source,
        target,
        TextHash.of(source),
        "",
        "",
        uri,
        OriginClass.MACHINE,
        "onnx",
        "1",
        NOON);
  }

  private void store(Unit unit) {
    write(unit.key().word(), unit.uri(), Json.bytes(unit));
  }

  private void delete(Unit unit) {
    write(unit.key().word(), unit.uri(), null);
  }

  private void withdraw(String uri) {
    var withdrawal = new Withdrawal(uri, NOON);
    write(withdrawal.word(), uri, Json.bytes(withdrawal));
  }

  /** As the wire does: partitioned by uri. */
  private void write(String key, String uri, byte[] value) {
    try (Producer<byte[], byte[]> producer = cluster.producer("test")) {
      int partition =
          org.apache.kafka.common.utils.Utils.toPositive(
                  org.apache.kafka.common.utils.Utils.murmur2(uri.getBytes(UTF_8)))
              % 3;
      producer.send(new ProducerRecord<>(Topics.MEMORY, partition, key.getBytes(UTF_8), value));
    }
  }

  private Invocation run(String... args) {
    var all = new ArrayList<>(List.of(args));
    if (args.length > 1) {
      all.addAll(List.of("--data", folder.toString()));
      all.addAll(List.of("--bootstrap-servers", cluster.bootstrapServers()));
    }
    return Invocation.of(all.toArray(String[]::new));
  }
}
