package tolmach.check.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tolmach.check.quality.QualityFit.Example;

/** Weights learnt from examples. */
class QualityFitTest {

  private final Random random = new Random(7);

  @Test
  void the_weights_that_made_the_examples_are_found_again() {
    QualityModel fitted = QualityFit.fit(drawn(20_000, -0.5, 1.5), UsualLength.UNKNOWN);

    assertThat(fitted.intercept()).isEqualTo(-0.5, within(0.1));
    assertThat(fitted.weights().get(Feature.MEAN)).isEqualTo(1.5, within(0.1));
  }

  @Test
  void what_no_example_shows_stays_as_the_prior_has_it() {
    QualityModel fitted = QualityFit.fit(drawn(500, 0, 1), UsualLength.UNKNOWN);
    assertThat(fitted.weights().get(Feature.AGREEMENT))
        .isEqualTo(Feature.AGREEMENT.prior(), within(1e-6));
  }

  @Test
  void a_few_examples_move_the_prior_only_a_little() {
    var few = List.of(example(-5, true), example(0, false));
    assertThat(QualityFit.fit(few, UsualLength.UNKNOWN).weights().get(Feature.MEAN))
        .isBetween(-0.7, Feature.MEAN.prior());
  }

  @Test
  void examples_that_are_divided_cleanly_give_finite_weights() {
    var clean = new ArrayList<Example>();
    for (int i = 0; i < 50; i++) {
      clean.add(example(-2, false));
      clean.add(example(-0.1, true));
    }
    QualityModel fitted = QualityFit.fit(clean, UsualLength.UNKNOWN);
    assertThat(fitted.weights().get(Feature.MEAN)).isFinite().isPositive();
  }

  @Test
  void nothing_is_learnt_where_all_are_good_or_none_is() {
    assertThatThrownBy(() -> QualityFit.fit(List.of(example(0, true)), UsualLength.UNKNOWN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("of 1 examples 1 are good: both kinds are needed");
  }

  private List<Example> drawn(int count, double intercept, double weight) {
    var examples = new ArrayList<Example>();
    for (int i = 0; i < count; i++) {
      double spreads = random.nextGaussian();
      double chance = QualityModel.logistic(intercept + weight * spreads);
      examples.add(example(-0.45 + 0.25 * spreads, random.nextDouble() < chance));
    }
    return examples;
  }

  private static Example example(double mean, boolean isGood) {
    return new Example(QualityFeatures.UNKNOWN.with(Feature.MEAN, mean), isGood);
  }
}
