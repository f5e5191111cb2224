package tolmach.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tolmach.article.BadItemException;
import tolmach.article.ItemHeaders;
import tolmach.memory.Origin;
import tolmach.worker.EventHeaders;
import tolmach.worker.Outgoing;

/** A draft has come back. */
class PublisherTest {

  final Scene scene = new Scene();

  @Nested
  class A_draft_that_counts {

    @Test
    void reaches_the_readers_as_an_event_of_its_own() {
      scene.receive("version=1");
      var ruling = scene.draft(Drafts.translated(Scene.URI, 1, "ru"));

      assertThat(ruling.outcome()).isEqualTo(Outcome.PUBLISHED);
      assertThat(scene.readersSaw(Scene.RU))
          .containsExactly("Мост через Вельтру открыт. Версия 1.");
      Outgoing item = ruling.dispatches().on("articles.localized.ru").get(0);
      assertThat(item.key()).isEqualTo(Scene.URI);
      assertThat(item.headers())
          .containsAllEntriesOf(
              EventHeaders.of("tolmach.article.localized", Scene.URI, 1, Scene.RU, 1, Scene.NOON))
          .containsEntry("ce_type", "tolmach.article.localized")
          .containsEntry("ce_subject", Scene.URI)
          .containsEntry("ce_specversion", "1.0")
          .containsEntry(ItemHeaders.SEQUENCE, "1")
          .containsEntry(ItemHeaders.REVISION, "1")
          .containsEntry(ItemHeaders.LANGUAGE, "ru");
    }

    @Test
    void tells_where_each_segment_came_from_in_the_partition_of_its_story() {
      scene.published("ru");
      Outgoing record = scene.written("provenance").get(0);
      assertThat(record.key()).isEqualTo(Scene.URI + "#ru");
      assertThat(record.partitionKey()).isEqualTo(Scene.URI);
      assertThat(((Provenance) record.value()).segments()).hasSize(2);
    }

    @Test
    void gives_its_units_to_the_memory_and_its_origins_to_the_ledger() {
      scene.published("ru");
      assertThat(scene.written("memory")).hasSize(2);
      var entry = (LedgerEntry) scene.written("ledger").get(0).value();
      assertThat(entry.event()).isEqualTo(LedgerEntry.Event.PUBLISHED);
      assertThat(entry.origins()).isEqualTo(Map.of(Origin.ENGINE, 1, Origin.EXACT, 1));
    }

    @Test
    void of_the_next_version_takes_the_place_of_the_last() {
      scene.published("ru").receive("version=2");
      scene.draft(Drafts.translated(Scene.URI, 2, "ru"));
      assertThat(scene.in(Scene.RU).online()).isEqualTo(2);
      assertThat(scene.in(Scene.RU).revision()).isEqualTo(2);
      assertThat(scene.readersSaw(Scene.RU)).last().asString().endsWith("Версия 2.");
    }

    @Test
    void of_a_bundle_goes_to_the_topic_of_messages() {
      scene.receive("app", "version=1", Map.of(ItemHeaders.TOPIC, "messages.incoming"));
      var ruling = scene.draft(Drafts.translated("app", 1, "ru"));
      assertThat(ruling.dispatches().topics()).contains("messages.localized.ru");
    }
  }

  @Nested
  class A_draft_that_does_not_count {

    @Test
    void is_dropped_if_a_newer_version_was_accepted_meanwhile() {
      scene.receive("version=1");
      scene.receive("version=2");
      assertDropped(scene.draft(Drafts.translated(Scene.URI, 1, "ru")));
      assertThat(scene.readersSaw(Scene.RU)).isEmpty();
    }

    @Test
    void is_dropped_if_it_comes_after_the_draft_of_a_newer_version() {
      scene.receive("version=1");
      scene.receive("version=2");
      scene.draft(Drafts.translated(Scene.URI, 2, "ru"));
      assertDropped(scene.draft(Drafts.translated(Scene.URI, 1, "ru")));
      assertThat(scene.readersSaw(Scene.RU)).singleElement().asString().endsWith("Версия 2.");
    }

    @Test
    void is_dropped_if_its_version_was_published_already() {
      scene.published("ru");
      assertDropped(scene.draft(Drafts.translated(Scene.URI, 1, "ru")));
      assertThat(scene.readersSaw(Scene.RU)).hasSize(1);
    }

    @Test
    void is_dropped_if_its_failure_comes_after_its_success() {
      scene.published("ru");
      assertDropped(scene.draft(Drafts.failed(Scene.URI, 1, "ru")));
      assertThat(scene.in(Scene.RU).state()).isEqualTo(Localization.State.PUBLISHED);
    }

    @Test
    void is_dropped_if_the_same_version_waits_for_a_person() {
      scene.receive("version=1");
      scene.draft(Drafts.flagged(Scene.URI, 1, "ru"));
      assertDropped(scene.draft(Drafts.translated(Scene.URI, 1, "ru")));
      assertThat(scene.readersSaw(Scene.RU)).isEmpty();
    }

    @Test
    void is_dropped_if_nothing_of_its_story_is_known() {
      assertDropped(scene.draft(Drafts.translated("urn:example:unheard", 1, "ru")));
    }

    @Test
    void is_dropped_if_its_sequence_was_never_given() {
      scene.receive("version=1");
      assertDropped(scene.draft(Drafts.translated(Scene.URI, 5, "ru")));
    }

    @Test
    void is_a_bad_item_if_it_is_no_draft_at_all() {
      assertThatThrownBy(() -> scene.publisher.decide("no JSON".getBytes(StandardCharsets.UTF_8)))
          .isInstanceOf(BadItemException.class)
          .hasMessage("the draft is not the JSON of one");
      assertThatThrownBy(() -> scene.publisher.decide((byte[]) null))
          .isInstanceOf(BadItemException.class);
      assertThatThrownBy(() -> scene.publisher.decide("null".getBytes(StandardCharsets.UTF_8)))
          .isInstanceOf(BadItemException.class);
    }

    private void assertDropped(Ruling ruling) {
      assertThat(ruling.outcome()).isEqualTo(Outcome.DROPPED);
      assertThat(ruling.dispatches().topics()).isEmpty();
      assertThat(ruling.reason()).isNotBlank();
    }
  }

  @Nested
  class A_draft_that_cannot_go_out_yet {

    @Test
    void waits_for_a_person_if_the_checks_flagged_it() {
      scene.receive("version=1");
      var ruling = scene.draft(Drafts.flagged(Scene.URI, 1, "ru"));
      assertThat(ruling.outcome()).isEqualTo(Outcome.HELD);
      assertThat(ruling.dispatches().topics()).containsOnly("review.requests", "stories");
      var request = (ReviewRequest) ruling.dispatches().on("review.requests").get(0).value();
      assertThat(request.reason()).isEqualTo("7,500 became 75,000");
      assertThat(scene.in(Scene.RU).state()).isEqualTo(Localization.State.HELD);
    }

    @Test
    void waits_for_an_engine_and_says_for_which() {
      scene.receive("version=1");
      var ruling = scene.draft(Drafts.withoutEngine(Scene.URI, 1, "ru"));
      assertThat(ruling.outcome()).isEqualTo(Outcome.HELD);
      assertThat(ruling.reason()).isEqualTo("no engine for en→ru");
      assertThat(ruling.dispatches().topics()).containsOnly("stories");
    }

    @Test
    void goes_out_when_an_engine_made_it_after_all() {
      scene.receive("version=1");
      scene.draft(Drafts.withoutEngine(Scene.URI, 1, "ru"));
      scene.draft(Drafts.translated(Scene.URI, 1, "ru"));
      assertThat(scene.readersSaw(Scene.RU)).hasSize(1);
      assertThat(scene.store.held(Scene.URI, Scene.RU)).isEmpty();
    }

    @Test
    void waits_one_second_before_its_embargo_ends_with_its_units_in_the_memory() {
      scene.receive("version=1 embargo=12:01");
      scene.clock.advance(Duration.ofSeconds(59));
      var ruling = scene.draft(Drafts.translated(Scene.URI, 1, "ru"));
      assertThat(ruling.outcome()).isEqualTo(Outcome.HELD);
      assertThat(ruling.dispatches().topics()).containsOnly("memory", "stories");
      assertThat(scene.in(Scene.RU).state()).isEqualTo(Localization.State.EMBARGOED);
    }

    @Test
    void goes_out_on_the_second_its_embargo_ends() {
      scene.receive("version=1 embargo=12:01");
      scene.clock.advance(Duration.ofSeconds(60));
      assertThat(scene.draft(Drafts.translated(Scene.URI, 1, "ru")).outcome())
          .isEqualTo(Outcome.PUBLISHED);
    }
  }

  @Nested
  class A_draft_that_says_why_there_is_none {

    @Test
    void leaves_its_reason_with_the_language() {
      scene.receive("version=1");
      var ruling = scene.draft(Drafts.failed(Scene.URI, 1, "ru"));
      assertThat(ruling.outcome()).isEqualTo(Outcome.FAILED);
      assertThat(scene.in(Scene.RU).reason()).isEqualTo("the engine refused it");
    }

    @Test
    void leaves_what_is_out_of_an_older_version_where_it_is() {
      scene.published("ru").receive("version=2");
      scene.draft(Drafts.failed(Scene.URI, 2, "ru"));
      assertThat(scene.in(Scene.RU).online()).isEqualTo(1);
      assertThat(scene.readersSaw(Scene.RU)).hasSize(1);
    }

    @Test
    void is_taken_back_by_a_translation_of_the_same_version() {
      scene.receive("version=1");
      scene.draft(Drafts.failed(Scene.URI, 1, "ru"));
      scene.draft(Drafts.translated(Scene.URI, 1, "ru"));
      assertThat(scene.in(Scene.RU).state()).isEqualTo(Localization.State.PUBLISHED);
    }

    @Test
    void may_concern_every_language_until_one_is_heard_of() {
      scene.receive("version=1");
      scene.draft(Drafts.failed(Scene.URI, 1, "und"));
      assertThat(scene.story().languages()).hasSize(1);
      scene.draft(Drafts.translated(Scene.URI, 1, "ru"));
      assertThat(scene.story().languages()).containsOnlyKeys(Scene.RU);
    }
  }
}
