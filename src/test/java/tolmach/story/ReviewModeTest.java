package tolmach.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tolmach.article.BadItemException;
import tolmach.check.Finding;
import tolmach.check.Severity;
import tolmach.language.LanguageTag;
import tolmach.memory.Origin;
import tolmach.worker.Draft;
import tolmach.worker.TargetSegment;

/** What waits for a person, and until when. */
class ReviewModeTest {

  @Nested
  class Rules {

    @Test
    void hold_for_a_language_its_regions_and_all_others() {
      var rules = ReviewRules.parse("ru:hold, pt:publish, pt-BR:hold, *:checks");

      assertThat(rules.policy(LanguageTag.of("ru"))).contains(ReviewPolicy.HOLD);
      assertThat(rules.policy(LanguageTag.of("pt-PT"))).contains(ReviewPolicy.PUBLISH);
      assertThat(rules.policy(LanguageTag.of("pt-BR"))).contains(ReviewPolicy.HOLD);
      assertThat(rules.policy(LanguageTag.of("de"))).contains(ReviewPolicy.CHECKS);
      assertThat(ReviewRules.parse("hold").policy(LanguageTag.of("de")))
          .contains(ReviewPolicy.HOLD);
    }

    @Test
    void are_the_desks_then_those_of_the_others_then_the_houses() {
      var desks =
          new ReviewDesks(
              ReviewRules.parse("*:publish"),
              Map.of(
                  "sport", ReviewRules.parse("ru:hold"), "default", ReviewRules.parse("es:hold")));

      assertThat(desks.policy("sport", Scene.RU)).isEqualTo(ReviewPolicy.HOLD);
      assertThat(desks.policy("sport", Scene.ES)).isEqualTo(ReviewPolicy.PUBLISH);
      assertThat(desks.policy("", Scene.ES)).isEqualTo(ReviewPolicy.HOLD);
      assertThat(desks.policy("", Scene.RU)).isEqualTo(ReviewPolicy.PUBLISH);
      assertThat(ReviewDesks.STANDARD.policy("", Scene.RU)).isEqualTo(ReviewPolicy.CHECKS);
    }

    @Test
    void that_are_none_are_refused_in_words() {
      assertThatThrownBy(() -> ReviewRules.parse("ru:later"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("\"ru:later\" is no rule");
      assertThatThrownBy(() -> ReviewRules.parse("ru:hold, ru:checks"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("two rules for ru");
    }
  }

  @Test
  void hold_lets_nothing_out_unseen_and_publish_all_that_no_finding_blocks() {
    var scene = Scene.reviewing("ru:hold, es:publish");
    scene.receive("version=1");
    scene.draft(Drafts.translated(Scene.URI, 1, "ru"));
    scene.draft(warned("es"));

    assertThat(scene.in(Scene.RU).state()).isEqualTo(Localization.State.HELD);
    assertThat(scene.in(Scene.RU).cause()).isEqualTo(HeldDraft.Cause.REVIEW);
    assertThat(scene.written("review.requests")).hasSize(1);
    assertThat(scene.in(Scene.ES).state()).isEqualTo(Localization.State.PUBLISHED);
  }

  @Test
  void publish_holds_what_a_finding_blocks_all_the_same() {
    var scene = Scene.reviewing("publish");
    scene.receive("version=1");
    scene.draft(Drafts.flagged(Scene.URI, 1, "ru"));
    assertThat(scene.in(Scene.RU).state()).isEqualTo(Localization.State.HELD);
  }

  @Test
  void checks_hold_what_is_warned_of_in_many_places_and_nothing_for_one_warning() {
    var scene = new Scene();
    scene.receive("version=1");
    scene.draft(warned("ru"));
    Draft once = warned("es");
    scene.draft(
        once.with(
            List.of(
                once.segments().get(0), Drafts.translated(Scene.URI, 1, "es").segments().get(1))));

    assertThat(scene.in(Scene.RU).reason()).isEqualTo("the checks warn of 4 of 4 segments");
    assertThat(scene.in(Scene.ES).state()).isEqualTo(Localization.State.PUBLISHED);
  }

  @Test
  void a_language_under_review_stays_so_for_its_next_versions_until_it_is_given_back() {
    var byDesk = Map.of("sport", ReviewRules.parse("hold"));
    var scene =
        new Scene(
            new HouseRules(PlainNewsroom.KEEP, new ReviewDesks(ReviewRules.NONE, byDesk), false));
    scene.receive(Scene.URI, "version=1", Map.of("tolmach.desk", "sport"));
    scene.draft(Drafts.translated(Scene.URI, 1, "ru"));
    scene.decide(decision("approve", 1, "anna"));
    scene.receive(Scene.URI, "version=2", Map.of("tolmach.desk", "news"));
    scene.draft(Drafts.translated(Scene.URI, 2, "ru"));

    assertThat(scene.in(Scene.RU).state()).isEqualTo(Localization.State.HELD);
    assertThat(scene.in(Scene.RU).online()).isEqualTo(1);

    scene.decide(decision("give-back", 0, "anna"));
    scene.receive(Scene.URI, "version=3", Map.of("tolmach.desk", "news"));
    scene.draft(Drafts.translated(Scene.URI, 3, "ru"));
    assertThat(scene.in(Scene.RU).state()).isEqualTo(Localization.State.PUBLISHED);
  }

  @Nested
  class A_language_that_was_taken_over {

    final Scene scene = new Scene().published("ru", "es");

    @Test
    void waits_for_that_person_with_each_version_and_says_who_it_is() {
      var ruling = scene.decide(decision("take", 0, "anna"));
      scene.receive("version=2");
      scene.draft(Drafts.translated(Scene.URI, 2, "ru"));
      scene.draft(Drafts.translated(Scene.URI, 2, "es"));

      assertThat(ruling.outcome()).isEqualTo(Outcome.TAKEN_OVER);
      assertThat(scene.in(Scene.RU).keeper()).contains("anna");
      assertThat(scene.in(Scene.RU).reason()).isEqualTo("anna has taken over ru");
      assertThat(scene.in(Scene.ES).state()).isEqualTo(Localization.State.PUBLISHED);
    }

    @Test
    void is_decided_about_by_nobody_else() {
      scene.decide(decision("take", 0, "anna"));
      scene.receive("version=2");
      scene.draft(Drafts.translated(Scene.URI, 2, "ru"));

      var boris = scene.decide(decision("approve", 2, "boris"));
      var taken = scene.decide(decision("take", 0, "boris"));
      var anna = scene.decide(decision("approve", 2, "anna"));

      assertThat(boris.outcome()).isEqualTo(Outcome.TOO_LATE);
      assertThat(boris.reason()).startsWith("anna has taken it over since ");
      assertThat(taken.outcome()).isEqualTo(Outcome.TOO_LATE);
      assertThat(anna.outcome()).isEqualTo(Outcome.PUBLISHED);
      assertThat(scene.in(Scene.RU).keeper()).as("still").contains("anna");
    }

    @Test
    void waits_also_with_what_was_ready_for_its_hour() {
      var embargoed = new Scene();
      embargoed.receive("version=1 embargo=12:30");
      embargoed.draft(Drafts.translated(Scene.URI, 1, "ru"));
      embargoed.decide(decision("take", 0, "anna"));
      embargoed.clock.advance(java.time.Duration.ofHours(1));

      assertThat(embargoed.punctuality.due(10)).isEmpty();
      assertThat(embargoed.in(Scene.RU).cause()).isEqualTo(HeldDraft.Cause.REVIEW);
      assertThat(embargoed.written("review.requests")).hasSize(1);
    }

    @Test
    void is_given_back_by_anybody_and_then_under_no_review() {
      scene.decide(decision("take", 0, "anna"));
      assertThat(scene.decide(decision("give-back", 0, "boris")).outcome())
          .isEqualTo(Outcome.GIVEN_BACK);
      assertThat(scene.decide(decision("give-back", 0, "boris")).outcome())
          .isEqualTo(Outcome.TOO_LATE);
      assertThat(scene.in(Scene.RU).keeper()).isEmpty();
    }

    @Test
    void of_a_killed_story_there_is_none() {
      scene.receive("version=2 status=CANCELED");
      assertThatThrownBy(() -> scene.decide(decision("take", 0, "anna")))
          .isInstanceOf(BadItemException.class)
          .hasMessageContaining("was killed at");
    }
  }

  static String decision(String action, long sequence, String reviewer) {
    return "{\"action\":\""
        + action
        + "\",\"uri\":\""
        + Scene.URI
        + "\",\"language\":\"ru\",\"sequence\":"
        + sequence
        + ",\"reviewer\":\""
        + reviewer
        + "\"}";
  }

  /** An approval in spite of what was found. */
  static String overrule(long sequence, String reviewer) {
    return decision("approve", sequence, reviewer).replace("}", ",\"reason\":\"75,000 it is\"}");
  }

  /** Four sentences, each of them somewhat long. */
  private static Draft warned(String language) {
    Draft draft = Drafts.translated(Scene.URI, 1, language);
    var segments = new ArrayList<TargetSegment>();
    for (int i = 0; i < 4; i++) {
      segments.add(
          new TargetSegment(
              "p1." + (i + 1),
              "Sentence " + i + ".",
              "Очень длинно.",
              Origin.ENGINE,
              "pseudo",
              "1",
              null,
              List.of(new Finding("length", Severity.WARN, "three times as long"))));
    }
    return draft.with(segments);
  }
}
