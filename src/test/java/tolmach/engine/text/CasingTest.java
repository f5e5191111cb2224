package tolmach.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tolmach.language.LanguagePair;

class CasingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|BREAKING: MINISTER RESIGNS|Breaking: Minister resigns",
        "en|US AND UK TALK IN LONDON ON MONDAY|US and UK talk in London on Monday",
        "en|MR SMITH GOES TO NEW ZEALAND|Mr Smith goes to New Zealand",
        "en|I'M SURE THEY DON'T KNOW. DO I?|I'm sure they don't know. Do I?",
        "en|NATO SENDS F16 JETS|NATO sends F16 jets",
        "en|WORLD WAR II ENDS|World war II ends",
        "en|CANCEL|Cancel",
        "ru|ПРЕЗИДЕНТ США ПРИЛЕТЕЛ В ПОРТ|Президент США прилетел в порт",
        "ru|МВД РФ СООБЩИЛО О ДТП|МВД РФ сообщило о ДТП",
        "de|MINISTER TRITT AM MONTAG ZURÜCK|Minister tritt am Montag zurück"
      })
  void a_text_in_capitals_reaches_the_engine_in_small_letters(
      String language, String source, String shown) {
    assertThat(text(language, "fr", source).forEngine()).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MINISTER RESIGNS|Министр ушёл в отставку|МИНИСТР УШЁЛ В ОТСТАВКУ",
        "NATO|НАТО|НАТО",
        "OK|ок|Ок",
        "Save file|сохранить файл|Сохранить файл",
        "Open|открыть|Открыть",
        "open|Открыть|открыть",
        "login|Войти в систему|войти в систему",
        "The bridge is closed.|iPhone закрыт.|iPhone закрыт.",
        "five bridges|Пять мостов|Пять мостов",
        "Minister Resigns Over Bridge|Министр уходит из-за моста|Министр уходит из-за моста"
      })
  void the_translation_has_the_case_of_its_source(String source, String answer, String target) {
    assertThat(text("en", "ru", source).finish(answer)).isEqualTo(target);
  }

  @Test
  void codes_and_protected_text_keep_their_case() {
    PreparedText text =
        text("en", "ru", "⟦1⟧BREAKING⟦/1⟧: SEE https://example.org/a AND @desk NOW");
    assertThat(text.forEngine()).isEqualTo("Breaking: See https://example.org/a and @desk now");
    assertThat(text.finish("Срочно: смотри https://example.org/a и @desk сейчас"))
        .endsWith("СМОТРИ https://example.org/a И @desk СЕЙЧАС")
        .contains("⟦1⟧СРОЧНО⟦/1⟧");
  }

  @Test
  void a_sentence_that_begins_with_a_placeholder_begins_in_small_letters() {
    assertThat(text("en", "ru", "@desk Files were deleted").finish("@desk файлы удалены"))
        .isEqualTo("@desk файлы удалены");
    assertThat(text("en", "ru", "Deleted @desk files").finish("удалены файлы @desk"))
        .isEqualTo("Удалены файлы @desk");
  }

  @Test
  void capitals_follow_the_rules_of_the_target() {
    assertThat(text("en", "tr", "OPEN THE FILE NOW").finish("dosyayı şimdi")).contains("ŞİMDİ");
    assertThat(text("en", "de", "CLOSE THE STREET").finish("Straße zu")).isEqualTo("STRASSE ZU");
    assertThat(text("en", "de", "dog").finish("Hund")).isEqualTo("Hund");
    assertThat(text("en", "ja", "OPEN THE FILE NOW").finish("開く")).isEqualTo("開く");
  }

  private static PreparedText text(String source, String target, String segment) {
    return PreparedText.of(segment, LanguagePair.of(source, target), TextPolicy.PLAIN);
  }
}
