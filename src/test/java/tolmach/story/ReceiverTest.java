package tolmach.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tolmach.article.BadItemException;
import tolmach.article.ItemHeaders;
import tolmach.article.ItemKind;
import tolmach.worker.Outgoing;

/** An item has come in. */
class ReceiverTest {

  final Scene scene = new Scene();

  @Nested
  class A_first_version {

    @Test
    void goes_on_as_the_same_bytes_with_identity_sequence_and_lane() {
      var ruling =
          scene.receive(
              Scene.URI,
              "version=1 urgency=1",
              Map.of(ItemHeaders.CONTENT_TYPE, "application/json", ItemHeaders.DESK, "sport"));

      assertThat(ruling.outcome()).isEqualTo(Outcome.ACCEPTED);
      Outgoing item = ruling.dispatches().on("articles.accepted.urgent").get(0);
      assertThat(item.key()).isEqualTo(Scene.URI);
      assertThat((byte[]) item.value())
          .isEqualTo("version=1 urgency=1".getBytes(StandardCharsets.UTF_8));
      assertThat(item.headers())
          .containsOnly(
              Map.entry(ItemHeaders.URI, Scene.URI),
              Map.entry(ItemHeaders.KIND, "ARTICLE"),
              Map.entry(ItemHeaders.SEQUENCE, "1"),
              Map.entry(ItemHeaders.LANE, "urgent"),
              Map.entry(ItemHeaders.DESK, "sport"),
              Map.entry(ItemHeaders.ACCEPTED, "2026-11-23T12:00:00Z"),
              Map.entry(ItemHeaders.CONTENT_TYPE, "application/json"));
    }

    @Test
    void is_told_to_all_who_read_stories() {
      var ruling = scene.receive("version=1");
      assertThat(ruling.dispatches().on("stories"))
          .extracting(Outgoing::key, Outgoing::value)
          .containsExactly(Tuple.tuple(Scene.URI, scene.story()));
    }

    @Test
    void takes_the_lane_of_an_urgency_given_as_a_header() {
      var ruling = scene.receive(Scene.URI, "version=1", Map.of(ItemHeaders.URGENCY, "8"));
      assertThat(ruling.dispatches().topics()).contains("articles.accepted.bulk");
    }

    @Test
    void takes_the_urgency_of_the_item_before_that_of_the_header() {
      var ruling =
          scene.receive(Scene.URI, "version=1 urgency=2", Map.of(ItemHeaders.URGENCY, "8"));
      assertThat(ruling.dispatches().topics()).contains("articles.accepted.urgent");
    }

    @Test
    void with_an_urgency_that_is_none_is_refused_in_words() {
      assertThatThrownBy(
              () -> scene.receive(Scene.URI, "version=1", Map.of(ItemHeaders.URGENCY, "soon")))
          .isInstanceOf(BadItemException.class)
          .hasMessage("urgency is a digit from 1 to 9, got \"soon\"");
    }

    @Test
    void leaves_headers_behind_that_say_nothing_of_the_item() {
      var ruling =
          scene.receive(
              Scene.URI,
              "version=1",
              Map.of("CamelFileName", "/etc/passwd", ItemHeaders.LANE, "urgent", "ce_id", "7"));
      assertThat(ruling.dispatches().on("articles.accepted.regular").get(0).headers())
          .containsEntry("ce_id", "7")
          .containsEntry(ItemHeaders.LANE, "regular")
          .doesNotContainKey("CamelFileName");
    }
  }

  @Nested
  class A_version {

    @Test
    void that_is_newer_has_the_next_sequence() {
      scene.receive("version=1");
      assertThat(scene.receive("version=2").outcome()).isEqualTo(Outcome.ACCEPTED);
      assertThat(scene.story().sequence()).isEqualTo(2);
    }

    @Test
    void that_comes_after_a_newer_one_is_dropped() {
      scene.receive("version=2");
      var late = scene.receive("version=1");
      assertThat(late.outcome()).isEqualTo(Outcome.SUPERSEDED);
      assertThat(late.dispatches().topics()).isEmpty();
      assertThat(scene.story().version()).isEqualTo("2");
    }

    @Test
    void that_comes_twice_with_the_same_content_is_ignored() {
      scene.receive("version=1");
      var again = scene.receive("version=1");
      assertThat(again.outcome()).isEqualTo(Outcome.DUPLICATE);
      assertThat(again.dispatches().topics()).isEmpty();
      assertThat(scene.story().sequence()).isEqualTo(1);
    }

    @Test
    void that_comes_twice_with_other_content_is_a_new_one() {
      scene.receive("version=1");
      assertThat(scene.receive("version=1 text=mended").outcome()).isEqualTo(Outcome.ACCEPTED);
      assertThat(scene.story().sequence()).isEqualTo(2);
    }

    @Test
    void without_a_number_is_ordered_by_when_it_was_created() {
      scene.receive("created=12:05");
      assertThat(scene.receive("created=12:04").outcome()).isEqualTo(Outcome.SUPERSEDED);
      assertThat(scene.receive("created=12:06").outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void without_anything_to_order_it_by_is_the_newer_one_if_its_content_is_other() {
      scene.receive("text=first");
      assertThat(scene.receive("text=first").outcome()).isEqualTo(Outcome.DUPLICATE);
      assertThat(scene.receive("text=second").outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void that_is_newer_puts_an_end_to_what_waited_of_the_older_one() {
      scene.receive("version=1");
      scene.draft(Drafts.flagged(Scene.URI, 1, "ru"));
      scene.receive("version=2");
      assertThat(scene.store.held(Scene.URI, Scene.RU)).isEmpty();
      assertThat(scene.in(Scene.RU).state()).isEqualTo(Localization.State.AWAITED);
    }

    @Test
    void that_is_newer_leaves_what_is_out_until_its_own_translation_is_ready() {
      scene.published("ru").receive("version=2");
      assertThat(scene.in(Scene.RU).state()).isEqualTo(Localization.State.PUBLISHED);
      assertThat(scene.in(Scene.RU).online()).isEqualTo(1);
      assertThat(scene.readersSaw(Scene.RU)).hasSize(1);
    }
  }

  @Nested
  class A_record_whose_key_is_not_its_identity {

    @Test
    void goes_round_once_more_under_its_identity() {
      var ruling =
          scene.receive("https://example.com/a?b=c", "uri=urn:example:a", Map.of("ce_id", "7"));

      assertThat(ruling.outcome()).isEqualTo(Outcome.REKEYED);
      Outgoing again = ruling.dispatches().on("articles.incoming").get(0);
      assertThat(again.key()).isEqualTo("urn:example:a");
      assertThat(again.headers())
          .containsOnly(Map.entry("ce_id", "7"), Map.entry(ItemHeaders.REKEYED, "1"));
      assertThat((byte[]) again.value())
          .isEqualTo("uri=urn:example:a".getBytes(StandardCharsets.UTF_8));
      assertThat(scene.store.story("urn:example:a")).isEmpty();
    }

    @Test
    void goes_round_once_more_when_it_has_no_key_at_all() {
      var ruling = scene.receive(null, "uri=urn:example:a", Map.of());
      assertThat(ruling.outcome()).isEqualTo(Outcome.REKEYED);
      assertThat(ruling.dispatches().on("articles.incoming").get(0).key())
          .isEqualTo("urn:example:a");
    }

    @Test
    void stays_on_the_topic_of_its_kind() {
      var ruling =
          scene.receive(null, "uri=urn:example:ui", Map.of(ItemHeaders.TOPIC, "messages.incoming"));
      assertThat(ruling.dispatches().topics()).containsExactly("messages.incoming");
    }

    @Test
    void does_not_go_round_for_ever() {
      assertThatThrownBy(
              () ->
                  scene.receive(
                      "urn:example:b", "uri=urn:example:a", Map.of(ItemHeaders.REKEYED, "1")))
          .isInstanceOf(BadItemException.class)
          .hasMessageContaining("\"urn:example:b\"")
          .hasMessageContaining("\"urn:example:a\"");
    }

    @Test
    void is_an_ordinary_one_the_second_time() {
      var ruling =
          scene.receive("urn:example:a", "uri=urn:example:a", Map.of(ItemHeaders.REKEYED, "1"));
      assertThat(ruling.outcome()).isEqualTo(Outcome.ACCEPTED);
      assertThat(ruling.dispatches().on("articles.accepted.regular").get(0).headers())
          .doesNotContainKey(ItemHeaders.REKEYED);
    }
  }

  @Nested
  class What_comes_from_outside {

    @Test
    void gives_no_headers_of_a_size_that_would_weigh_on_every_record() {
      assertThatThrownBy(
              () ->
                  scene.receive(
                      Scene.URI, "version=1", Map.of(ItemHeaders.DESK, "sport".repeat(1000))))
          .isInstanceOf(BadItemException.class)
          .hasMessage("the header tolmach.desk has 5000 characters, more than the limit of 4000");
      assertThat(scene.store.story(Scene.URI)).isEmpty();
    }

    @Test
    void decides_neither_sequence_nor_lane_nor_kind() {
      var ruling =
          scene.receive(
              Scene.URI,
              "version=1",
              Map.of(
                  ItemHeaders.SEQUENCE, "7",
                  ItemHeaders.LANE, "urgent",
                  ItemHeaders.KIND, "MESSAGES",
                  ItemHeaders.ACCEPTED, "1999-01-01T00:00:00Z"));
      assertThat(ruling.dispatches().on("articles.accepted.regular").get(0).headers())
          .containsEntry(ItemHeaders.SEQUENCE, "1")
          .containsEntry(ItemHeaders.LANE, "regular")
          .containsEntry(ItemHeaders.KIND, "ARTICLE")
          .containsEntry(ItemHeaders.ACCEPTED, "2026-11-23T12:00:00Z");
    }

    @Test
    void is_no_bundle_under_the_uri_of_an_article() {
      scene.receive("version=1");
      assertThatThrownBy(
              () ->
                  scene.receive(
                      Scene.URI, "version=2", Map.of(ItemHeaders.TOPIC, "messages.incoming")))
          .isInstanceOf(BadItemException.class)
          .hasMessageContaining("is of kind ARTICLE and this item of kind MESSAGES");
      assertThat(scene.story().sequence()).isEqualTo(1);
    }

    @Test
    void is_a_bundle_also_where_a_person_held_its_uri_before_it_came() {
      scene.decide("{\"action\":\"hold\",\"uri\":\"" + Scene.URI + "\",\"reviewer\":\"anna\"}");
      scene.receive(Scene.URI, "version=1", Map.of(ItemHeaders.TOPIC, "messages.incoming"));
      assertThat(scene.story().kind()).isEqualTo(ItemKind.MESSAGES);
      assertThat(scene.story().isWithheld()).isTrue();
    }
  }
}
