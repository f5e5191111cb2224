package tolmach.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BundleLanguageTest {

  @ParameterizedTest
  @CsvSource({
    "messages_pt_BR.properties, pt-BR",
    "en.json, en",
    "locales/en/common.json, en",
    "config/locales/ru.yml, ru",
    "config/locales/devise.ru.yml, ru",
    "res/values-ru/strings.xml, ru",
    "app/src/main/res/values-b+sr+Latn/strings.xml, sr-Latn",
    "res/values-pt-rBR/strings.xml, pt-BR",
    "ru.lproj/Localizable.strings, ru",
    "zh-Hans.lproj/Localizable.strings, zh-Hans",
    "app_en.arb, en",
    "de.po, de",
    "locale/de/LC_MESSAGES/django.po, de",
    "C:\\work\\locales\\fr\\ui.json, fr"
  })
  void a_name_says_the_language(String name, String language) {
    assertThat(BundleLanguage.named(name).value()).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource({
    "messages.properties",
    "sign-in.json",
    "log_in.json",
    "what-is-it.json",
    "res/values/strings.xml",
    "de/ui.json",
    "xx.json",
    "''"
  })
  void a_name_that_only_looks_like_a_language_says_none(String name) {
    assertThat(BundleLanguage.named(name).isKnown()).isFalse();
  }

  @Test
  void what_the_file_says_goes_before_its_name() {
    assertThat(of("arb", "app_de.arb", "{\"@@locale\": \"pt_BR\", \"a\": \"Olá\"}"))
        .isEqualTo("pt-BR");
    assertThat(of("yaml", "config/locales/en.yml", "ru:\n  a: Да\n")).isEqualTo("ru");
  }

  @Test
  void the_language_of_translations_is_not_that_of_the_source() {
    String po =
        "msgid \"\"\nmsgstr \"Language: de\\nContent-Type: text/plain; charset=UTF-8\\n\"\n\n"
            + "msgid \"Open\"\nmsgstr \"Öffnen\"\n";

    assertThat(of("gettext", "de.po", po)).isEqualTo("und");
  }

  @Test
  void a_file_that_cannot_be_read_leaves_it_to_the_name() {
    assertThat(of("arb", "app_de.arb", "{")).isEqualTo("de");
  }

  private static String of(String format, String name, String text) {
    return BundleLanguage.of(
            BundleFormats.named(format), name, text.getBytes(StandardCharsets.UTF_8))
        .value();
  }
}
