package tolmach.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LongTextTest {

  @Test
  void a_text_that_fits_is_one_part() {
    assertThat(LongText.split("Short.", text -> true))
        .containsExactly(new LongText.Part("Short.", 0, ""));
  }

  @Test
  void cuts_between_clauses_nearest_to_the_middle() {
    assertThat(parts("The first clause ends here, the second one begins; and there is a third", 50))
        .containsExactly(
            "The first clause ends here,", "the second one begins; and there is a third");
  }

  @Test
  void cuts_between_words_where_there_is_no_clause() {
    assertThat(parts("one two three four five six", 15))
        .containsExactly("one two three", "four five six");
  }

  @Test
  void a_comma_near_an_end_is_no_place_for_a_cut() {
    assertThat(parts("No, the mayor said that the old bridge stays", 30))
        .containsExactly("No, the mayor said that", "the old bridge stays");
  }

  @Test
  void cuts_neither_through_a_marker_nor_through_a_character() {
    assertThat(parts("abc⟦10⟧def", 7)).containsExactly("abc⟦10⟧", "def");
    assertThat(parts("😀😀😀", 4)).containsExactly("😀😀", "😀");
  }

  @Test
  void loses_nothing() {
    String text = "One,  two;\tthree: four — five ⟦1⟧six⟦/1⟧ " + "seven".repeat(20);
    String joined =
        LongText.split(text, part -> part.length() <= 9).stream()
            .map(part -> part.text() + part.gap())
            .collect(Collectors.joining());
    assertThat(joined).isEqualTo(text);
  }

  private static List<String> parts(String text, int most) {
    return LongText.split(text, part -> part.length() <= most).stream()
        .map(LongText.Part::text)
        .toList();
  }
}
