package tolmach.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tolmach.language.LanguagePair;

/** What must come back from a translation. */
class SidesTest {

  private static final LanguagePair EN_RU = LanguagePair.of("en", "ru");

  @Test
  void a_number_comes_back_by_its_value() {
    assertThat(lost("It costs 1.2 million and 7,500 more.", "Это стоит 1,2 млн и ещё 7 500."))
        .isEqualTo(new Sides.Entities(2, 0));
    assertThat(lost("7,500 people came.", "Пришли 75 000 человек."))
        .isEqualTo(new Sides.Entities(1, 1));
  }

  @Test
  void addresses_handles_and_codes_come_back_to_the_letter() {
    assertThat(lost("Write to desk@example.org, ⟦0⟧.", "Пишите на desk@example.org, ⟦0⟧.").lost())
        .isZero();
    assertThat(lost("Ask @deska at www.example.org", "Спросите деску").lostShare()).isEqualTo(1);
  }

  @Test
  void a_text_without_any_has_nothing_to_lose() {
    assertThat(lost("The bridge is open.", "Мост открыт.").lostShare()).isZero();
  }

  private static Sides.Entities lost(String source, String target) {
    return Sides.entities(EN_RU, source, target);
  }
}
