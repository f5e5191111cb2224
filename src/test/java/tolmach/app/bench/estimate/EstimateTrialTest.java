package tolmach.app.bench.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tolmach.app.Bench;
import tolmach.app.bench.quality.TestSet;
import tolmach.check.quality.Feature;
import tolmach.check.quality.QualityModel;
import tolmach.check.quality.QualityModels;
import tolmach.language.LanguagePair;

/** What estimates are worth, and how that is measured. */
class EstimateTrialTest {

  private static final LanguagePair EN_RU = LanguagePair.of("en", "ru");
  private static final long SEED = 11;

  private final TestSet testSet = testSet();
  private final List<Judged> spoilt = new Degradation(EN_RU).of(testSet, SEED);
  private final EstimateTrial trial = new EstimateTrial(99.99, SEED);

  @Test
  void correlation_is_1_for_what_rises_together_and_minus_1_for_the_opposite() {
    double[] rising = {1, 2, 3, 10};
    double[] squares = {1, 4, 9, 100};
    double[] falling = {4, 3, 2, 1};

    assertThat(Correlation.spearman(rising, squares)).isEqualTo(1, within(1e-9));
    assertThat(Correlation.pearson(rising, squares)).isBetween(0.95, 0.999);
    assertThat(Correlation.spearman(rising, falling)).isEqualTo(-1, within(1e-9));
    assertThat(Correlation.spearman(rising, new double[] {5, 5, 5, 5})).isNaN();
  }

  @Test
  void equal_values_share_their_rank() {
    assertThat(Correlation.spearman(new double[] {1, 1, 2, 3}, new double[] {1, 1, 2, 3}))
        .isEqualTo(1, within(1e-9));
    assertThat(Correlation.spearman(new double[] {1, 1, 2, 2}, new double[] {1, 2, 1, 2})).isZero();
  }

  @Test
  void calibration_compares_estimates_with_the_share_of_good_ones() {
    var bins =
        Reliability.bins(
            new double[] {0.25, 0.25, 0.25, 0.25, 1},
            new boolean[] {true, false, false, false, true});

    assertThat(bins)
        .containsExactly(new Reliability.Bin(4, 0.25, 0.25), new Reliability.Bin(1, 1, 1));
    assertThat(Reliability.error(bins)).isZero();
    assertThat(Reliability.error(List.of(new Reliability.Bin(2, 0.9, 0.5))))
        .isEqualTo(0.4, within(1e-9));
  }

  @Test
  void references_are_spoilt_alike_by_the_same_seed_and_some_are_left_whole() {
    assertThat(new Degradation(EN_RU).of(testSet, SEED)).isEqualTo(spoilt);
    assertThat(spoilt).anyMatch(one -> one.chrf() >= 99.99).anyMatch(one -> one.chrf() < 50);
  }

  @Test
  void fitted_weights_rank_spoilt_references_below_whole_ones() {
    QualityModel fitted = trial.fit(trial.halves(spoilt).fitted());
    assertThat(trial.worth(fitted, trial.halves(spoilt).measured()).spearman()).isGreaterThan(0.3);
  }

  @Test
  void the_halves_share_nothing_and_leave_nothing_out() {
    EstimateTrial.Halves halves = trial.halves(spoilt);
    var both = new ArrayList<>(halves.fitted());
    both.addAll(halves.measured());
    assertThat(both).containsExactlyInAnyOrderElementsOf(spoilt);
  }

  @Test
  void the_worst_are_all_caught_by_one_who_knows_the_truth_and_who_holds_everything() {
    double[] truth = spoilt.stream().mapToDouble(Judged::chrf).toArray();
    assertThat(EstimateTrial.worstCaught(truth, spoilt, 0.1)).isEqualTo(1);
    assertThat(EstimateTrial.worstCaught(new double[spoilt.size()], spoilt, 1)).isEqualTo(1);
  }

  @Test
  void the_report_tells_correlation_calibration_and_what_thresholds_hold() {
    Bench.Report report =
        new EstimateFigures(trial, spoilt).of(QualityModels.standard().of("", EN_RU), "Spoilt");

    assertThat(report.figures())
        .extracting(Bench.Figure::name)
        .contains(
            "fitted: Pearson with chrF2",
            "fitted: Spearman with chrF2",
            "fitted: calibration error",
            "in use: worst tenth caught below 0.3",
            "length alone, Spearman with chrF2")
        .doesNotContain("mean alone, Spearman with chrF2");
    assertThat(report.method()).contains("chrF2 against the reference of 99.99 and more");
    assertThat(EstimateTrial.alone(Feature.MEAN, trial.fit(spoilt), spoilt)).isNaN();
  }

  private static TestSet testSet() {
    List<String> who = List.of("The mayor", "The minister", "A spokesman", "The court");
    List<String> wer = List.of("Мэр", "Министр", "Представитель", "Суд");
    List<String> what = List.of("the bridge", "the harbour", "the new school", "the old market");
    List<String> was = List.of("мост", "порт", "новую школу", "старый рынок");
    var sources = new ArrayList<String>();
    var references = new ArrayList<String>();
    for (int i = 0; i < 160; i++) {
      int a = i % 4;
      int b = i / 4 % 4;
      int number = 12 + i;
      sources.add(
          who.get(a) + " promised on Monday to open " + what.get(b) + " in " + number + " days.");
      references.add(
          wer.get(a)
              + " в понедельник пообещал открыть "
              + was.get(b)
              + " через "
              + number
              + " дней.");
    }
    return new TestSet(sources, references);
  }
}
