package tolmach.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.DescribeTopicsResult;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tolmach.article.ItemHeaders;
import tolmach.article.Json;
import tolmach.language.LanguagePair;
import tolmach.language.LanguageTag;
import tolmach.story.Drafts;
import tolmach.story.Localization;
import tolmach.story.MutableClock;
import tolmach.story.Story;
import tolmach.worker.DraftRecords;

/** Stories on a real broker, whatever the order in which things are said about them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoryStageIT {

  private static final String RU = "articles.localized.ru";
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private Path folder;
  private StoryWire wire;
  private StoryNode node;
  private final MutableClock clock = new MutableClock(Instant.parse("2026-11-23T12:00:00Z"));

  @BeforeAll
  void start(@TempDir Path given) throws Exception {
    folder = given;
    wire = new StoryWire(folder.resolve("data"));
    node = startNode();
  }

  private StoryNode startNode() throws Exception {
    return StoryNode.start(
        wire.bootstrap(), "node-a", folder.resolve("streams"), clock, StoryProbe.NONE);
  }

  @AfterAll
  void stop() {
    node.close();
    wire.close();
  }

  @Test
  void an_article_goes_the_whole_way() {
    String uri = "urn:example:whole-way";
    wire.incoming(uri, "version=1 urgency=1");
    var accepted = one("articles.accepted.urgent", uri);
    assertThat(StoryWire.header(accepted, ItemHeaders.SEQUENCE)).isEqualTo("1");
    assertThat(accepted.value()).isEqualTo(StoryWire.bytes("version=1 urgency=1"));

    wire.draft(Drafts.translated(uri, 1, "ru"));
    var localized = one(RU, uri);
    assertThat(new String(localized.value(), StandardCharsets.UTF_8)).endsWith("Версия 1.");
    assertThat(StoryWire.header(localized, ItemHeaders.REVISION)).isEqualTo("1");
    var provenance = one(Topics.PROVENANCE, uri + "#ru");
    assertThat(provenance.partition())
        .as("provenance lies in the partition of its story")
        .isEqualTo(accepted.partition());
    assertThat(story(uri).languages()).hasSize(1);
  }

  @Test
  void two_versions_and_a_draft_in_one_batch_never_lead_back_to_the_older_version() {
    String uri = "urn:example:batch";
    wire.incoming(uri, "version=1");
    wire.incoming(uri, "version=2");
    wire.draft(Drafts.translated(uri, 1, "ru"));
    await().atMost(PATIENCE).until(() -> story(uri) != null && story(uri).sequence() == 2);
    wire.draft(Drafts.translated(uri, 2, "ru"));
    wire.draft(Drafts.translated(uri, 1, "ru"));
    wire.draft(Drafts.translated(uri, 2, "ru"));
    settle();
    await().atMost(PATIENCE).until(() -> story(uri).languages().size() == 1);
    settle();
    // The first draft may have come between the two versions; then it was right to publish it.
    assertThat(sequences(RU, uri)).isIn(List.of("2"), List.of("1", "2"));
  }

  @Test
  void version_two_before_one_leaves_two() {
    String uri = "urn:example:reversed";
    wire.incoming(uri, "version=2");
    wire.incoming(uri, "version=1");
    settle();
    assertThat(wire.read("articles.accepted.regular", uri)).hasSize(1);
    assertThat(story(uri).version()).isEqualTo("2");
    assertThat(story(uri).sequence()).isEqualTo(1);
  }

  @Test
  void the_same_version_twice_counts_once_unless_its_content_differs() {
    String uri = "urn:example:twice";
    wire.incoming(uri, "version=1");
    wire.incoming(uri, "version=1");
    wire.incoming(uri, "version=1 text=mended");
    settle();
    assertThat(sequences("articles.accepted.regular", uri)).containsExactly("1", "2");
  }

  @Test
  void a_kill_while_translating_leaves_nothing_and_keeps_what_comes_later() {
    String uri = "urn:example:killed";
    wire.incoming(uri, "version=1");
    wire.draft(Drafts.translated(uri, 1, "ru"));
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              wire.draft(Drafts.translated(uri, 1, "ru"));
              return !wire.texts(RU, uri).isEmpty();
            });
    wire.incoming(uri, "version=2");
    wire.decide(uri, "kill");
    await().atMost(PATIENCE).until(() -> story(uri).isKilled());
    wire.draft(Drafts.translated(uri, 2, "ru"));
    wire.incoming(uri, "version=3");
    var dead = one(Topics.DEAD_LETTERS, uri);
    settle();

    assertThat(wire.texts(RU, uri)).hasSize(2).last().isNull();
    assertThat(wire.texts(Topics.PROVENANCE, uri + "#ru")).last().isNull();
    assertThat(dead.value()).isIn(StoryWire.bytes("version=3"), StoryWire.bytes("version=2"));
    assertThat(StoryWire.header(dead, ItemHeaders.ERROR_REASON)).contains("was killed at");
    assertThat(StoryWire.header(dead, ItemHeaders.ERROR_ROUTE)).isEqualTo("receive-article");
  }

  @Test
  void a_record_without_a_key_comes_to_its_story() {
    String uri = "urn:example:keyless";
    wire.send(Topics.ARTICLES_INCOMING, null, StoryWire.bytes("uri=" + uri), Map.of());
    assertThat(one("articles.accepted.regular", uri).value())
        .isEqualTo(StoryWire.bytes("uri=" + uri));
    assertThat(StoryWire.header(one(Topics.ARTICLES_INCOMING, uri), ItemHeaders.REKEYED))
        .isEqualTo("1");
  }

  @Test
  void a_feed_comes_to_the_stories_of_its_entries_and_a_bad_entry_costs_it_alone() {
    String entry = "<item><guid>%s</guid></item>";
    wire.incoming(
        "https://meridian.example/feed",
        "<rss><channel>"
            + entry.replace("%s", "urn:example:feed1")
            + "<item><title>Nameless</title></item>"
            + entry.replace("%s", "urn:example:feed2")
            + "</channel></rss>");
    assertThat(text(one("articles.accepted.regular", "urn:example:feed2")))
        .endsWith("<rss><channel>" + entry.replace("%s", "urn:example:feed2") + "</channel></rss>");
    one("articles.accepted.regular", "urn:example:feed1");
    var dead = wire.await(Topics.DEAD_LETTERS, record -> text(record).contains("Nameless"));
    assertThat(text(dead)).doesNotContain("urn:example");
    assertThat(dead.key()).isNull();
    assertThat(StoryWire.header(dead, ItemHeaders.ERROR_REASON)).contains("no identity");
    assertThat(StoryWire.header(dead, ItemHeaders.ERROR_ROUTE)).isEqualTo("receive-article");
  }

  @Test
  void a_draft_that_cannot_go_out_tells_its_story_so() {
    String uri = "urn:example:told";
    wire.incoming(uri, "version=1");
    await().atMost(PATIENCE).until(() -> story(uri) != null);
    var draft = new DraftRecords().draft(Drafts.translated(uri, 1, "de"));
    wire.send(Topics.DRAFTS, uri, Json.bytes(draft.value()), draft.headers());
    await().atMost(PATIENCE).until(() -> !story(uri).languages().isEmpty());
    var german = story(uri).languages().get(LanguageTag.of("de"));
    assertThat(german.state()).isEqualTo(Localization.State.FAILED);
    assertThat(german.reason()).startsWith("there is no topic articles.localized.de");
    settle();
    assertThat(wire.read(Topics.DEAD_LETTERS, uri)).hasSize(1);
  }

  @Test
  void a_bad_item_cannot_speak_for_a_story_by_its_headers() {
    String uri = "urn:example:forged";
    wire.incoming(uri, "version=1");
    await().atMost(PATIENCE).until(() -> story(uri) != null);
    wire.send(
        Topics.ARTICLES_INCOMING,
        "urn:example:forger",
        StoryWire.bytes("status=NONE"),
        Map.of(ItemHeaders.URI, uri, ItemHeaders.SEQUENCE, "1", ItemHeaders.LANE, "urgent"));
    one(Topics.DEAD_LETTERS, "urn:example:forger");
    settle();
    assertThat(wire.read(Topics.DRAFTS, uri)).isEmpty();
    assertThat(story(uri).languages()).isEmpty();
  }

  @Test
  void what_was_written_with_another_partitioner_comes_to_its_owner() {
    String uri = "urn:example:elsewhere";
    int home = WireRecord.partition(uri, StoryNode.PARTITIONS);
    int elsewhere = (home + 1) % StoryNode.PARTITIONS;
    wire.sendTo(elsewhere, Topics.ARTICLES_INCOMING, uri, "version=1");
    var accepted = one("articles.accepted.regular", uri);
    assertThat(accepted.partition()).isEqualTo(home);
    assertThat(StoryWire.header(accepted, ItemHeaders.MOVED)).isNull();
    wire.draft(Drafts.translated(uri, 1, "ru"));
    one(RU, uri);

    wire.sendTo(
        elsewhere,
        Topics.REVIEW_DECISIONS,
        uri,
        "{\"action\":\"kill\",\"uri\":\"" + uri + "\",\"reviewer\":\"anna\"}");
    await().atMost(PATIENCE).until(() -> story(uri).isKilled());
    await().atMost(PATIENCE).until(() -> wire.texts(RU, uri).size() == 2);
    assertThat(wire.texts(RU, uri)).last().isNull();
    assertThat(wire.read(Topics.DEAD_LETTERS, uri)).isEmpty();
  }

  @Test
  void a_key_that_is_no_text_is_nobodys_identity_and_is_kept() {
    byte[] key = {(byte) 0xC3, (byte) 0x28};
    wire.sendBytes(Topics.ARTICLES_INCOMING, key, StoryWire.bytes("version=1 text=unnamed"));
    var dead = wire.await(Topics.DEAD_LETTERS, it -> text(it).equals("version=1 text=unnamed"));
    assertThat(dead.key()).isNull();
    assertThat(StoryWire.header(dead, ItemHeaders.ERROR_KEY)).isEqualTo("wyg=");
  }

  @Test
  void a_route_that_fails_leaves_its_dead_letter_and_the_story_as_it_was() {
    String uri = "urn:example:fails";
    wire.incoming(uri, "version=1");
    await().atMost(PATIENCE).until(() -> story(uri) != null);
    // es is a topic here; de is none, so the draft cannot be published after all
    wire.draft(Drafts.translated(uri, 1, "de"));
    var dead = one(Topics.DEAD_LETTERS, uri);
    assertThat(StoryWire.header(dead, ItemHeaders.ERROR_REASON))
        .startsWith("there is no topic articles.localized.de");
    assertThat(wire.texts(Topics.PROVENANCE, uri + "#de")).isEmpty();
    assertThat(story(uri).languages()).isEmpty();
    wire.draft(Drafts.translated(uri, 1, "ru"));
    one(RU, uri);
    assertThat(story(uri).languages()).hasSize(1);
    assertThat(wire.texts(Topics.PROVENANCE, uri + "#de")).isEmpty();
  }

  @Test
  void a_draft_that_fails_is_a_dead_letter_and_not_answered_with_another() {
    String uri = "urn:example:no-draft";
    wire.send(
        Topics.DRAFTS,
        uri,
        StoryWire.bytes("no JSON"),
        Map.of(ItemHeaders.URI, uri, ItemHeaders.SEQUENCE, "1"));
    assertThat(StoryWire.header(one(Topics.DEAD_LETTERS, uri), ItemHeaders.SEQUENCE))
        .as("what is replayed has its sequence still")
        .isEqualTo("1");
    settle();
    assertThat(wire.read(Topics.DRAFTS, uri)).hasSize(1);
  }

  @Test
  void an_item_of_the_full_size_comes_through_and_one_that_is_none_does_not_stop_it() {
    String uri = "urn:example:large";
    wire.send(Topics.REVIEW_DECISIONS, uri, StoryWire.bytes("no JSON"), Map.of());
    String text = "version=1 text=" + "x".repeat(Topics.MAX_INCOMING_BYTES - 15);
    wire.incoming(uri, text);
    assertThat(one("articles.accepted.regular", uri).value()).hasSize(Topics.MAX_INCOMING_BYTES);
    assertThat(StoryWire.header(one(Topics.DEAD_LETTERS, uri), ItemHeaders.ERROR_ROUTE))
        .isEqualTo("review-translation");
  }

  @Test
  void an_embargo_ends_by_the_clock_and_an_engine_is_given_what_waited_for_it() {
    String uri = "urn:example:later";
    wire.incoming(uri, "version=1 embargo=" + clock.instant().plus(Duration.ofHours(1)));
    await().atMost(PATIENCE).until(() -> story(uri) != null);
    wire.draft(Drafts.translated(uri, 1, "ru"));
    wire.draft(Drafts.withoutEngine(uri, 1, "es"));
    await().atMost(PATIENCE).until(() -> story(uri).languages().size() == 2);
    assertThat(wire.texts(RU, uri)).isEmpty();

    clock.advance(Duration.ofHours(1));
    one(RU, uri);

    node.engines.add(LanguagePair.of("en", "es"));
    var job = one("articles.jobs.regular", uri + "#es");
    assertThat(StoryWire.header(job, ItemHeaders.SEQUENCE)).isEqualTo("1");
  }

  @Test
  void an_embargo_outlives_a_restart_and_the_loss_of_the_folder_and_ends_at_its_minute()
      throws Exception {
    String uri = "urn:example:embargo-restart";
    String killed = "urn:example:embargo-killed";
    var minute = clock.instant().plus(Duration.ofHours(1));
    for (String story : List.of(uri, killed)) {
      wire.incoming(story, "version=1 embargo=" + minute);
      await().atMost(PATIENCE).until(() -> story(story) != null);
      wire.draft(Drafts.translated(story, 1, "ru"));
      wire.draft(Drafts.translated(story, 1, "es"));
      await().atMost(PATIENCE).until(() -> story(story).languages().size() == 2);
    }
    node.close();
    try (Stream<Path> files = Files.walk(folder.resolve("streams"))) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
    clock.advance(Duration.ofMinutes(59));
    node = startNode();
    wire.incoming(killed, "version=2 status=CANCELED");
    await().atMost(PATIENCE).until(() -> story(killed).isKilled());
    assertThat(wire.texts(RU, uri)).isEmpty();

    clock.advance(Duration.ofMinutes(1));
    one(RU, uri);
    one("articles.localized.es", uri);
    assertThat(wire.texts(RU, killed)).isEmpty();
  }

  @Test
  void an_embargoed_draft_that_cannot_go_out_is_given_up_and_the_rest_flows_on() {
    String uri = "urn:example:given-up";
    wire.incoming(uri, "version=1 embargo=" + clock.instant().plus(Duration.ofHours(1)));
    await().atMost(PATIENCE).until(() -> story(uri) != null);
    wire.draft(Drafts.translated(uri, 1, "de")); // no topic of that language here
    await().atMost(PATIENCE).until(() -> !story(uri).languages().isEmpty());
    clock.advance(Duration.ofHours(1));
    assertThat(StoryWire.header(one(Topics.DEAD_LETTERS, uri), ItemHeaders.ERROR_REASON))
        .startsWith("there is no topic articles.localized.de");
    settle();
    assertThat(node.stage.fault()).isNull();
  }

  @Test
  void a_decision_passes_what_waits_before_it() throws Exception {
    String uri = "urn:example:passes";
    node.close();
    for (int number = 0; number < 1_500; number++) {
      wire.incomingLater("urn:example:backlog:" + number, "version=1");
    }
    wire.decide(uri, "kill");
    node = startNode();
    await().atMost(PATIENCE).until(() -> story(uri) != null);
    settle();
    var told = wire.read(Topics.STORIES);
    var killed =
        told.stream().filter(it -> uri.equals(StoryWire.key(it))).findFirst().orElseThrow();
    long before =
        told.stream()
            .filter(it -> it.partition() == killed.partition() && it.offset() < killed.offset())
            .filter(it -> StoryWire.key(it).startsWith("urn:example:backlog:"))
            .count();
    assertThat(before).as("of some 500 in its partition").isLessThan(250);
  }

  @Test
  void what_is_written_has_a_time_of_its_own_even_if_a_decision_caused_it() {
    String uri = "urn:example:time";
    wire.incoming(uri, "version=1");
    await().atMost(PATIENCE).until(() -> story(uri) != null);
    wire.decide(uri, "hold");
    await().atMost(PATIENCE).until(() -> story(uri).isWithheld());
    assertThat(wire.read(Topics.STORIES, uri))
        .allMatch(
            record -> record.timestamp() > Instant.parse("2026-01-01T00:00:00Z").toEpochMilli());
  }

  @Test
  void state_outlives_a_restart_and_the_loss_of_the_folder() throws Exception {
    String uri = "urn:example:restart";
    wire.incoming(uri, "version=1 status=CANCELED");
    await().atMost(PATIENCE).until(() -> story(uri) != null && story(uri).isKilled());
    node.close();
    try (Stream<Path> files = Files.walk(folder.resolve("streams"))) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
    node = startNode();
    wire.incoming(uri, "version=2");
    assertThat(StoryWire.header(one(Topics.DEAD_LETTERS, uri), ItemHeaders.ERROR_REASON))
        .contains("was killed at");
  }

  @Test
  void a_second_process_on_the_same_state_is_refused_in_words_and_harms_nobody() {
    assertThatThrownBy(this::startNode)
        .isInstanceOf(OperatorException.class)
        .hasMessageContaining("streams")
        .hasMessageContaining("another Tolmach");
    String uri = "urn:example:unharmed";
    wire.incoming(uri, "version=1");
    one("articles.accepted.regular", uri);
  }

  @Test
  void another_number_of_partitions_is_refused_in_words(@TempDir Path other) throws Exception {
    try (var differing = new StoryWire(other.resolve("data"))) {
      try (var admin = KafkaConnection.to(differing.bootstrap()).admin()) {
        admin.createPartitions(Map.of(Topics.DRAFTS, NewPartitions.increaseTo(4))).all().get();
        await()
            .atMost(PATIENCE)
            .until(() -> partitions(admin.describeTopics(List.of(Topics.DRAFTS))) == 4);
      }
      assertThatThrownBy(
              () ->
                  StoryNode.start(
                      differing.bootstrap(),
                      "node-a",
                      other.resolve("streams"),
                      clock,
                      StoryProbe.NONE))
          .isInstanceOf(OperatorException.class)
          .hasMessageContaining("articles.drafts=4");
    }
  }

  private static int partitions(DescribeTopicsResult description) throws Exception {
    return description.allTopicNames().get().get(Topics.DRAFTS).partitions().size();
  }

  /** Returns when all that was sent before has been decided. */
  private void settle() {
    // One story for each partition, sent last.
    var probes = new ArrayList<String>();
    for (int number = 0; number < 12; number++) {
      probes.add("urn:example:settled:" + number + ":" + System.nanoTime());
    }
    probes.forEach(probe -> wire.incoming(probe, "version=1"));
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                wire.read("articles.accepted.regular").stream()
                    .map(StoryWire::key)
                    .toList()
                    .containsAll(probes));
  }

  private Story story(String uri) {
    var texts = wire.texts(Topics.STORIES, uri);
    return texts.isEmpty()
        ? null
        : Json.read(StoryWire.bytes(texts.get(texts.size() - 1)), Story.class);
  }

  private List<String> sequences(String topic, String uri) {
    return wire.read(topic, uri).stream()
        .map(record -> StoryWire.header(record, ItemHeaders.SEQUENCE))
        .toList();
  }

  /** Waits for the first record under a key. */
  private static String text(ConsumerRecord<byte[], byte[]> record) {
    return record.value() == null ? "" : new String(record.value(), StandardCharsets.UTF_8);
  }

  private ConsumerRecord<byte[], byte[]> one(String topic, String key) {
    await().atMost(PATIENCE).until(() -> !wire.read(topic, key).isEmpty());
    return wire.read(topic, key).get(0);
  }
}
