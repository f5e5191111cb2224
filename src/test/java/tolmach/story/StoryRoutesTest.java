package tolmach.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tolmach.article.ItemHeaders;
import tolmach.article.Json;
import tolmach.worker.Draft;

/** The routes of the story send on all that was decided, and nothing else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoryRoutesTest {

  final Scene scene = new Scene();
  RunningRoutes routes;

  @BeforeAll
  void start() throws Exception {
    routes = new RunningRoutes(scene);
  }

  @AfterAll
  void stop() {
    routes.close();
  }

  @Test
  void an_accepted_article_goes_on_in_its_lane() throws Exception {
    incoming("articles.incoming", "urn:example:1", "version=1 urgency=1");
    assertWritten(Outcome.ACCEPTED, "articles.accepted.urgent", "stories");
  }

  @Test
  void an_accepted_bundle_goes_on_beside_the_articles() throws Exception {
    incoming("messages.incoming", "app", "version=1");
    assertWritten(Outcome.ACCEPTED, "articles.accepted.regular", "stories");
  }

  @Test
  void a_record_under_another_key_goes_round_once_more() throws Exception {
    incoming("articles.incoming", "urn:example:2", "uri=urn:example:other");
    assertWritten(Outcome.REKEYED, "articles.incoming");
  }

  @Test
  void a_feed_of_several_comes_in_again_as_its_entries() throws Exception {
    incoming(
        "articles.incoming",
        "https://meridian.example/feed",
        "<rss><channel><item><guid>urn:example:entry1</guid></item>"
            + "<item><guid>urn:example:entry2</guid></item></channel></rss>");
    assertWritten(Outcome.TAKEN_APART, "articles.incoming");
    incoming("articles.incoming", "urn:example:message", "<newsMessage><itemSet/></newsMessage>");
    assertThat(routes.deadLetter())
        .startsWith("receive-article: <newsMessage> holds nothing that could be read");
  }

  @Test
  void a_kill_reaches_readers_provenance_and_ledger() throws Exception {
    published("urn:example:3");
    incoming("articles.incoming", "urn:example:3", "status=CANCELED");
    assertWritten(Outcome.KILLED, "articles.localized.ru", "provenance", "ledger", "stories");
  }

  @Test
  void a_draft_that_counts_reaches_readers_and_memory() throws Exception {
    incoming("articles.incoming", "urn:example:4", "version=1");
    skip();
    draft(Drafts.translated("urn:example:4", 1, "ru"));
    assertWritten(
        Outcome.PUBLISHED, "articles.localized.ru", "provenance", "ledger", "memory", "stories");
  }

  @Test
  void a_flagged_draft_asks_for_a_person() throws Exception {
    incoming("articles.incoming", "urn:example:5", "version=1");
    skip();
    draft(Drafts.flagged("urn:example:5", 1, "ru"));
    assertWritten(Outcome.HELD, "review.requests", "stories");
  }

  @Test
  void an_embargoed_draft_is_for_the_memory_alone() throws Exception {
    incoming("articles.incoming", "urn:example:6", "version=1 embargo=12:30");
    skip();
    draft(Drafts.translated("urn:example:6", 1, "ru"));
    assertWritten(Outcome.HELD, "memory", "stories");
  }

  @Test
  void a_dropped_draft_leaves_no_trace() throws Exception {
    draft(Drafts.translated("urn:example:unheard", 1, "ru"));
    assertWritten(Outcome.DROPPED);
  }

  @Test
  void decisions_reach_readers_or_the_ledger() throws Exception {
    incoming("articles.incoming", "urn:example:7", "version=1");
    skip();
    draft(Drafts.flagged("urn:example:7", 1, "ru"));
    skip();
    decide("urn:example:7", "approve");
    assertWritten(
        Outcome.PUBLISHED, "articles.localized.ru", "provenance", "ledger", "memory", "stories");
    decide("urn:example:7", "reject");
    assertWritten(Outcome.TOO_LATE, "ledger");
    decide("urn:example:7", "hold");
    assertWritten(Outcome.WITHHELD, "articles.localized.ru", "ledger", "stories");
    decide("urn:example:7", "release");
    assertWritten(Outcome.RELEASED, "articles.localized.ru", "provenance", "ledger", "stories");
    decide("urn:example:7", "kill");
    assertWritten(Outcome.KILLED, "articles.localized.ru", "provenance", "ledger", "stories");
  }

  @Test
  void a_rejection_is_for_the_ledger() throws Exception {
    incoming("articles.incoming", "urn:example:8", "version=1");
    skip();
    draft(Drafts.flagged("urn:example:8", 1, "ru"));
    skip();
    decide("urn:example:8", "reject");
    assertWritten(Outcome.REJECTED, "ledger", "stories");
  }

  @Test
  void what_fails_is_a_dead_letter_of_the_route_that_failed() throws Exception {
    routes.send("review.decisions", "no JSON", Map.of());
    assertThat(routes.deadLetter())
        .isEqualTo("review-translation: the decision is not the JSON of one");
    incoming("articles.incoming", "urn:example:9", "version=1 status=CANCELED");
    skip();
    incoming("articles.incoming", "urn:example:9", "version=2");
    assertThat(routes.deadLetter()).startsWith("receive-article: the story urn:example:9 was");
    assertThat(routes.topicsWritten()).isEmpty();
  }

  private void published(String uri) throws Exception {
    incoming("articles.incoming", uri, "version=1");
    skip();
    draft(Drafts.translated(uri, 1, "ru"));
    skip();
  }

  private void incoming(String topic, String key, String item) throws Exception {
    routes.send(
        topic,
        item.getBytes(StandardCharsets.UTF_8),
        Map.of(ItemHeaders.TOPIC, topic, ItemHeaders.KEY, key));
  }

  private void draft(Draft draft) throws Exception {
    routes.send("articles.drafts", Json.bytes(draft), Map.of());
  }

  private void decide(String uri, String action) throws Exception {
    String json =
        "{\"action\":\""
            + action
            + "\",\"uri\":\""
            + uri
            + "\",\"language\":\"ru\",\"sequence\":1,\"reviewer\":\"anna\","
            + "\"reason\":\"75,000 it is\"}";
    routes.send(
        "review.decisions", json.getBytes(StandardCharsets.UTF_8), Map.of(ItemHeaders.KEY, uri));
  }

  private void skip() throws Exception {
    routes.ruling();
    routes.topicsWritten();
  }

  /** Everything the ruling has was written, and {@code stories} came last. */
  private void assertWritten(Outcome outcome, String... topics) throws Exception {
    Ruling ruling = routes.ruling();
    assertThat(ruling.outcome()).isEqualTo(outcome);
    assertThat(ruling.dispatches().topics()).containsExactlyInAnyOrder(topics);
    var written = new HashSet<>(routes.topicsWritten());
    ruling.dispatches().forEach("stories", (topic, outgoing) -> written.add(topic));
    assertThat(written).containsExactlyInAnyOrder(topics);
  }
}
