package tolmach.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tolmach.language.LanguagePair;
import tolmach.language.LanguageTag;

class TermBaseTest {

  private static final LanguagePair EN_RU = LanguagePair.of("en", "ru");

  private static Term term(String language, String text, PartOfSpeech part) {
    return new Term(LanguageTag.of(language), text, TermStatus.PREFERRED, part, List.of());
  }

  private static Concept concept(String id, Term... terms) {
    return new Concept(id, "", null, List.of(terms), null, null);
  }

  private final Glossary glossary =
      TermBase.of(
          List.of(
              concept(
                  "mid",
                  term("en", "Ministry of Foreign Affairs", PartOfSpeech.NOUN),
                  term("ru", "Министерство иностранных дел", PartOfSpeech.NOUN))),
          "1");

  @Test
  void a_term_in_another_case_satisfies_the_glossary() {
    assertThat(
            glossary.faults(
                EN_RU,
                "A spokesman for the Ministry of Foreign Affairs declined to comment.",
                "Представитель Министерства иностранных дел отказался от комментариев.",
                ""))
        .isEmpty();
  }

  @Test
  void a_term_that_is_not_there_is_a_fault() {
    assertThat(
            glossary.faults(
                EN_RU,
                "A spokesman for the ⟦1⟧Ministry⟦/1⟧ of Foreign Affairs declined to comment.",
                "Представитель внешнеполитического ведомства отказался от комментариев.",
                ""))
        .singleElement()
        .satisfies(fault -> assertThat(fault.kind()).isEqualTo(TermFault.Kind.MISSING))
        .satisfies(fault -> assertThat(fault.match().start()).isEqualTo(23));
  }
}
