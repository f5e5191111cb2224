package tolmach.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelDistillerTest {

  @Test
  void writes_serbian_statistics_in_latin_letters() {
    Map<String, Double> latin =
        SerbianInLatin.of(Map.of("ш", 0.2, "ил", 0.3, "иљ", 0.1, "йо", 0.5, "дабар", 0.9));
    assertThat(latin.get("š")).isEqualTo(0.2);
    assertThat(latin.get("il")).isCloseTo(0.4, within(1e-9));
    assertThat(latin.get("ilj")).isCloseTo(0.25, within(1e-9));
    assertThat(latin).containsEntry("dabar", 0.9).hasSize(4);
  }

  @Test
  void keeps_single_letters_and_the_ngrams_that_say_most() {
    Map<String, Double> kept =
        Pruning.of(Map.of("a", 0.5, "b", 0.5, "aa", 0.18, "ab", 0.82, "ba", 0.01), 1);
    assertThat(kept).containsOnlyKeys("a", "b", "ab");
  }
}
