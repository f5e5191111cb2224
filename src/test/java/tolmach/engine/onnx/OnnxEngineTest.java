package tolmach.engine.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tolmach.engine.Engine;
import tolmach.engine.EngineContract;
import tolmach.engine.EngineException;
import tolmach.engine.Hints;
import tolmach.engine.SourceSegment;
import tolmach.engine.Translation;
import tolmach.language.LanguagePair;

/** What holds for any model; that it translates its few sentences says nothing of quality. */
class OnnxEngineTest extends EngineContract {

  static final LanguagePair EN_RU = LanguagePair.of("en", "ru");
  static final LanguagePair RU_EN = LanguagePair.of("ru", "en");
  static final Duration MINUTE = Duration.ofMinutes(1);

  static OnnxEngine engine;

  @BeforeAll
  static void open() throws Exception {
    engine = OnnxEngine.open(TestModels.TINY, 2);
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  @Override
  protected Engine engine() {
    return engine;
  }

  @Override
  protected Engine served() {
    return engine();
  }

  @Override
  protected LanguagePair pair() {
    return EN_RU;
  }

  @Test
  void serves_both_directions_of_a_model_that_has_them() throws Exception {
    assertThat(engine.pairs()).containsExactlyInAnyOrder(EN_RU, RU_EN);
    assertThat(text(EN_RU, "The bridge is closed.")).isEqualTo("Мост закрыт.");
    assertThat(text(RU_EN, "Мост закрыт.")).isEqualTo("The bridge is closed.");
  }

  @Test
  void regions_do_not_matter() {
    assertThat(engine.supports(LanguagePair.of("en-GB", "ru-RU"))).isTrue();
    assertThat(engine.supports(LanguagePair.of("en", "en-XA"))).isFalse();
    assertThat(engine.supports(LanguagePair.of("ru-Latn", "en"))).isFalse();
  }

  @Test
  void names_the_model_and_its_bytes_as_version() {
    assertThat(engine.info().version()).matches("tiny-[0-9a-f]{12}");
  }

  @Test
  void translates_each_of_many_segments_of_any_length_in_order() throws Exception {
    List<String> answers =
        engine
            .translate(
                EN_RU,
                SourceSegment.of(
                    List.of(
                        "The captain sold the ship on Friday, but the mayor closed the port.",
                        "Yes.",
                        "There are 250 ships in the port.")),
                MINUTE)
            .stream()
            .map(Translation::text)
            .toList();
    assertThat(answers)
        .containsExactly(
            "Капитан продал корабль в пятницу, но мэр закрыл порт.",
            text(EN_RU, "Yes."),
            "В порту 250 кораблей.");
  }

  @Test
  void codes_go_where_the_model_puts_them() throws Exception {
    assertThat(text(EN_RU, "There are ⟦7⟧ ships in the port.")).isEqualTo("В порту ⟦7⟧ кораблей.");
  }

  @Test
  void codes_around_the_whole_segment_stay_around_it() throws Exception {
    assertThat(text(EN_RU, " ⟦1⟧The bridge is closed.⟦/1⟧ ⟦2⟧"))
        .isEqualTo(" ⟦1⟧Мост закрыт.⟦/1⟧ ⟦2⟧");
  }

  @Test
  void a_sentence_too_long_for_the_model_is_translated_in_parts() throws Exception {
    String clause = "The mayor closed the bridge on Monday";
    String source = String.join("; ", Collections.nCopies(12, clause)) + ".";
    Translation answer = engine.translate(EN_RU, SourceSegment.of(List.of(source)), MINUTE).get(0);
    assertThat(answer.text().split("закрыл", -1)).hasSizeGreaterThan(4);
    assertThat(answer.notes()).contains(Translation.Note.SPLIT);
  }

  @Test
  void a_translation_that_never_ends_is_noted_as_a_runaway() throws Exception {
    try (OnnxEngine untrained = OnnxEngine.open(TestModels.UNTRAINED, 1)) {
      Translation answer =
          untrained
              .translate(EN_RU, SourceSegment.of(List.of("The bridge is closed.")), MINUTE)
              .get(0);
      assertThat(answer.notes()).contains(Translation.Note.RUNAWAY);
      assertThat(answer.score()).isNegative();
    }
  }

  @Test
  void aligns_a_translation_that_someone_else_made() throws Exception {
    String source = "The bridge is closed.";
    Translation aligned = engine.align(EN_RU, source, "Мост закрыт.");
    assertThat(aligned.text()).isEqualTo("Мост закрыт.");
    assertThat(aligned.score()).isGreaterThan(engine.align(EN_RU, source, "Порт закрыт.").score());
    Translation.Token bridge = aligned.tokens().get(0);
    assertThat(aligned.text().substring(bridge.start(), bridge.end())).startsWith("М");
    assertThat(aligned.tokens()).allMatch(token -> token.logProbability() <= 0);
    assertThat(aligned.tokens()).anyMatch(Translation.Token::isAligned);
    assertThat(aligned.tokens().get(aligned.tokens().size() - 1).end()).isEqualTo(12);
  }

  @Test
  void the_version_says_how_it_searches() throws Exception {
    try (OnnxEngine beams = OnnxEngine.open(TestModels.TINY, 1, Decoding.beams(4))) {
      assertThat(beams.info().version()).isEqualTo(engine.info().version() + "-beam4");
      assertThat(beams.translate(EN_RU, SourceSegment.of(List.of("The bridge is closed.")), MINUTE))
          .extracting(Translation::text)
          .containsExactly("Мост закрыт.");
    }
  }

  @Test
  void is_greedy_where_time_is_short_and_careful_beside_it() throws Exception {
    List<SourceSegment> sources =
        List.of(
            SourceSegment.of("The bridge is closed.").quickly(),
            SourceSegment.of("The bridge is closed."),
            SourceSegment.of("The bridge is closed.").quickly());
    try (OnnxEngine beams = OnnxEngine.open(TestModels.TINY, 1, Decoding.beams(4))) {
      assertThat(beams.info().reads()).containsExactly(Hints.Kind.QUICK);
      assertThat(engine.info().reads()).isEmpty();

      List<Translation> made = beams.translate(EN_RU, sources, MINUTE);

      Translation greedy = engine.translate(EN_RU, sources.subList(1, 2), MINUTE).get(0);
      assertThat(made.get(0).score()).isCloseTo(greedy.score(), within(1e-4));
      assertThat(made.get(2).score()).isCloseTo(greedy.score(), within(1e-4));
      assertThat(made.get(0).alternatives()).hasSameSizeAs(greedy.alternatives());
      assertThat(made.get(1).alternatives()).hasSizeGreaterThan(greedy.alternatives().size());
    }
  }

  @Test
  void loads_beforehand_when_asked_to() throws Exception {
    try (OnnxEngine warm = OnnxEngine.open(TestModels.TINY, 1)) {
      warm.warmUp();
      assertThat(warm.translate(EN_RU, SourceSegment.of(List.of("Yes.")), MINUTE)).hasSize(1);
    }
  }

  @Test
  void gives_up_when_patience_is_over() {
    assertThatThrownBy(
            () -> engine.translate(EN_RU, SourceSegment.of(List.of("Yes.")), Duration.ZERO))
        .isInstanceOf(EngineException.RetryLater.class);
  }

  @Test
  void gives_up_when_interrupted() {
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> engine.translate(EN_RU, SourceSegment.of(List.of("Yes.")), MINUTE))
          .isInstanceOf(EngineException.RetryLater.class);
    } finally {
      Thread.interrupted();
    }
  }

  @Test
  void is_silent_once_closed() throws Exception {
    OnnxEngine gone = OnnxEngine.open(TestModels.TINY, 1);
    gone.close();
    assertThatThrownBy(() -> gone.translate(EN_RU, SourceSegment.of(List.of("Yes.")), MINUTE))
        .isInstanceOf(EngineException.RetryLater.class)
        .hasMessageContaining("closed");
  }

  private static String text(LanguagePair pair, String source) throws Exception {
    return engine.translate(pair, SourceSegment.of(List.of(source)), MINUTE).get(0).text();
  }
}
