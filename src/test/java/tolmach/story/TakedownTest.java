package tolmach.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tolmach.article.BadItemException;
import tolmach.article.ItemHeaders;
import tolmach.memory.Withdrawal;
import tolmach.worker.Outgoing;

/** A story is killed or withheld, by its source or at the desk. */
class TakedownTest {

  static final String HOLD =
      "{\"action\":\"hold\",\"uri\":\"urn:example:bridge\",\"reviewer\":\"anna\"}";
  static final String RELEASE =
      "{\"action\":\"release\",\"uri\":\"urn:example:bridge\",\"reviewer\":\"anna\"}";
  static final String KILL =
      "{\"action\":\"kill\",\"uri\":\"urn:example:bridge\",\"reviewer\":\"anna\","
          + "\"reason\":\"it never happened\"}";

  final Scene scene = new Scene();

  @Nested
  class A_kill {

    @Test
    void leaves_a_tombstone_in_every_language_that_was_out_and_proves_it() {
      scene.published("ru", "es");
      var ruling = scene.receive("version=2 status=CANCELED");

      assertThat(ruling.outcome()).isEqualTo(Outcome.KILLED);
      assertThat(scene.readersSaw(Scene.RU)).hasSize(2).last().isNull();
      assertThat(scene.readersSaw(Scene.ES)).hasSize(2).last().isNull();
      assertThat(ruling.dispatches().on("provenance"))
          .extracting(Outgoing::key)
          .containsExactlyInAnyOrder(Scene.URI + "#es", Scene.URI + "#ru");
      assertThat(ruling.dispatches().on("provenance")).allMatch(r -> r.value() == null);
      assertThat(ruling.dispatches().on("ledger"))
          .extracting(record -> ((LedgerEntry) record.value()).event())
          .containsExactly(LedgerEntry.Event.TAKEN_DOWN, LedgerEntry.Event.TAKEN_DOWN);
    }

    @Test
    void takes_the_storys_words_out_of_the_memory_if_the_house_wants_that() {
      var forgetful =
          new Scene(new HouseRules(PlainNewsroom.KEEP, ReviewDesks.STANDARD, true)).published("ru");
      var ruling = forgetful.receive("version=2 status=CANCELED");

      Outgoing record = ruling.dispatches().on("memory").get(0);
      assertThat(record.key()).isEqualTo("withdrawn|" + Scene.URI);
      assertThat(record.value()).isEqualTo(new Withdrawal(Scene.URI, Scene.NOON));
      assertThat(
              scene.published("ru").receive("version=2 status=CANCELED").dispatches().on("memory"))
          .isEmpty();
    }

    @Test
    void counts_whatever_its_version() {
      scene.receive("version=5");
      assertThat(scene.receive("version=1 status=CANCELED").outcome()).isEqualTo(Outcome.KILLED);
    }

    @Test
    void leaves_nothing_waiting() {
      scene.published("ru");
      scene.draft(Drafts.flagged(Scene.URI, 1, "es"));
      scene.receive("version=2 status=CANCELED");
      assertThat(scene.store.heldOf(Scene.URI)).isEmpty();
      assertThat(scene.in(Scene.ES).state()).isEqualTo(Localization.State.WITHDRAWN);
      assertThat(scene.readersSaw(Scene.ES)).isEmpty();
    }

    @Test
    void while_translating_keeps_the_late_draft_from_the_readers() {
      scene.receive("version=1");
      scene.receive("version=2 status=CANCELED");
      assertThat(scene.draft(Drafts.translated(Scene.URI, 1, "ru")).outcome())
          .isEqualTo(Outcome.DROPPED);
      assertThat(scene.readersSaw(Scene.RU)).isEmpty();
    }

    @Test
    void is_not_undone_by_any_later_version() {
      scene.published("ru").receive("version=2 status=CANCELED");
      for (String item : new String[] {"version=3", "version=1", "version=9 status=WITHHELD"}) {
        assertThatThrownBy(() -> scene.receive(item))
            .isInstanceOf(BadItemException.class)
            .hasMessage(
                "the story urn:example:bridge was killed at 2026-11-23T12:00:00Z and stays so");
      }
      assertThat(scene.readersSaw(Scene.RU)).last().isNull();
    }

    @Test
    void of_a_story_nobody_heard_of_keeps_its_late_first_version_from_the_readers() {
      assertThat(scene.receive("version=2 status=CANCELED").outcome()).isEqualTo(Outcome.KILLED);
      assertThatThrownBy(() -> scene.receive("version=1")).isInstanceOf(BadItemException.class);
      assertThat(scene.written("ledger")).hasSize(1);
    }

    @Test
    void that_comes_twice_is_known_already() {
      scene.receive("status=CANCELED");
      assertThat(scene.receive("status=CANCELED").outcome()).isEqualTo(Outcome.DUPLICATE);
      assertThat(scene.decide(KILL).outcome()).isEqualTo(Outcome.DUPLICATE);
    }

    @Test
    void at_the_desk_does_the_same_and_names_who_and_why() {
      scene.published("ru");
      assertThat(scene.decide(KILL).outcome()).isEqualTo(Outcome.KILLED);
      assertThat(scene.readersSaw(Scene.RU)).last().isNull();
      assertThat(scene.story().by()).isEqualTo("anna");
      assertThat(scene.story().reason()).isEqualTo("it never happened");
    }

    @Test
    void ends_a_hold_for_ever() {
      scene.published("ru").decide(HOLD);
      scene.decide(KILL);
      assertThatThrownBy(() -> scene.decide(RELEASE)).isInstanceOf(BadItemException.class);
    }

    @Test
    void of_a_bundle_lies_on_the_topic_of_messages() {
      scene.receive("app", "version=1", Map.of(ItemHeaders.TOPIC, "messages.incoming"));
      scene.draft(Drafts.translated("app", 1, "ru"));
      scene.receive(
          "app", "version=2 status=CANCELED", Map.of(ItemHeaders.TOPIC, "messages.incoming"));
      assertThat(scene.written("messages.localized.ru")).hasSize(2);
    }
  }

  @Nested
  class A_story_its_source_withholds {

    @Test
    void shows_a_notice_where_it_was_out() {
      scene.published("ru");
      assertThat(scene.receive("version=2 status=WITHHELD").outcome()).isEqualTo(Outcome.WITHHELD);
      assertThat(scene.readersSaw(Scene.RU)).hasSize(2).last().isEqualTo("withheld");
      assertThat(scene.in(Scene.RU).reachesReaders()).isFalse();
    }

    @Test
    void keeps_drafts_that_come_meanwhile() {
      scene.receive("version=1");
      scene.receive("version=2 status=WITHHELD");
      assertThat(scene.draft(Drafts.translated(Scene.URI, 1, "ru")).outcome())
          .isEqualTo(Outcome.HELD);
      assertThat(scene.readersSaw(Scene.RU)).isEmpty();
      assertThat(scene.written("memory")).isEmpty();
    }

    @Test
    void goes_out_again_with_a_newer_usable_version() {
      scene.published("ru").receive("version=2 status=WITHHELD");
      scene.receive("version=3");
      scene.draft(Drafts.translated(Scene.URI, 2, "ru"));
      assertThat(scene.readersSaw(Scene.RU)).hasSize(3).last().asString().endsWith("Версия 2.");
    }

    @Test
    void is_not_lifted_by_what_came_before_it() {
      scene.receive("version=1");
      scene.receive("version=2");
      scene.receive("version=3 status=WITHHELD");
      assertThat(scene.receive("version=2").outcome()).isEqualTo(Outcome.SUPERSEDED);
      assertThat(scene.receive("version=3 text=other").outcome()).isEqualTo(Outcome.SUPERSEDED);
      assertThat(scene.story().isWithheld()).isTrue();
    }

    @Test
    void is_not_withheld_by_a_hold_that_comes_late() {
      scene.receive("version=3");
      assertThat(scene.receive("version=2 status=WITHHELD").outcome())
          .isEqualTo(Outcome.SUPERSEDED);
      assertThat(scene.story().isWithheld()).isFalse();
    }

    @Test
    void comes_back_by_a_decision_with_what_was_out_before() {
      scene.published("ru", "es").receive("version=2 status=WITHHELD");
      assertThat(scene.decide(RELEASE).outcome()).isEqualTo(Outcome.RELEASED);
      assertThat(scene.readersSaw(Scene.RU))
          .containsExactly(
              "Мост через Вельтру открыт. Версия 1.",
              "withheld",
              "Мост через Вельтру открыт. Версия 1.");
      assertThat(scene.in(Scene.RU).revision()).isEqualTo(3);
      assertThat(scene.readersSaw(Scene.ES)).hasSize(3);
    }
  }

  @Nested
  class A_story_held_at_the_desk {

    @Test
    void lets_what_is_ready_out_when_it_is_lifted() {
      scene.receive("version=1");
      scene.decide(HOLD);
      scene.draft(Drafts.translated(Scene.URI, 1, "ru"));
      assertThat(scene.readersSaw(Scene.RU)).isEmpty();
      scene.decide(RELEASE);
      assertThat(scene.readersSaw(Scene.RU)).hasSize(1);
      assertThat(scene.written("memory")).hasSize(2);
      assertThat(scene.store.held(Scene.URI, Scene.RU)).isEmpty();
    }

    @Test
    void is_lifted_by_nobody_but_a_person() {
      scene.published("ru").decide(HOLD);
      scene.receive("version=2");
      assertThat(scene.draft(Drafts.translated(Scene.URI, 2, "ru")).outcome())
          .isEqualTo(Outcome.HELD);
      assertThat(scene.readersSaw(Scene.RU)).last().isEqualTo("withheld");
      scene.decide(RELEASE);
      assertThat(scene.readersSaw(Scene.RU)).last().asString().endsWith("Версия 2.");
    }

    @Test
    void shows_what_was_out_until_the_newer_version_is_ready() {
      scene.published("ru").decide(HOLD);
      scene.receive("version=2");
      scene.decide(RELEASE);
      assertThat(scene.readersSaw(Scene.RU)).last().asString().endsWith("Версия 1.");
      assertThat(scene.in(Scene.RU).state()).isEqualTo(Localization.State.AWAITED);
      scene.draft(Drafts.translated(Scene.URI, 2, "ru"));
      assertThat(scene.readersSaw(Scene.RU)).last().asString().endsWith("Версия 2.");
    }

    @Test
    void is_withheld_before_anyone_heard_of_it() {
      scene.decide(HOLD);
      scene.published("ru");
      assertThat(scene.readersSaw(Scene.RU)).isEmpty();
    }

    @Test
    void leaves_review_to_go_on() {
      scene.receive("version=1");
      scene.draft(Drafts.flagged(Scene.URI, 1, "ru"));
      scene.decide(HOLD);
      assertThat(scene.in(Scene.RU).state()).isEqualTo(Localization.State.HELD);
      scene.decide(ReviewerTest.APPROVE);
      assertThat(scene.readersSaw(Scene.RU)).isEmpty();
      scene.decide(RELEASE);
      assertThat(scene.readersSaw(Scene.RU)).hasSize(1);
    }

    @Test
    void keeps_to_its_embargo_when_it_is_lifted() {
      scene.receive("version=1 embargo=12:05");
      scene.decide(HOLD);
      scene.draft(Drafts.translated(Scene.URI, 1, "ru"));
      scene.decide(RELEASE);
      assertThat(scene.readersSaw(Scene.RU)).isEmpty();
      assertThat(scene.in(Scene.RU).state()).isEqualTo(Localization.State.EMBARGOED);
    }

    @Test
    void says_so_if_what_was_out_is_kept_no_longer() {
      scene.published("ru").decide(HOLD);
      scene.clock.advance(Duration.ofDays(8));
      scene.punctuality.due(10).forEach(scene.punctuality::release);
      scene.decide(RELEASE);
      assertThat(scene.readersSaw(Scene.RU)).last().isEqualTo("withheld");
      assertThat(scene.in(Scene.RU).reason()).contains("publish the story again");
    }

    @Test
    void has_nothing_to_lift_twice() {
      scene.published("ru");
      assertThat(scene.decide(RELEASE).outcome()).isEqualTo(Outcome.DUPLICATE);
      assertThat(scene.readersSaw(Scene.RU)).hasSize(1);
    }

    @Test
    void takes_down_what_is_out_of_an_older_version_too() {
      scene.published("ru").receive("version=2");
      scene.draft(Drafts.flagged(Scene.URI, 2, "ru"));
      scene.decide(HOLD);
      assertThat(scene.readersSaw(Scene.RU)).hasSize(2).last().isEqualTo("withheld");
      assertThat(scene.in(Scene.RU).state()).isEqualTo(Localization.State.HELD);
      scene.decide(RELEASE);
      assertThat(scene.readersSaw(Scene.RU)).hasSize(3).last().asString().endsWith("Версия 1.");
      assertThat(scene.store.held(Scene.URI, Scene.RU)).isPresent();
    }
  }
}
