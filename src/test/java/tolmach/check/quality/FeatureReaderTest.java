package tolmach.check.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import tolmach.check.Finding;
import tolmach.check.Severity;
import tolmach.check.quality.EngineSigns.Other;
import tolmach.check.quality.EngineSigns.Piece;
import tolmach.language.LanguagePair;

/** What can be seen of a translation without a reference. */
class FeatureReaderTest {

  private static final LanguagePair EN_RU = LanguagePair.of("en", "ru");
  private static final String SOURCE = "The bridge over the Veltra is open.";
  private static final String TARGET = "Мост через Вельтру открыт.";

  @Test
  void an_engine_that_shows_nothing_leaves_its_features_unknown() {
    QualityFeatures features = features(TARGET, EngineSigns.NONE);

    assertThat(
            List.of(
                Feature.MEAN, Feature.LOWEST, Feature.IMPROBABLE, Feature.GAP, Feature.AGREEMENT))
        .noneMatch(features::isKnown);
    assertThat(features.of(Feature.UNSCORED)).isEqualTo(1);
    assertThat(features.of(Feature.SIZE)).isEqualTo(Math.log(8));
  }

  @Test
  void tokens_tell_the_least_likely_word_and_how_many_are_unlikely() {
    var pieces = List.of(new Piece(0, 4, -0.1), new Piece(13, 16, -4), new Piece(18, 25, -20));

    QualityFeatures features = features(TARGET, new EngineSigns(-8, pieces, List.of()));

    assertThat(features.of(Feature.LOWEST)).isEqualTo(FeatureReader.LEAST);
    assertThat(features.of(Feature.IMPROBABLE)).isEqualTo(2 / 3.0);
    assertThat(features.doubtful()).isEqualTo("открыт");
    assertThat(features.of(Feature.UNSCORED)).isZero();
  }

  @Test
  void a_piece_within_a_word_is_told_as_the_whole_word() {
    var pieces = List.of(new Piece(13, 15, -3));
    assertThat(features(TARGET, new EngineSigns(-3, pieces, List.of())).doubtful())
        .isEqualTo("Вельтру");
  }

  @Test
  void offsets_beyond_the_text_do_no_harm() {
    var pieces = List.of(new Piece(-3, 900, -3));
    assertThat(features("Мост", new EngineSigns(-3, pieces, List.of())).doubtful())
        .isEqualTo("Мост");
  }

  @Test
  void other_hypotheses_tell_how_near_and_how_alike_they_are() {
    var others = List.of(new Other("Мост через Вельтру закрыт.", -0.7));

    QualityFeatures features = features(TARGET, new EngineSigns(-0.5, List.of(), others));

    assertThat(features.of(Feature.GAP)).isEqualTo(0.2, within(1e-9));
    assertThat(features.of(Feature.AGREEMENT)).isEqualTo(0.75);
  }

  @Test
  void words_of_the_source_that_were_left_in_it_count_but_names_do_not() {
    assertThat(features("Мост bridge over открыт.", EngineSigns.NONE).of(Feature.COPIED))
        .isEqualTo(0.6667, within(0.01));
    assertThat(features("Мост через Veltra открыт.", EngineSigns.NONE).of(Feature.COPIED)).isZero();
  }

  @Test
  void findings_count_by_their_severity() {
    var findings =
        List.of(
            new Finding("numbers", Severity.BLOCK, "7 became 8"),
            new Finding("length", Severity.WARN, "too long"),
            new Finding("length", Severity.NOTE, "a bit long"));

    QualityFeatures features =
        FeatureReader.features(
            EN_RU, SOURCE, TARGET, EngineSigns.NONE, findings, UsualLength.UNKNOWN);

    assertThat(features.of(Feature.BLOCKED)).isEqualTo(1);
    assertThat(features.of(Feature.WARNED)).isEqualTo(1);
  }

  @Test
  void length_is_measured_against_what_is_usual_and_less_strictly_in_short_texts() {
    var usual = new UsualLength(0, 0.1);
    String ten = "abcdefghij";

    assertThat(usual.distance(ten.repeat(10), ten.repeat(10))).isZero();
    assertThat(usual.distance(ten.repeat(10), ten.repeat(20))).isEqualTo(4.88, within(0.1));
    assertThat(usual.distance(ten, ten + ten)).isLessThan(2.5);
    assertThat(new UsualLength(Math.log(2), 0.1).distance(ten.repeat(50), ten.repeat(100)))
        .isLessThan(0.1);
  }

  @Test
  void usual_lengths_are_learnt_from_good_translations() {
    String long1 = "a".repeat(100);
    UsualLength usual =
        UsualLength.measured(
            List.of(long1, long1, "short"), List.of("b".repeat(110), "b".repeat(130), "c"));

    assertThat(usual.mean()).isEqualTo(0.178, within(0.01));
    assertThat(usual.spread()).isEqualTo(0.083, within(0.01));
    assertThat(UsualLength.measured(List.of("short"), List.of("c"))).isEqualTo(UsualLength.UNKNOWN);
  }

  private static QualityFeatures features(String target, EngineSigns signs) {
    return FeatureReader.features(EN_RU, SOURCE, target, signs, List.of(), UsualLength.UNKNOWN);
  }
}
