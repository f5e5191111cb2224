package tolmach.app.bench.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BleuTest {

  private static final Bleu STANDARD = new Bleu(Tokenization.V13A);

  /** The pair and its figures are of sacrebleu's test_sentence_bleu.py, to its three decimals. */
  @ParameterizedTest
  @CsvSource({"13a, 8.493", "none, 7.347", "intl, 8.493", "char, 40.8759"})
  void scores_a_sentence_as_sacrebleu_does(String tokenization, double score) {
    var bleu = new Bleu(Tokenization.ofWord(tokenization));

    int[] counts =
        bleu.counts(
            "Producția de zahăr primă va fi exprimată în ceea ce privește zahărul alb;",
            "producţia de zahăr brut se exprimă în zahăr alb;");

    assertThat(bleu.sentenceScore(counts)).isCloseTo(score, within(0.001));
  }

  /** Statistics and score of sacrebleu's test_bleu.py. */
  @Test
  void follows_from_the_sums_alone() {
    assertThat(STANDARD.score(new long[] {11, 11, 9, 7, 5, 3, 10, 8, 6, 4}))
        .isCloseTo(83.75922397, within(1e-8));
  }

  /** Of sacrebleu's test_bleu.py: 4, 2, 1, 0 of 6, 5, 4, 3. */
  @Test
  void counts_a_word_as_often_as_the_reference_has_it() {
    assertThat(STANDARD.counts("am I am a character sequence", "I am a symbol string sequence a a"))
        .containsExactly(6, 8, 4, 2, 1, 0, 6, 5, 4, 3);
  }

  /** By an independent program after the published rules; to 10 decimals. */
  @ParameterizedTest
  @CsvSource({
    "13a, 28.5039935373",
    "intl, 28.7988816548",
    "zh, 28.7988816548",
    "char, 66.4701734462",
    "none, 20.9926770514"
  })
  void scores_a_corpus(String tokenization, double score) {
    var bleu = new Bleu(Tokenization.ofWord(tokenization));

    assertThat(new Scored(bleu, Samples.GOOD, Samples.REFERENCES).score())
        .isCloseTo(score, within(1e-10));
  }

  @Test
  void nothing_right_is_zero_whatever_the_smoothing() {
    assertThat(STANDARD.sentenceScore(STANDARD.counts("this is a cat", "okay thanks"))).isZero();
    assertThat(STANDARD.sentenceScore(STANDARD.counts("", "okay thanks"))).isZero();
    assertThat(STANDARD.sentenceScore(STANDARD.counts("", ""))).isZero();
  }

  @Test
  void a_corpus_too_brieffor_four_words_has_none_but_a_sentence_has() {
    var brief = new Scored(STANDARD, List.of("No comment."), List.of("No comment."));

    assertThat(brief.score()).isZero();
    assertThat(brief.sentenceScore(0)).isCloseTo(100, within(1e-9));
  }

  @Test
  void says_what_it_is_made_of() {
    var scored = new Scored(STANDARD, Samples.GOOD, Samples.REFERENCES);

    assertThat(scored.details())
        .isEqualTo("78.8/41.4/24.0/9.5 (BP = 0.970 ratio = 0.971 hyp_len = 33 ref_len = 34)");
    assertThat(STANDARD.settings()).isEqualTo("case:mixed|eff:no|tok:13a|smooth:exp");
  }

  @Test
  void wants_an_output_for_each_reference() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Scored(STANDARD, List.of("one"), List.of("one", "two")))
        .withMessage("1 translations for 2 references");
  }
}
