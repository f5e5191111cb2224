package tolmach.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tolmach.language.LanguagePair;

class PlaceholderCheckTest {

  @Test
  void lets_codes_change_their_order() {
    assertThat(messages("⟦1⟧ of ⟦2⟧", "из ⟦2⟧ ⟦1⟧")).isEmpty();
    assertThat(messages("⟦1⟧a⟦/1⟧ and ⟦2⟧b⟦/2⟧", "⟦2⟧б⟦/2⟧ и ⟦1⟧а⟦/1⟧")).isEmpty();
  }

  @Test
  void blocks_a_lost_and_an_added_code() {
    assertThat(messages("⟦1⟧ files", "файлы")).containsExactly("placeholder ⟦1⟧ is missing");
    assertThat(messages("files", "⟦1⟧ файлы")).containsExactly("placeholder ⟦1⟧ was added");
    assertThat(messages("⟦1⟧ files", "⟦1⟧ ⟦1⟧ файлы")).containsExactly("placeholder ⟦1⟧ was added");
  }

  @Test
  void blocks_a_pair_that_closes_before_it_opens() {
    assertThat(messages("⟦1⟧bold⟦/1⟧", "⟦/1⟧жирный⟦1⟧"))
        .containsExactly("placeholders are badly paired: ⟦/1⟧ ⟦1⟧");
  }

  @Test
  void blocks_pairs_that_cross() {
    assertThat(messages("⟦1⟧a ⟦2⟧b⟦/2⟧⟦/1⟧", "⟦1⟧а ⟦2⟧б⟦/1⟧⟦/2⟧")).hasSize(1);
  }

  @Test
  void pairs_that_cross_in_the_source_may_cross() {
    assertThat(messages("⟦1⟧a ⟦2⟧b⟦/1⟧ c⟦/2⟧", "⟦1⟧а ⟦2⟧б⟦/1⟧ в⟦/2⟧")).isEmpty();
    assertThat(messages("⟦1⟧a ⟦2⟧b⟦/1⟧ c⟦/2⟧", "⟦1⟧а⟦/1⟧ ⟦2⟧б в⟦/2⟧")).isEmpty();
    assertThat(messages("⟦1⟧a ⟦2⟧b⟦/1⟧ c⟦/2⟧", "⟦/1⟧а ⟦2⟧б⟦1⟧ в⟦/2⟧")).hasSize(1);
  }

  @Test
  void asks_no_pairing_of_a_code_whose_other_half_is_in_another_sentence() {
    assertThat(messages("⟦1⟧Bold begins here.", "Здесь начинается ⟦1⟧жирный.")).isEmpty();
    assertThat(messages("Bold ends ⟦/1⟧here.", "Здесь⟦/1⟧ он кончается.")).isEmpty();
  }

  private static List<String> messages(String source, String target) {
    var comparison = new Comparison(LanguagePair.of("en", "ru"), source, target);
    return new PlaceholderCheck().findings(comparison).stream().map(Finding::message).toList();
  }
}
