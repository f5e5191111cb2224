package tolmach.check.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import tolmach.language.LanguagePair;

/** Weights, where they come from, and what they say. */
class QualityModelsTest {

  private static final LanguagePair EN_RU = LanguagePair.of("en", "ru");

  @Test
  void what_was_fitted_for_the_engine_and_the_pair_serves_first() {
    var models =
        QualityModels.read(
            List.of(
                "# a remark",
                "[*]",
                "intercept 1",
                "[en-ru]",
                "intercept 2",
                "",
                "[onnx *]",
                "intercept 3",
                "[onnx en-ru]",
                "intercept 4"));

    assertThat(models.of("onnx", EN_RU).intercept()).isEqualTo(4);
    assertThat(models.of("deepl", LanguagePair.of("en-GB", "ru")).intercept()).isEqualTo(2);
    assertThat(models.of("onnx", LanguagePair.of("en", "de")).intercept()).isEqualTo(3);
    assertThat(models.of("deepl", LanguagePair.of("en", "de")).intercept()).isEqualTo(1);
  }

  @Test
  void a_section_says_only_what_differs_from_the_one_for_all() {
    var models = QualityModels.read(List.of("[*]", "warned -3", "[en-ru]", "usual-length 0.1 0.2"));

    QualityModel model = models.of("onnx", EN_RU);

    assertThat(model.weights()).containsEntry(Feature.WARNED, -3.0);
    assertThat(model.weights()).containsEntry(Feature.MEAN, Feature.MEAN.prior());
    assertThat(model.length()).isEqualTo(new UsualLength(0.1, 0.2));
  }

  @Test
  void ones_own_weights_go_before_those_that_come_along() {
    var own = QualityModels.read(List.of("[*]", "intercept 7"));
    assertThat(own.orElse(QualityModels.standard()).of("onnx", EN_RU).intercept()).isEqualTo(7);

    var other = QualityModels.read(List.of("[de-fr]", "intercept 7"));
    assertThat(other.orElse(QualityModels.standard()).of("onnx", EN_RU))
        .isEqualTo(QualityModels.standard().of("onnx", EN_RU));
  }

  @Test
  void what_is_written_is_read_again() {
    QualityModel model = QualityModels.standard().of("onnx", EN_RU);
    assertThat(QualityModels.read(model.lines("onnx en-ru")).of("onnx", EN_RU)).isEqualTo(model);
  }

  @Test
  void a_wrong_line_is_named() {
    assertWrong("line 1: a section is wanted first", "intercept 1");
    assertWrong("line 2: there is no feature charm", "[*]", "charm 1");
    assertWrong("line 2: \"much\" is no number", "[*]", "mean much");
    assertWrong("line 2: \"NaN\" is no number", "[*]", "mean NaN");
    assertWrong("line 2: mean has 2 values, and 1 are wanted", "[*]", "mean 1 2");
    assertWrong("line 2: the spread of lengths is more than 0", "[*]", "usual-length 0 0");
    assertWrong("line 1: [everything] is no section", "[everything]");
    assertWrong("line 3: there are two sections [*]", "[*]", "mean 1", "[*]");
  }

  private static void assertWrong(String message, String... lines) {
    assertThatThrownBy(() -> QualityModels.read(List.of(lines)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void where_nothing_is_known_the_estimate_is_that_of_the_usual_and_has_no_reasons() {
    QualityModel model = QualityModel.prior(UsualLength.UNKNOWN);

    QualityEstimate estimate = model.estimate(QualityFeatures.UNKNOWN);

    assertThat(estimate.score()).isEqualTo(0.731, within(0.001));
    assertThat(estimate.reasons()).isEmpty();
  }

  @Test
  void what_lowers_it_most_is_said_first_and_the_doubtful_word_is_named() {
    QualityFeatures features =
        QualityFeatures.UNKNOWN
            .with(Feature.BLOCKED, 1)
            .with(Feature.LOWEST, -8)
            .with(Feature.WARNED, 1)
            .doubting("Вельтру");

    QualityEstimate estimate = QualityModel.prior(UsualLength.UNKNOWN).estimate(features);

    assertThat(estimate.reasons())
        .containsExactly("the checks block it", "the engine was unsure of \"Вельтру\"");
    assertThat(estimate.score()).isLessThan(0.1);
  }

  @Test
  void an_estimate_is_from_0_to_1_in_thousandths() {
    assertThat(new QualityEstimate(0.12345, List.of()).score()).isEqualTo(0.123);
    assertThatThrownBy(() -> new QualityEstimate(Double.NaN, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
