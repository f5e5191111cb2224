package tolmach.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tolmach.language.LanguagePair;
import tolmach.language.LanguageTag;

class TermBaseTest {

  private static final LanguagePair EN_RU = LanguagePair.of("en", "ru");
  private static final LanguagePair RU_EN = LanguagePair.of("ru", "en");

  private final Glossary glossary =
      TermBase.of(
          List.of(
              concept(
                  "mid",
                  "",
                  noun("en", "Ministry of Foreign Affairs"),
                  noun("en", "ministry"),
                  noun("ru", "Министерство иностранных дел")),
              concept("ministry", "", noun("en", "ministry"), noun("ru", "министерство")),
              concept("turkey", "", name("en", "Turkey"), name("ru", "Турция"), name("zh", "土耳其")),
              concept(
                  "football",
                  "",
                  noun("en", "football"),
                  noun("ru", "футбол"),
                  term("ru", "соккер", TermStatus.FORBIDDEN, PartOfSpeech.NOUN)),
              concept(
                  "football-us", "us", noun("en", "football"), noun("ru", "американский футбол")),
              concept(
                  "banned",
                  "",
                  term("ru", "Питер", TermStatus.FORBIDDEN, PartOfSpeech.PROPER_NOUN)),
              concept(
                  "steelman",
                  "sport",
                  term("ru", "сталь", TermStatus.FORBIDDEN, PartOfSpeech.NOUN)),
              concept(
                  "brand",
                  "",
                  term("en", "iPhone", TermStatus.DO_NOT_TRANSLATE, PartOfSpeech.PROPER_NOUN)),
              concept(
                  "kim",
                  "",
                  name("en", "Kim Jong Un"),
                  new Term(
                      LanguageTag.of("ru"),
                      "Ким Чен Ын",
                      TermStatus.PREFERRED,
                      PartOfSpeech.PROPER_NOUN,
                      List.of("gen.sg=Ким Чен-ына")))),
          "1");

  private static Term term(String language, String text, TermStatus status, PartOfSpeech part) {
    return new Term(LanguageTag.of(language), text, status, part, List.of());
  }

  private static Term noun(String language, String text) {
    return term(language, text, TermStatus.PREFERRED, PartOfSpeech.NOUN);
  }

  private static Term name(String language, String text) {
    return term(language, text, TermStatus.PREFERRED, PartOfSpeech.PROPER_NOUN);
  }

  private static Concept concept(String id, String desk, Term... terms) {
    return new Concept(id, desk, null, List.of(terms), null, null);
  }

  private List<String> found(LanguagePair pair, String source, String desk) {
    return glossary.terms(pair, source, desk).stream()
        .map(match -> source.substring(match.start(), match.end()))
        .toList();
  }

  private List<TermFault> faults(String source, String target) {
    return glossary.faults(EN_RU, source, target, "");
  }

  @Test
  void a_term_in_another_case_satisfies_the_glossary() {
    assertThat(
            faults(
                "A spokesman for the Ministry of Foreign Affairs declined to comment.",
                "Представитель Министерства иностранных дел отказался от комментариев."))
        .isEmpty();
  }

  @Test
  void a_term_that_is_not_there_is_a_fault() {
    assertThat(
            faults(
                "A spokesman for the ⟦1⟧Ministry⟦/1⟧ of Foreign Affairs declined to comment.",
                "Представитель внешнеполитического ведомства отказался от комментариев."))
        .singleElement()
        .satisfies(fault -> assertThat(fault.kind()).isEqualTo(TermFault.Kind.MISSING))
        .satisfies(fault -> assertThat(fault.match().start()).isEqualTo(23));
  }

  @Test
  void the_longest_term_is_found_and_none_within_it() {
    assertThat(found(EN_RU, "The Ministry of Foreign Affairs is a ministry.", ""))
        .containsExactly("Ministry of Foreign Affairs", "ministry");
  }

  @Test
  void a_name_is_found_with_a_capital_letter_only() {
    assertThat(found(EN_RU, "He carved the turkey in Turkey.", "")).containsExactly("Turkey");
    assertThat(found(EN_RU, "TURKEY VOTES", "")).containsExactly("TURKEY");
  }

  @Test
  void a_possessive_is_found() {
    assertThat(found(EN_RU, "Turkey’s and the ministry's", "")).hasSize(2);
  }

  @Test
  void a_term_does_not_go_over_a_comma_or_a_full_stop() {
    assertThat(found(RU_EN, "Министерство. Иностранных дел нет.", ""))
        .containsExactly("Министерство");
  }

  @Test
  void spaces_that_do_not_break_and_markers_do_not_part_a_term() {
    assertThat(found(EN_RU, "the Ministry\u00A0of ⟦2⟧Foreign⟦/2⟧ Affairs", ""))
        .containsExactly("Ministry\u00A0of ⟦2⟧Foreign⟦/2⟧ Affairs");
  }

  @Test
  void what_has_two_concepts_is_satisfied_by_either() {
    assertThat(faults("He works at the ministry.", "Он работает в министерстве.")).isEmpty();
    assertThat(faults("He works at the ministry.", "Он работает в ведомстве.")).hasSize(1);
  }

  @Test
  void a_desks_concept_overrides_the_general_one() {
    assertThat(glossary.terms(EN_RU, "Football is back.", "us"))
        .extracting(match -> match.concept().id())
        .containsExactly("football-us");
    assertThat(glossary.terms(EN_RU, "Football is back.", ""))
        .extracting(match -> match.concept().id())
        .containsExactly("football");
  }

  @Test
  void a_forbidden_word_is_found_in_all_its_forms() {
    assertThat(faults("He plays football.", "Он играет в футбол, а не занимается соккером."))
        .singleElement()
        .satisfies(fault -> assertThat(fault.kind()).isEqualTo(TermFault.Kind.FORBIDDEN))
        .satisfies(fault -> assertThat(fault.found()).isEqualTo("соккером"));
  }

  @Test
  void a_forbidden_word_of_a_concept_that_is_not_in_the_source_is_let_be() {
    assertThat(faults("He plays.", "Он занимается соккером.")).isEmpty();
  }

  @Test
  void a_word_that_is_only_banned_is_a_fault_whatever_the_source_says() {
    assertThat(faults("He lives here.", "Он живёт в Питере."))
        .singleElement()
        .satisfies(fault -> assertThat(fault.match()).isNull());
  }

  @Test
  void a_form_that_may_be_another_words_is_no_banned_word() {
    assertThat(glossary.faults(EN_RU, "They began.", "Они стали играть.", "sport")).isEmpty();
    assertThat(glossary.faults(EN_RU, "Metal.", "Кусок стали и сталью.", "sport")).hasSize(1);
  }

  @Test
  void what_is_not_translated_must_stand_as_it_is() {
    assertThat(faults("The iPhone is new.", "Новый iPhone.")).isEmpty();
    assertThat(faults("The iPhone is new.", "Корпус iPhone'а.")).isEmpty();
    assertThat(faults("The iPhone is new.", "Новый айфон.")).hasSize(1);
    assertThat(faults("The iPhone is new.", "Новый Iphone.")).hasSize(1);
  }

  @Test
  void an_approved_form_satisfies_and_is_written() {
    assertThat(faults("Kim Jong Un's aide", "Помощник Ким Чен-ына")).isEmpty();
    String source = "Kim Jong Un's aide";
    String target = "Помощник президента";
    TermFault fault = faults(source, target).get(0);

    assertThat(
            glossary.mend(
                EN_RU, source, target, List.of(new Alignment(0, 13, 9, target.length())), fault))
        .contains("Помощник Ким Чен-ына");
  }

  @Test
  void without_an_alignment_or_with_a_coarse_one_a_person_has_to_mend() {
    String source = "A ship sailed to Turkey on Monday.";
    String target = "Судно ушло в Анкару в понедельник.";
    TermFault fault = faults(source, target).get(0);

    assertThat(glossary.mend(EN_RU, source, target, List.of(), fault)).isEmpty();
    assertThat(glossary.mend(EN_RU, source, target, List.of(new Alignment(0, 33, 0, 33)), fault))
        .isEmpty();
    assertThat(glossary.mend(EN_RU, source, target, List.of(new Alignment(17, 23, 13, 19)), fault))
        .contains("Судно ушло в Турцию в понедельник.");
  }

  @Test
  void a_language_without_spaces_is_verified_sign_by_sign() {
    LanguagePair chinese = LanguagePair.of("en", "zh");

    assertThat(glossary.faults(chinese, "Turkey votes.", "周日土耳其投票。", "")).isEmpty();
    assertThat(glossary.faults(chinese, "Turkey votes.", "周日投票。", "")).hasSize(1);
  }

  @Test
  void languages_with_a_stemmer_or_without_one_are_verified_in_their_forms() {
    Glossary others =
        TermBase.of(
            List.of(
                concept(
                    "ministry",
                    "",
                    noun("en", "defence ministry"),
                    noun("uk", "міністерство оборони"),
                    noun("pl", "ministerstwo obrony"),
                    noun("de", "Verteidigungsministerium"),
                    noun("es", "ministerio de defensa"))),
            "1");
    String source = "The Defence Ministry is silent.";

    assertThat(
            others.faults(LanguagePair.of("en", "uk"), source, "У міністерстві оборони тиша.", ""))
        .isEmpty();
    assertThat(others.faults(LanguagePair.of("en", "uk"), source, "У відомстві тиша.", ""))
        .hasSize(1);
    assertThat(
            others.faults(LanguagePair.of("en", "pl"), source, "Cisza w ministerstwie obrony.", ""))
        .isEmpty();
    assertThat(
            others.faults(
                LanguagePair.of("en", "de"), source, "Sprecher des Verteidigungsministeriums.", ""))
        .isEmpty();
    assertThat(
            others.faults(
                LanguagePair.of("en", "es"), source, "Los ministerios de Defensa callan.", ""))
        .isEmpty();
  }
}
