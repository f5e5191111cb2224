package tolmach.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tolmach.article.Json;
import tolmach.check.Checks;
import tolmach.check.quality.QualityEstimate;
import tolmach.check.quality.QualityModels;
import tolmach.engine.EngineInfo;
import tolmach.engine.Translation;
import tolmach.language.LanguagePair;
import tolmach.memory.InProcessMemory;
import tolmach.memory.Origin;

/** How likely it is that what an engine made needs no edit. */
class EstimationTest {

  private static final String SOURCE = "The bridge over the Veltra is open again.";
  private static final String TARGET = "Мост через Вельтру снова открыт.";
  private static final Estimation ESTIMATION = Estimation.by(QualityModels.standard());

  @Test
  void a_translation_that_its_engine_is_sure_of_is_estimated_higher() {
    QualityEstimate sure = estimate("ru", translation(-0.1));
    QualityEstimate unsure = estimate("ru", translation(-3));

    assertThat(sure.score()).isGreaterThan(0.8);
    assertThat(unsure.score()).isLessThan(0.1);
    assertThat(unsure.reasons()).contains("the engine was unsure of all of it");
  }

  @Test
  void one_of_an_engine_without_probabilities_is_estimated_by_its_form() {
    assertThat(estimate("ru", Translation.unscored(TARGET)).score())
        .isGreaterThan(estimate("ru", Translation.unscored("Мост bridge over again.")).score());
  }

  @Test
  void a_pseudo_locale_and_an_empty_text_have_none() {
    assertThat(estimate("en-XA", translation(-0.1))).isNull();
    assertThat(estimate("ru", Translation.unscored(" "))).isNull();
  }

  @Test
  void what_the_chain_makes_carries_it_and_what_it_keeps_does_not() throws Exception {
    var engine = new ScriptedEngine("first").says(SOURCE, translation(-0.1));
    var local =
        new LocalTranslation(
                Texts.reading(),
                new InProcessMemory(10),
                pair -> List.of(engine),
                Checks.standard(),
                Clock.fixed(Sample.NOON, ZoneOffset.UTC))
            .estimating(ESTIMATION);

    List<TargetSegment> made = local.lines(List.of(SOURCE, "2026"), Sample.EN, Sample.RU);

    assertThat(made.get(0).estimate().score()).isGreaterThan(0.8);
    assertThat(made.get(1).estimate()).isNull();
  }

  @Test
  void it_survives_the_wire_and_a_person_stands_above_it() {
    TargetSegment segment = segment("p1", SOURCE, 0.25);

    TargetSegment read = Json.read(Json.bytes(segment), TargetSegment.class);

    assertThat(read).isEqualTo(segment);
    assertThat(read.estimate().score()).isEqualTo(0.25);
    assertThat(read.approvedBy("anna").estimate()).isNull();
    assertThat(read.editedBy("anna", "Мост открыт.").estimate()).isNull();
  }

  @Test
  void a_draft_has_the_lowest_and_the_mean_by_length() {
    var segments = List.of(segment("p1", "a".repeat(30), 0.9), segment("p2", "a".repeat(10), 0.1));

    assertThat(DraftEstimate.of(segments)).contains(new DraftEstimate(0.1, 0.7, 2));
    assertThat(DraftEstimate.of(List.of(segments.get(0).approvedBy("anna")))).isEmpty();
  }

  private static QualityEstimate estimate(String target, Translation translation) {
    var engine = new EngineInfo("first", "1", 8, 1);
    return ESTIMATION.of(
        LanguagePair.of("en", target), SOURCE, Answer.of(engine, translation), List.of());
  }

  private static Translation translation(double logProbability) {
    var token = new Translation.Token(0, 4, logProbability, 0, 3);
    return new Translation(TARGET, logProbability, List.of(token), List.of(), Set.of());
  }

  private static TargetSegment segment(String id, String source, double estimate) {
    var making =
        new Making(Set.of(), null, 0, null, null, new QualityEstimate(estimate, List.of("why")));
    return new TargetSegment(
        id, source, TARGET, Origin.ENGINE, "first", "1", -0.4, List.of(), making);
  }
}
