package tolmach.app.bench.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChrfTest {

  /** Pairs and scores of sacrebleu's test_chrf.py whose score is the same for any beta. */
  @Test
  void averages_over_the_orders_that_both_are_long_enough_for() {
    assertThat(score(List.of("a"), List.of("a"))).isCloseTo(100, within(1e-9));
    assertThat(score(List.of("a b c"), List.of("abc"))).isCloseTo(100, within(1e-9));
    assertThat(score(List.of("a", "b"), List.of("a", "c"))).isCloseTo(50, within(1e-9));
    assertThat(score(List.of("aa"), List.of("ab"))).isCloseTo(25, within(1e-9));
    assertThat(score(List.of(""), List.of("reference"))).isZero();
  }

  /** By an independent program after the published rules; to 10 decimals. */
  @Test
  void scores_a_corpus() {
    assertThat(new Scored(Chrf.PLAIN, Samples.GOOD, Samples.REFERENCES).score())
        .isCloseTo(60.9330785925, within(1e-10));
    assertThat(new Scored(Chrf.PLUS_PLUS, Samples.GOOD, Samples.REFERENCES).score())
        .isCloseTo(59.7763505995, within(1e-10));
  }

  @Test
  void scores_a_sentence() {
    var plain = new Scored(Chrf.PLAIN, Samples.GOOD, Samples.REFERENCES);
    var withWords = new Scored(Chrf.PLUS_PLUS, Samples.GOOD, Samples.REFERENCES);

    assertThat(plain.sentenceScore(0)).isCloseTo(56.196760, within(1e-6));
    assertThat(plain.sentenceScore(3)).isZero();
    assertThat(withWords.sentenceScore(2)).isCloseTo(72.459147, within(1e-6));
    assertThat(withWords.sentenceScore(4)).isCloseTo(100, within(1e-9));
  }

  @Test
  void an_order_that_the_reference_is_too_short_for_does_not_count() {
    assertThat(Chrf.PLAIN.counts("abcdefgh", "ab"))
        .containsExactly(8, 2, 2, 7, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  }

  @Test
  void counts_code_points() {
    assertThat(Chrf.PLAIN.counts("😀", "😀😀")).startsWith(1, 2, 1);
  }

  @Test
  void has_sacrebleus_names() {
    assertThat(Chrf.PLAIN.name()).isEqualTo("chrF2");
    assertThat(Chrf.PLUS_PLUS.name()).isEqualTo("chrF2++");
    assertThat(Chrf.PLUS_PLUS.settings()).isEqualTo("case:mixed|eff:yes|nc:6|nw:2|space:no");
  }

  private static double score(List<String> outputs, List<String> references) {
    return new Scored(Chrf.PLAIN, outputs, references).score();
  }
}
