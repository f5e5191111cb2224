package tolmach.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tolmach.article.ItemHeaders;
import tolmach.language.LanguagePair;
import tolmach.worker.Draft;
import tolmach.worker.Job;

/** An hour has come, or an engine. */
class PunctualityTest {

  static final LanguagePair EN_RU = LanguagePair.of("en", "ru");
  final Scene scene = new Scene();

  @Nested
  class A_spent_budget {

    @Test
    void holds_the_draft_until_the_desk_has_money_again_and_then_sends_its_job_out() {
      scene.receive("version=1");
      scene.draft(
          Drafts.overBudget(Scene.URI, 1, "ru", scene.clock.instant().plus(Duration.ofHours(12))));
      assertThat(scene.store.held(Scene.URI, Scene.RU))
          .get()
          .extracting(HeldDraft::cause)
          .isEqualTo(HeldDraft.Cause.NO_BUDGET);
      assertThat(scene.punctuality.due(10)).isEmpty();

      scene.clock.advance(Duration.ofHours(12));
      assertThat(scene.punctuality.due(10)).containsExactly(Scene.URI);
      var ruling = scene.punctuality.release(Scene.URI);

      assertThat(ruling.dispatches().topics())
          .containsExactlyInAnyOrder("articles.jobs.regular", "stories");
      assertThat(scene.store.held(Scene.URI, Scene.RU)).isEmpty();
      scene.draft(Drafts.translated(Scene.URI, 1, "ru"));
      assertThat(scene.readersSaw(Scene.RU)).hasSize(1);
    }

    @Test
    void of_a_version_that_was_corrected_sends_nothing_out() {
      scene.receive("version=1");
      scene.draft(
          Drafts.overBudget(Scene.URI, 1, "ru", scene.clock.instant().plus(Duration.ofHours(12))));
      scene.receive("version=2");
      scene.clock.advance(Duration.ofHours(12));

      assertThat(scene.punctuality.release(Scene.URI).dispatches().topics())
          .doesNotContain("articles.jobs.regular");
    }
  }

  @Nested
  class An_embargo {

    @Test
    void ends_for_all_languages_that_are_ready_together() {
      scene.receive("version=1 embargo=12:05");
      scene.draft(Drafts.translated(Scene.URI, 1, "ru"));
      scene.draft(Drafts.translated(Scene.URI, 1, "es"));
      assertThat(scene.punctuality.due(10)).isEmpty();

      scene.clock.advance(Duration.ofMinutes(5));
      assertThat(scene.punctuality.due(10)).containsExactly(Scene.URI);
      var ruling = scene.punctuality.release(Scene.URI);

      assertThat(ruling.dispatches().topics())
          .contains("articles.localized.ru", "articles.localized.es", "stories")
          .doesNotContain("memory");
      assertThat(ruling.dispatches().on("stories")).hasSize(1);
      assertThat(scene.store.held(Scene.URI, Scene.RU)).isEmpty();
      assertThat(scene.punctuality.due(10)).isEmpty();
    }

    @Test
    void lets_late_languages_follow_by_themselves() {
      scene.receive("version=1 embargo=12:05");
      scene.clock.advance(Duration.ofMinutes(6));
      scene.draft(Drafts.translated(Scene.URI, 1, "ru"));
      assertThat(scene.readersSaw(Scene.RU)).hasSize(1);
    }

    @Test
    void of_a_version_that_was_corrected_releases_nothing_old() {
      scene.receive("version=1 embargo=12:05");
      scene.draft(Drafts.translated(Scene.URI, 1, "ru"));
      scene.receive("version=2 embargo=12:05");
      scene.clock.advance(Duration.ofMinutes(5));
      assertThat(scene.punctuality.due(10)).isEmpty();
      scene.draft(Drafts.translated(Scene.URI, 2, "ru"));
      assertThat(scene.readersSaw(Scene.RU)).singleElement().asString().endsWith("Версия 2.");
    }

    @Test
    void that_a_correction_puts_off_ends_later() {
      scene.receive("version=1 embargo=12:05");
      scene.receive("version=2 embargo=12:30");
      scene.draft(Drafts.translated(Scene.URI, 2, "ru"));
      scene.clock.advance(Duration.ofMinutes(5));
      assertThat(scene.punctuality.due(10)).isEmpty();
      scene.clock.advance(Duration.ofMinutes(25));
      assertThat(scene.punctuality.due(10)).containsExactly(Scene.URI);
    }

    @Test
    void of_a_killed_story_releases_nothing() {
      scene.receive("version=1 embargo=12:05");
      scene.draft(Drafts.translated(Scene.URI, 1, "ru"));
      scene.receive("version=2 status=CANCELED");
      scene.clock.advance(Duration.ofMinutes(5));
      assertThat(scene.punctuality.due(10)).isEmpty();
      assertThat(scene.punctuality.release(Scene.URI).dispatches().topics()).isEmpty();
    }

    @Test
    void that_ends_during_a_hold_lets_it_out_when_the_hold_is_lifted() {
      scene.receive("version=1 embargo=12:05");
      scene.draft(Drafts.translated(Scene.URI, 1, "ru"));
      scene.decide(TakedownTest.HOLD);
      scene.clock.advance(Duration.ofMinutes(5));
      assertThat(scene.punctuality.release(Scene.URI).dispatches().topics())
          .containsExactly("stories");
      assertThat(scene.in(Scene.RU).state()).isEqualTo(Localization.State.WITHHELD);
      scene.decide(TakedownTest.RELEASE);
      assertThat(scene.readersSaw(Scene.RU)).hasSize(1);
    }
  }

  @Nested
  class What_cannot_be_carried_out {

    @Test
    void is_a_dead_letter_and_is_due_no_longer() {
      scene.receive("version=1 embargo=12:05");
      scene.draft(Drafts.translated(Scene.URI, 1, "ru"));
      scene.clock.advance(Duration.ofMinutes(5));
      var ruling = scene.punctuality.giveUp(Scene.URI, "there is no such topic");

      assertThat(ruling.outcome()).isEqualTo(Outcome.FAILED);
      var letter = ruling.dispatches().on("dead-letters").get(0);
      assertThat(letter.headers())
          .containsEntry(ItemHeaders.ERROR_REASON, "there is no such topic")
          .containsEntry(ItemHeaders.ERROR_TOPIC, "articles.drafts");
      assertThat(scene.punctuality.due(10)).isEmpty();
      assertThat(scene.in(Scene.RU).state()).isEqualTo(Localization.State.FAILED);

      scene.draft((Draft) letter.value()); // replayed
      assertThat(scene.readersSaw(Scene.RU)).hasSize(1);
    }

    @Test
    void waits_for_no_engine_any_longer() {
      scene.receive("version=1");
      scene.draft(Drafts.withoutEngine(Scene.URI, 1, "ru"));
      var waiting = scene.store.held(Scene.URI, Scene.RU).orElseThrow();
      scene.punctuality.giveUp(waiting, "the job is too large");
      assertThat(scene.store.held(Scene.URI, Scene.RU)).isEmpty();
      assertThat(scene.in(Scene.RU).reason()).isEqualTo("the job is too large");
    }
  }

  @Nested
  class A_published_draft {

    @Test
    void is_forgotten_when_it_was_kept_long_enough() {
      scene.published("ru");
      scene.clock.advance(Duration.ofDays(7));
      assertThat(scene.punctuality.due(10)).containsExactly(Scene.URI);
      assertThat(scene.punctuality.release(Scene.URI).dispatches().topics()).isEmpty();
      assertThat(scene.store.heldOf(Scene.URI)).isEmpty();
    }

    @Test
    void is_not_kept_at_all_if_the_newsroom_does_not_want_it() {
      var room = scene.newsroom;
      var publisher =
          new Publisher(
              new Newsroom(
                  room.store(), room.renderer(), room.units(), Duration.ZERO, room.clock()));
      scene.receive("version=1");
      publisher.decide(Drafts.translated(Scene.URI, 1, "ru"));
      assertThat(scene.store.heldOf(Scene.URI)).isEmpty();
    }
  }

  @Nested
  class An_engine_that_appears {

    @Test
    void gets_the_jobs_that_waited_for_it() {
      scene.receive("version=1");
      scene.draft(Drafts.withoutEngine(Scene.URI, 1, "ru"));
      scene.draft(Drafts.withoutEngine(Scene.URI, 1, "es"));
      scene.clock.advance(Duration.ofSeconds(2));

      var startable = scene.punctuality.startable(Set.of(EN_RU), 10);
      assertThat(startable).hasSize(1);
      var ruling = scene.punctuality.resume(startable.get(0));

      assertThat(ruling.outcome()).isEqualTo(Outcome.RESUMED);
      var job = ruling.dispatches().on("articles.jobs.regular").get(0);
      assertThat(job.key()).isEqualTo(Scene.URI + "#ru");
      assertThat(job.headers()).containsEntry(ItemHeaders.SEQUENCE, "1");
      assertThat(((Job) job.value()).pair()).isEqualTo(EN_RU);
      assertThat(scene.in(Scene.RU).state()).isEqualTo(Localization.State.AWAITED);
      assertThat(scene.store.held(Scene.URI, Scene.RU)).isEmpty();
    }

    @Test
    void does_not_throw_a_job_to_and_fro_with_a_worker_that_lacks_it() {
      scene.receive("version=1");
      scene.draft(Drafts.withoutEngine(Scene.URI, 1, "ru"));
      assertThat(scene.punctuality.startable(Set.of(EN_RU), 10)).isEmpty();
    }

    @Test
    void gets_nothing_of_a_version_that_is_no_longer_the_storys() {
      scene.receive("version=1");
      scene.draft(Drafts.withoutEngine(Scene.URI, 1, "ru"));
      var waiting = scene.store.held(Scene.URI, Scene.RU).orElseThrow();
      scene.receive("version=2");
      assertThat(scene.punctuality.resume(waiting).outcome()).isEqualTo(Outcome.DROPPED);
    }

    @Test
    void for_another_pair_leaves_them_waiting() {
      scene.receive("version=1");
      scene.draft(Drafts.withoutEngine(Scene.URI, 1, "ru"));
      scene.clock.advance(Duration.ofMinutes(1));
      assertThat(scene.punctuality.startable(Set.of(LanguagePair.of("ru", "en")), 10)).isEmpty();
    }
  }
}
