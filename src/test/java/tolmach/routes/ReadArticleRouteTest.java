package tolmach.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tolmach.article.ItemHeaders;
import tolmach.article.Json;
import tolmach.article.Role;
import tolmach.language.LanguageTag;
import tolmach.language.NewsLanguageDetector;
import tolmach.segment.SentenceSegmenter;
import tolmach.worker.ArticleReading;
import tolmach.worker.Dispatcher;
import tolmach.worker.Draft;
import tolmach.worker.Job;
import tolmach.worker.LanguageGate;

/** From accepted bytes to jobs: routes 20, 30 and 40. */
class ReadArticleRouteTest {

  private static final String PAGE =
      """
      Harbour opens after six weeks of ice

      The port of Varnholm opened on Saturday morning, its harbour master said.

      Twenty-six ships were still waiting in the roads when the first tug went out.
      """;

  private static RunningRoutes routes;

  @BeforeAll
  static void start() throws Exception {
    routes =
        RunningRoutes.of(
            List.of("20-read-article", "30-detect-language", "40-dispatch-translations"),
            Map.of(
                "articleReading",
                new ArticleReading(new SentenceSegmenter(), NewsLanguageDetector.builtIn()),
                "languageGate",
                new LanguageGate(),
                "dispatcher",
                new Dispatcher(
                    List.of(LanguageTag.of("en"), LanguageTag.of("ru"), LanguageTag.of("en-XA")))));
  }

  @AfterAll
  static void stop() {
    routes.close();
  }

  @Test
  void an_article_becomes_a_job_for_each_language_but_its_own() throws Exception {
    routes.wire.send("articles.accepted.urgent", "urn:example:1", bytes(PAGE), headers("urgent"));

    var first = routes.wire.next("articles.jobs.urgent");
    var second = routes.wire.next("articles.jobs.urgent");
    assertThat(List.of(first.key(), second.key()))
        .containsExactly("urn:example:1#ru", "urn:example:1#en-XA");
    var job = Json.read(first.value(), Job.class);
    assertThat(job.article().language()).isEqualTo(LanguageTag.of("en"));
    assertThat(job.article().sequence()).isEqualTo(3);
    assertThat(job.article().blocks().get(0).role()).isEqualTo(Role.HEADLINE);
    assertThat(first.headers())
        .containsEntry(ItemHeaders.LANGUAGE, "ru")
        .containsEntry(ItemHeaders.SEQUENCE, "3")
        .containsEntry(ItemHeaders.CE_SUBJECT, "urn:example:1");
    assertThat(routes.wire.written()).isEmpty();
  }

  @Test
  void what_cannot_be_read_is_a_dead_letter_and_the_story_learns_of_it() throws Exception {
    byte[] bad = {(byte) 0xff, (byte) 0xfe, 0, 1, 2};

    routes.wire.send("articles.accepted.bulk", "urn:example:1", bad, headers("bulk"));

    var letter = routes.wire.next("dead-letters");
    assertThat(letter.value()).isEqualTo(bad);
    assertThat(letter.headers())
        .containsEntry(ItemHeaders.ERROR_ROUTE, "read-article")
        .containsEntry(ItemHeaders.ERROR_TOPIC, "articles.accepted.bulk");
    var draft = Json.read(routes.wire.next("articles.drafts").value(), Draft.class);
    assertThat(draft.outcome()).isEqualTo(Draft.Outcome.FAILED);
    assertThat(draft.target()).isEqualTo(LanguageTag.UNDETERMINED);
    assertThat(draft.reason()).isEqualTo(letter.headers().get(ItemHeaders.ERROR_REASON));
    assertThat(routes.wire.written()).isEmpty();
  }

  private static Map<String, String> headers(String lane) {
    return new TreeMap<>(
        Map.of(
            ItemHeaders.URI, "urn:example:1",
            ItemHeaders.SEQUENCE, "3",
            ItemHeaders.KIND, "ARTICLE",
            ItemHeaders.LANE, lane,
            ItemHeaders.CONTENT_TYPE, "text/plain",
            ItemHeaders.ACCEPTED, "2026-11-23T12:00:00Z"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
