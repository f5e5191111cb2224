package tolmach.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tolmach.check.quality.QualityEstimate;
import tolmach.memory.Origin;
import tolmach.worker.Draft;
import tolmach.worker.Making;
import tolmach.worker.TargetSegment;

/** A sentence that seems worse than its desk lets out. */
class DoubtsTest {

  @Test
  void waits_for_a_person_with_the_reason_in_words() {
    var scene = scene("checks", "ru:0.4");
    scene.receive("version=1");
    scene.draft(estimated("ru", 0.9, 0.213, 0.39));

    assertThat(scene.in(Scene.RU).state()).isEqualTo(Localization.State.HELD);
    assertThat(scene.in(Scene.RU).cause()).isEqualTo(HeldDraft.Cause.REVIEW);
    assertThat(scene.in(Scene.RU).reason())
        .isEqualTo(
            "2 sentences are likely to need an edit, estimated below 0.4: p1.2 0.213, the engine"
                + " was unsure of \"Вельтру\"; p1.3 0.39, the engine was unsure of \"Вельтру\"");
  }

  @Test
  void goes_out_at_the_threshold_and_in_languages_without_one() {
    var scene = scene("checks", "ru:0.4");
    scene.receive("version=1");
    scene.draft(estimated("ru", 0.4));
    scene.draft(estimated("es", 0.01));

    assertThat(scene.in(Scene.RU).state()).isEqualTo(Localization.State.PUBLISHED);
    assertThat(scene.in(Scene.ES).state()).isEqualTo(Localization.State.PUBLISHED);
  }

  @Test
  void goes_out_where_nothing_is_set_or_the_desk_publishes_all() {
    for (Scene scene : List.of(new Scene(), scene("publish", "0.9"))) {
      scene.receive("version=1");
      scene.draft(estimated("ru", 0.01));
      assertThat(scene.in(Scene.RU).state()).isEqualTo(Localization.State.PUBLISHED);
    }
  }

  @Test
  void is_doubted_no_more_once_a_person_let_it_pass() {
    Draft draft = estimated("ru", 0.1);
    Draft approved =
        draft.with(draft.segments().stream().map(one -> one.approvedBy("anna")).toList());

    assertThat(Doubts.in(draft, 0.4)).isPresent();
    assertThat(Doubts.in(approved, 0.4)).isEmpty();
  }

  @Test
  void is_named_with_the_worst_and_no_more_than_three_are() {
    assertThat(Doubts.in(estimated("ru", 0.3, 0.1, 0.2, 0.15), 0.5).orElseThrow())
        .startsWith("4 sentences are likely")
        .contains("p1.2 0.1,", "p1.4 0.15,", "p1.3 0.2,")
        .doesNotContain("p1.1")
        .endsWith("; …");
  }

  @Test
  void waits_by_the_threshold_of_the_desk_before_that_of_the_house() {
    var desks =
        new ReviewDesks(
            ReviewRules.NONE.holdingBelow("0.2"),
            Map.of("sport", ReviewRules.parse("es:hold").holdingBelow("ru:0.6")));

    assertThat(desks.quality("sport", Scene.RU)).isEqualTo(0.6);
    assertThat(desks.quality("sport", Scene.ES)).isEqualTo(0.2);
    assertThat(desks.quality("news", Scene.RU)).isEqualTo(0.2);
    assertThat(ReviewDesks.STANDARD.quality("", Scene.RU)).isZero();
    assertThat(desks.policy("sport", Scene.ES)).isEqualTo(ReviewPolicy.HOLD);
  }

  @Test
  void a_threshold_that_is_none_is_refused_in_words() {
    for (String wrong : List.of("1.5", "ru:much", "-0.1", "NaN")) {
      assertThatThrownBy(() -> ReviewRules.NONE.holdingBelow(wrong))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("\"" + wrong + "\" is no rule: write a number from 0 to 1");
    }
  }

  private static Scene scene(String policy, String quality) {
    var rules = ReviewRules.parse(policy).holdingBelow(quality);
    return new Scene(new HouseRules(PlainNewsroom.KEEP, new ReviewDesks(rules, Map.of()), false));
  }

  /** A sentence for each estimate. */
  private static Draft estimated(String language, double... estimates) {
    var segments = new ArrayList<TargetSegment>();
    for (double estimate : estimates) {
      var why = List.of("the engine was unsure of \"Вельтру\"");
      var making = new Making(Set.of(), null, 0, null, null, new QualityEstimate(estimate, why));
      segments.add(
          new TargetSegment(
              "p1." + (segments.size() + 1),
              "The bridge over the Veltra is open.",
              "Мост через Вельтру открыт.",
              Origin.ENGINE,
              "onnx",
              "1",
              -0.4,
              List.of(),
              making));
    }
    return Drafts.translated(Scene.URI, 1, language).with(segments);
  }
}
