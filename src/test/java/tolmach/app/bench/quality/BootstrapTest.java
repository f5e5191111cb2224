package tolmach.app.bench.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BootstrapTest {

  /** What {@code numpy.random.default_rng(seed).choice(bound, size=6)} gives, numpy 2.4. */
  @ParameterizedTest
  @CsvSource({
    "12345, 10, 6 2 7 3 2 7",
    "0, 10, 8 6 5 2 3 0",
    "-1, 10, 1 2 7 2 9 2", // as unsigned 4294967295
    "12345, 2000000000, 1398430062 454672044 1577293976 408353787 1594730914 1285367138",
    "0, 2000000000, 1701248451 1273923374 1022272959 539573427 615658845 81947047",
    "12345, 1, 0 0 0 0 0 0"
  })
  void draws_what_numpy_draws(int seed, int bound, String drawn) {
    var random = new NumpyRandom(seed);

    assertThat(IntStream.range(0, 6).mapToObj(i -> "" + random.below(bound)))
        .containsExactly(drawn.split(" "));
  }

  /** Figures by an independent program on numpy, after sacrebleu's significance.py. */
  @Test
  void finds_mean_interval_and_p_value_of_bleu() {
    check(
        new Bleu(Tokenization.V13A),
        26.7491277767,
        20.0369643325,
        11.9043566332,
        8.4272384383,
        12.0 / 1001);
  }

  @Test
  void finds_mean_interval_and_p_value_of_chrf() {
    check(Chrf.PLAIN, 60.3203490546, 17.9947476283, 50.8897995680, 12.1211010494, 5.0 / 1001);
  }

  private static void check(
      Metric metric, double mean, double width, double otherMean, double otherWidth, double p) {
    var good = new Scored(metric, Samples.GOOD, Samples.REFERENCES);
    var worse = new Scored(metric, Samples.WORSE, Samples.REFERENCES);

    List<double[]> scores = Bootstrap.STANDARD.scores(List.of(good, worse));

    assertThat(Bootstrap.estimate(scores.get(0)).mean()).isCloseTo(mean, within(1e-9));
    assertThat(Bootstrap.estimate(scores.get(0)).halfWidth()).isCloseTo(width, within(1e-9));
    assertThat(Bootstrap.estimate(scores.get(1)).mean()).isCloseTo(otherMean, within(1e-9));
    assertThat(Bootstrap.estimate(scores.get(1)).halfWidth()).isCloseTo(otherWidth, within(1e-9));
    assertThat(Bootstrap.pValue(good.score() - worse.score(), scores.get(0), scores.get(1)))
        .isCloseTo(p, within(1e-12));
  }

  @Test
  void no_difference_is_never_significant() {
    var good = new Scored(Chrf.PLAIN, Samples.GOOD, Samples.REFERENCES);

    List<double[]> scores = new Bootstrap(100, 1).scores(List.of(good, good));

    assertThat(Bootstrap.pValue(0, scores.get(0), scores.get(1))).isEqualTo(1);
  }
}
