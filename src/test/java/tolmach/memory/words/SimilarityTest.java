package tolmach.memory.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SimilarityTest {

  @Test
  void counts_the_words_that_need_not_be_changed_of_the_longer_text() {
    assertThat(score("a b c d", "a b c x")).isEqualTo(75);
    assertThat(score("a b c", "a b c d")).isEqualTo(75);
    assertThat(score("a b c d", "d c b a")).isZero();
    assertThat(score("a", "b")).isZero();
    assertThat(score("", "a")).isZero();
    assertThat(score("", "")).isZero();
  }

  @Test
  void takes_any_number_for_any_other() {
    assertThat(score("In 2024 it cost 1,500 crowns", "In 7 it cost 3.5 crowns"))
        .isEqualTo(Similarity.MOST);
    assertThat(score("10 000 towns", "5 towns")).isEqualTo(Similarity.MOST);
  }

  @Test
  void sees_no_difference_of_case_punctuation_and_compatible_characters() {
    assertThat(score("«Мост», — сказал он.", "мост сказал ОН!")).isEqualTo(Similarity.MOST);
    assertThat(score("ﬁne Ｂridge", "fine bridge")).isEqualTo(Similarity.MOST);
    assertThat(score("don’t", "don't")).isEqualTo(Similarity.MOST);
  }

  @Test
  void agrees_with_the_table_of_all_beginnings_whatever_the_length() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    for (int round = 0; round < 3000; round++) {
      int[] one = random.ints(random.nextInt(90), 3, 9).toArray();
      int[] other = random.ints(random.nextInt(90), 3, 9).toArray();
      var similarity = new Similarity(new Wording(one, 0, java.util.List.of()));

      assertThat(similarity.distance(other, other.length))
          .as("seed %d, round %d", seed, round)
          .isEqualTo(byTheBook(one, other));
    }
  }

  private static int byTheBook(int[] one, int[] other) {
    int[][] table = new int[one.length + 1][other.length + 1];
    for (int i = 0; i <= one.length; i++) {
      for (int j = 0; j <= other.length; j++) {
        if (i == 0 || j == 0) {
          table[i][j] = i + j;
        } else {
          int replaced = table[i - 1][j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
          table[i][j] = Math.min(replaced, 1 + Math.min(table[i - 1][j], table[i][j - 1]));
        }
      }
    }
    return table[one.length][other.length];
  }

  private static int score(String one, String other) {
    Wording words = Wording.of(other);
    return new Similarity(Wording.of(one))
        .of(words.words(), words.words().length, words.pairsOfCodes());
  }
}
