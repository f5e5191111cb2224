package tolmach.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tolmach.language.LanguagePair;

class ChecksTest {

  private static final LanguagePair EN_RU = LanguagePair.of("en", "ru");

  private final Checks checks = Checks.standard();

  @Test
  void let_a_good_translation_pass() {
    assertThat(
            findings(
                "The ⟦1⟧old bridge⟦/1⟧ was closed in 2019, officials said.",
                "⟦1⟧Старый мост⟦/1⟧ закрыли в 2019 году, сообщили чиновники."))
        .isEmpty();
  }

  @Test
  void block_a_translation_without_text_and_say_no_more_of_it() {
    assertThat(findings("12 ships", " ")).extracting(Finding::check).containsExactly("empty");
    assertThat(findings("12 ships ⟦1⟧", "⟦1⟧")).extracting(Finding::check).contains("empty");
    assertThat(findings("⟦1⟧", "⟦1⟧")).isEmpty();
  }

  @Test
  void block_a_translation_that_is_its_source() {
    assertThat(findings("The bridge is closed.", "The  bridge is closed."))
        .anySatisfy(
            finding -> {
              assertThat(finding.check()).isEqualTo("untranslated");
              assertThat(finding.severity()).isEqualTo(Severity.BLOCK);
            });
    assertThat(Checks.block(findings("Settings", "Settings"))).isTrue();
  }

  @Test
  void only_warn_of_a_brand_or_an_acronym_that_stays() {
    for (String name : List.of("BBC", "iPhone 15", "@northdesk", "example.org")) {
      assertThat(findings(name, name)).extracting(Finding::severity).containsExactly(Severity.WARN);
    }
  }

  @Test
  void only_warn_of_a_short_text_that_two_languages_of_one_script_share() {
    var enEs = LanguagePair.of("en", "es");
    assertThat(checks.findings(enEs, "Total", "Total"))
        .extracting(Finding::severity)
        .containsExactly(Severity.WARN);
    assertThat(Checks.block(checks.findings(enEs, "We have seen it", "We have seen it"))).isTrue();
  }

  @Test
  void block_a_translation_in_the_wrong_script() {
    assertThat(findings("The bridge is closed.", "The most zakryt."))
        .extracting(Finding::check)
        .containsExactly("script");
    assertThat(checks.findings(LanguagePair.of("ru", "en"), "Мост закрыт.", "Мост закрыли."))
        .extracting(Finding::check)
        .containsExactly("script");
  }

  @Test
  void let_latin_names_stand_in_a_russian_text() {
    assertThat(findings("Reuters reported it.", "Об этом сообщило агентство Reuters.")).isEmpty();
  }

  @Test
  void know_that_japanese_has_several_scripts() {
    assertThat(checks.findings(LanguagePair.of("en", "ja"), "The bridge is closed.", "橋は閉鎖された。"))
        .isEmpty();
  }

  @Test
  void warn_of_a_translation_far_too_short_or_too_long() {
    String source = "The committee will meet again soon to discuss the budget.";
    assertThat(findings(source, "Комитет."))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.check()).isEqualTo("length");
              assertThat(finding.severity()).isEqualTo(Severity.WARN);
            });
    assertThat(
            findings(
                "No.",
                "Нет, и это было сказано столь многими словами, что все давно устали слушать."))
        .extracting(Finding::check)
        .containsExactly("length");
    assertThat(findings("OK", "Хорошо")).isEmpty();
  }

  @Test
  void block_a_model_caught_in_a_loop() {
    assertThat(findings("He went home.", "Он пошёл домой, домой, домой, домой."))
        .extracting(Finding::message)
        .contains("\"домой\" is said over and over");
    assertThat(
            findings(
                "He went home late at night.",
                "Он пошёл домой и он пошёл домой и он пошёл домой и он пошёл домой и спал."))
        .extracting(Finding::check)
        .contains("repetition");
  }

  @Test
  void allow_a_repetition_the_source_has() {
    assertThat(findings("No, no, no, no!", "Нет, нет, нет, нет!")).isEmpty();
    assertThat(findings("0 0 0 0 goals", "0 0 0 0 голов")).isEmpty();
  }

  @Test
  void expect_of_a_pseudo_locale_only_what_makes_sense_there() {
    var pseudo = LanguagePair.of("ru", "en-XA");
    assertThat(checks.findings(pseudo, "Мост", "Мост")).isEmpty();
    assertThat(Checks.block(checks.findings(pseudo, "Мост ⟦1⟧", "[Мост]"))).isTrue();
  }

  private List<Finding> findings(String source, String target) {
    return checks.findings(EN_RU, source, target);
  }
}
