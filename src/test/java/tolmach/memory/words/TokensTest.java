package tolmach.memory.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TokensTest {

  @Test
  void cuts_words_and_leaves_punctuation_out() {
    assertThat(texts("Well-known: «Дон’т», A320's end…"))
        .containsExactly("well", "known", "дон'т", "a320's", "end");
  }

  @Test
  void keeps_the_digits_of_a_number_together() {
    assertThat(texts("1,500 and 10 000 000, 3.5%, at 10:30, 01.03.2026."))
        .containsExactly("1,500", "and", "10 000 000", "3.5", "at", "10:30", "01.03.2026");
    assertThat(texts("in 2024 300 people, 5 20 2, 1500 km, 5km"))
        .containsExactly("in", "2024", "300", "people", "5", "20", "2", "1500", "km", "5", "km");
  }

  @Test
  void tells_codes_that_stand_alone_from_pairs() {
    Tokens tokens = Tokens.of("⟦1⟧Hello⟦/1⟧ ⟦2⟧, you have ⟦3⟧");

    assertThat(tokens.list())
        .extracting(Token::text)
        .containsExactly("hello", "⟦⟧", "you", "have", "⟦⟧");
    assertThat(tokens.pairsOfCodes()).isEqualTo(1);
  }

  @Test
  void cuts_scripts_without_spaces_into_neighbouring_pairs() {
    assertThat(texts("大桥将关。闭 15 天abc")).containsExactly("大桥", "桥将", "将关", "闭", "15", "天", "abc");
  }

  @Test
  void says_where_in_the_text_each_stands() {
    String text = "Ещё 1 500 мостов";

    assertThat(Tokens.of(text).list())
        .extracting(token -> text.substring(token.start(), token.end()))
        .containsExactly("Ещё", "1 500", "мостов");
  }

  private static List<String> texts(String text) {
    return Tokens.of(text).list().stream().map(Token::text).toList();
  }
}
