package tolmach.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tolmach.article.BadItemException;
import tolmach.article.ItemHeaders;
import tolmach.memory.Origin;

/** A person has decided on a draft. */
class ReviewerTest {

  static final String APPROVE =
      "{\"action\":\"approve\",\"uri\":\"urn:example:bridge\",\"language\":\"ru\",\"sequence\":1,"
          + "\"reviewer\":\"anna\",\"reason\":\"75,000 it is\"}";
  static final String EDIT =
      "{\"action\":\"edit\",\"uri\":\"urn:example:bridge\",\"language\":\"ru\",\"sequence\":1,"
          + "\"reviewer\":\"anna\",\"edits\":{\"p1.1\":\"Мост открыли.\"}}";
  static final String REJECT =
      "{\"action\":\"reject\",\"uri\":\"urn:example:bridge\",\"language\":\"ru\",\"sequence\":1,"
          + "\"reviewer\":\"boris\",\"reason\":\"wrong bridge\"}";

  final Scene scene = new Scene();

  @BeforeEach
  void a_draft_waits_for_review() {
    scene.receive("version=1");
    scene.draft(Drafts.flagged(Scene.URI, 1, "ru"));
  }

  @Test
  void an_approval_publishes_the_draft_and_names_who_let_it_pass() {
    var ruling = scene.decide(APPROVE);
    assertThat(ruling.outcome()).isEqualTo(Outcome.PUBLISHED);
    assertThat(scene.readersSaw(Scene.RU)).containsExactly("Мост через Вельтру открыт. Версия 1.");
    assertThat(((Provenance) ruling.dispatches().on("provenance").get(0).value()).reviewer())
        .isEqualTo("anna");
    assertThat(ruling.dispatches().on("memory")).hasSize(2);
    assertThat(scene.store.held(Scene.URI, Scene.RU)).isEmpty();
  }

  @Test
  void an_edit_publishes_the_persons_words_as_a_persons() {
    var ruling = scene.decide(EDIT);
    assertThat(scene.readersSaw(Scene.RU)).containsExactly("Мост открыли. Версия 1.");
    var segments = ((Provenance) ruling.dispatches().on("provenance").get(0).value()).segments();
    assertThat(segments.get(0).origin()).isEqualTo(Origin.HUMAN_EDIT);
    assertThat(segments.get(0).engine()).isNull();
    assertThat(segments.get(0).findings()).isEmpty();
    assertThat(segments.get(1).origin()).isEqualTo(Origin.EXACT);
  }

  @Test
  void a_rejection_drops_the_draft_with_its_reason() {
    var ruling = scene.decide(REJECT);
    assertThat(ruling.outcome()).isEqualTo(Outcome.REJECTED);
    assertThat(scene.readersSaw(Scene.RU)).isEmpty();
    assertThat(scene.written("memory")).isEmpty();
    assertThat(scene.in(Scene.RU).state()).isEqualTo(Localization.State.REJECTED);
    assertThat(scene.in(Scene.RU).reason()).isEqualTo("wrong bridge");
    assertThat(scene.in(Scene.RU).by()).isEqualTo("boris");
  }

  @Test
  void a_rejected_draft_does_not_come_back_by_itself() {
    scene.decide(REJECT);
    assertThat(scene.draft(Drafts.translated(Scene.URI, 1, "ru")).outcome())
        .isEqualTo(Outcome.DROPPED);
  }

  @Test
  void an_approval_before_the_embargo_ends_waits_for_its_hour() {
    scene.receive("version=2 embargo=12:05");
    scene.draft(Drafts.flagged(Scene.URI, 2, "ru"));
    assertThat(scene.decide(APPROVE.replace("\"sequence\":1", "\"sequence\":2")).outcome())
        .isEqualTo(Outcome.HELD);
    scene.clock.advance(Duration.ofMinutes(5));
    scene.punctuality.release(Scene.URI);
    assertThat(scene.in(Scene.RU).state()).isEqualTo(Localization.State.PUBLISHED);
    assertThat(scene.in(Scene.RU).by()).isEqualTo("anna");
  }

  @Nested
  class The_second_of_two_people {

    @Test
    void learns_who_was_first() {
      scene.decide(APPROVE);
      var second = scene.decide(REJECT);
      assertThat(second.outcome()).isEqualTo(Outcome.TOO_LATE);
      assertThat(second.reason()).isEqualTo("it is published since 2026-11-23T12:00:00Z by anna");
      assertThat(scene.readersSaw(Scene.RU)).hasSize(1);
      var entry = (LedgerEntry) second.dispatches().on("ledger").get(0).value();
      assertThat(entry.by()).isEqualTo("boris");
      assertThat(entry.reason()).isEqualTo(second.reason());
    }

    @Test
    void learns_that_a_newer_version_has_come() {
      scene.receive("version=2");
      assertThat(scene.decide(APPROVE).reason()).isEqualTo("version 2 has taken the place of 1");
    }

    @Test
    void learns_that_the_story_was_killed() {
      scene.receive("version=2 status=CANCELED");
      var late = scene.decide(APPROVE);
      assertThat(late.outcome()).isEqualTo(Outcome.TOO_LATE);
      assertThat(late.reason()).contains("killed");
    }

    @Test
    void learns_that_there_never_was_a_draft_in_that_language() {
      assertThat(scene.decide(APPROVE.replace("\"ru\"", "\"es\"")).reason())
          .isEqualTo("there never was a draft in es");
    }
  }

  @Nested
  class A_decision_that_is_none {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "approve it",
          "[]",
          "null",
          "{\"uri\":\"urn:example:bridge\",\"reviewer\":\"anna\"}",
          "{\"action\":\"shred\",\"uri\":\"urn:example:bridge\",\"reviewer\":\"anna\"}",
          "{\"action\":\"kill\",\"reviewer\":\"anna\"}",
          "{\"action\":\"kill\",\"uri\":\"urn:example:bridge\"}",
          "{\"action\":\"approve\",\"uri\":\"urn:example:bridge\",\"reviewer\":\"anna\"}",
          "{\"action\":\"approve\",\"uri\":\"urn:example:bridge\",\"reviewer\":\"anna\","
              + "\"language\":\"ru\"}",
          "{\"action\":\"edit\",\"uri\":\"urn:example:bridge\",\"reviewer\":\"anna\","
              + "\"language\":\"ru\",\"sequence\":1}",
          "{\"action\":\"edit\",\"uri\":\"urn:example:bridge\",\"reviewer\":\"anna\","
              + "\"language\":\"ru\",\"sequence\":1,\"edits\":{\"p9.9\":\"?\"}}",
          "{\"action\":\"approve\",\"uri\":\"urn:example:bridge\",\"reviewer\":\"anna\","
              + "\"language\":\"not a tag\",\"sequence\":1}",
        })
    void is_a_bad_item_and_changes_nothing(String json) {
      var before = scene.story();
      assertThatThrownBy(() -> scene.decide(json))
          .isInstanceOf(BadItemException.class)
          .hasMessageMatching("the d(ecision|raft) .*");
      assertThat(scene.story()).isEqualTo(before);
      assertThat(scene.store.held(Scene.URI, Scene.RU)).isPresent();
    }

    @Test
    void is_one_under_another_key() {
      var headers = Map.<String, Object>of(ItemHeaders.KEY, "urn:example:other");
      assertThatThrownBy(
              () -> scene.reviewer.decide(APPROVE.getBytes(StandardCharsets.UTF_8), headers))
          .isInstanceOf(BadItemException.class)
          .hasMessageContaining("urn:example:other");
    }

    @Test
    void is_one_to_approve_what_waits_for_an_engine() {
      scene.draft(Drafts.withoutEngine(Scene.URI, 1, "es"));
      assertThatThrownBy(() -> scene.decide(APPROVE.replace("\"ru\"", "\"es\"")))
          .isInstanceOf(BadItemException.class)
          .hasMessageContaining("waits for an engine");
    }

    @Test
    void is_one_about_a_draft_of_a_story_nobody_heard_of() {
      var headers = Map.<String, Object>of(ItemHeaders.KEY, "urn:example:unheard");
      String decision = APPROVE.replace("urn:example:bridge", "urn:example:unheard");
      assertThatThrownBy(
              () -> scene.reviewer.decide(decision.getBytes(StandardCharsets.UTF_8), headers))
          .isInstanceOf(BadItemException.class)
          .hasMessageContaining("urn:example:unheard");
    }
  }
}
