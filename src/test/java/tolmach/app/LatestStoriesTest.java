package tolmach.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import tolmach.article.Article;
import tolmach.article.ItemKind;
import tolmach.engine.Lane;
import tolmach.language.LanguageTag;
import tolmach.worker.Job;

class LatestStoriesTest {

  private final LatestStories stories = new LatestStories();

  @Test
  void know_no_reason_to_leave_out_a_job_of_the_latest_version_or_of_a_story_not_heard_of() {
    hear(2, "USABLE");
    assertThat(stories.of(job("urn:a", 2))).isEmpty();
    assertThat(stories.of(job("urn:a", 3))).isEmpty();
    assertThat(stories.of(job("urn:b", 1))).isEmpty();
  }

  @Test
  void leave_out_what_was_superseded_or_killed_also_when_older_news_comes_again() {
    hear(2, "USABLE");
    hear(1, "USABLE");
    assertThat(stories.of(job("urn:a", 1))).contains("version 2 has taken its place");
    hear(2, "KILLED");
    assertThat(stories.of(job("urn:a", 2))).contains("the story is killed");
  }

  private void hear(long sequence, String status) {
    String json =
        "{\"uri\":\"urn:a\",\"kind\":\"ARTICLE\",\"sequence\":"
            + sequence
            + ",\"status\":\""
            + status
            + "\",\"lane\":\"regular\",\"desk\":\"\",\"languages\":{},"
            + "\"changed\":\"2026-11-23T12:00:00Z\"}";
    stories.hear(
        new ConsumerRecord<>("stories", 0, 0, new byte[0], json.getBytes(StandardCharsets.UTF_8)));
  }

  private static Job job(String uri, long sequence) {
    var article =
        new Article(
            ItemKind.ARTICLE,
            uri,
            null,
            sequence,
            "text",
            LanguageTag.of("en"),
            List.of(),
            List.of(),
            JsonNodeFactory.instance.objectNode(),
            null);
    var at = Instant.parse("2026-11-23T12:00:00Z");
    return new Job(article, LanguageTag.of("ru"), Lane.REGULAR, "", at, 0, List.of());
  }
}
