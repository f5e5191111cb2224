package tolmach.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tolmach.article.ItemHeaders;
import tolmach.article.ItemKind;
import tolmach.article.Json;
import tolmach.engine.Lane;

class FailureNoteTest {

  private final Map<String, Object> headers =
      new HashMap<>(
          Map.of(
              ItemHeaders.URI, "urn:north:1",
              ItemHeaders.SEQUENCE, "3".getBytes(StandardCharsets.UTF_8),
              ItemHeaders.LANGUAGE, "ru",
              ItemHeaders.LANE, "bulk",
              ItemHeaders.KIND, "MESSAGES",
              ItemHeaders.ACCEPTED, "2026-03-01T12:00:00Z",
              ItemHeaders.ERROR_TOPIC, "articles.jobs.bulk",
              ItemHeaders.ERROR_REASON, "the page is empty"));

  @Test
  void says_of_a_failed_job_that_its_language_will_not_come() {
    Draft draft = (Draft) new FailureNote().outgoing(headers).value();

    assertThat(draft.outcome()).isEqualTo(Draft.Outcome.FAILED);
    assertThat(draft.uri()).isEqualTo("urn:north:1");
    assertThat(draft.sequence()).isEqualTo(3);
    assertThat(draft.target()).isEqualTo(Sample.RU);
    assertThat(draft.lane()).isEqualTo(Lane.BULK);
    assertThat(draft.kind()).isEqualTo(ItemKind.MESSAGES);
    assertThat(draft.reason()).isEqualTo("the page is empty");
    assertThat(draft.accepted()).isEqualTo(Sample.NOON);
    assertThat(Json.read(Json.bytes(draft), Draft.class)).isEqualTo(draft);
  }

  @Test
  void says_of_an_article_that_could_not_be_read_that_no_language_will_come() {
    headers.put(ItemHeaders.ERROR_TOPIC, "articles.accepted.bulk");

    Draft draft = (Draft) new FailureNote().outgoing(headers).value();

    assertThat(draft.target().isKnown()).isFalse();
  }

  @Test
  void is_silent_where_no_story_waits() {
    headers.remove(ItemHeaders.SEQUENCE);
    assertThat(new FailureNote().outgoing(headers)).isNull();
    assertThat(new FailureNote().outgoing(Map.of())).isNull();
  }

  @Test
  void believes_no_sequence_that_comes_from_outside() {
    headers.put(ItemHeaders.ERROR_TOPIC, "articles.incoming");
    assertThat(new FailureNote().outgoing(headers)).isNull();
    headers.put(ItemHeaders.ERROR_TOPIC, "messages.incoming");
    assertThat(new FailureNote().outgoing(headers)).isNull();
    headers.put(ItemHeaders.ERROR_TOPIC, "review.decisions");
    assertThat(new FailureNote().outgoing(headers)).isNull();
  }

  @Test
  void is_silent_about_headers_that_Tolmach_never_wrote() {
    headers.put(ItemHeaders.SEQUENCE, "three");
    assertThat(new FailureNote().outgoing(headers)).isNull();
    headers.put(ItemHeaders.SEQUENCE, "3");
    headers.put(ItemHeaders.LANE, "fast");
    assertThat(new FailureNote().outgoing(headers)).isNull();
  }

  @Test
  void says_of_a_draft_that_could_not_go_out_that_its_language_will_not_come() {
    headers.put(ItemHeaders.ERROR_TOPIC, "articles.drafts");
    headers.put(ItemHeaders.ERROR_TRIES, "1");

    Draft draft = (Draft) new FailureNote().outgoing(headers).value();

    assertThat(draft.target()).isEqualTo(Sample.RU);
  }

  @Test
  void says_nothing_of_a_note_that_failed_itself() {
    headers.put(ItemHeaders.ERROR_TOPIC, "articles.drafts");
    headers.put(ItemHeaders.ERROR_TRIES, "1");
    var note = new FailureNote().outgoing(headers);

    var failedAgain = new HashMap<String, Object>(note.headers());
    failedAgain.put(ItemHeaders.ERROR_TOPIC, "articles.drafts");
    failedAgain.merge(ItemHeaders.ERROR_TRIES, "", (tries, none) -> "2");
    assertThat(note.headers()).containsEntry(ItemHeaders.ERROR_TRIES, "1");
    assertThat(new FailureNote().outgoing(failedAgain)).isNull();
  }
}
