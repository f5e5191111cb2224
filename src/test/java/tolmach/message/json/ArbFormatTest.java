package tolmach.message.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tolmach.message.BundleTrial.byKey;
import static tolmach.message.BundleTrial.parse;
import static tolmach.message.BundleTrial.plain;
import static tolmach.message.BundleTrial.resource;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tolmach.article.BadItemException;
import tolmach.language.LanguageTag;
import tolmach.message.Bundle;
import tolmach.message.BundleTrial;
import tolmach.message.Message;
import tolmach.message.MessageSyntax;

class ArbFormatTest {

  private static final LanguageTag EN = LanguageTag.of("en");
  private final ArbFormat format = new ArbFormat();

  private Map<String, Message> read(String text) {
    return byKey(parse(format, text));
  }

  @Test
  void reads_strings_and_what_is_said_of_them() {
    Map<String, Message> messages = read(resource("weather.en.arb"));
    assertThat(messages).hasSize(13).doesNotContainKeys("@@locale", "@today");
    assertThat(messages.get("today").comment())
        .isEqualTo("Tab, max. 12 characters\ncontext: ForecastPage");
    assertThat(messages.get("today").limit()).isEqualTo(12);
    assertThat(messages.get("appTitle").translate()).isFalse();
    assertThat(messages.get("icon").translate()).isFalse();
    assertThat(messages.get("share").translate()).isTrue();
  }

  @Test
  void a_mark_that_nothing_is_to_be_translated_counts() {
    Map<String, Message> messages =
        read(
            "{\"a\":\"A\",\"@a\":{\"x-translate\":false},\"b\":\"B\",\"@b\":{\"translatable\":\"no\"},"
                + "\"c\":\"C\",\"@c\":{\"x-translate\":true}}");
    assertThat(messages.values().stream().map(Message::translate))
        .containsExactly(false, false, true);
  }

  @ParameterizedTest
  @CsvSource({
    "en, ru, ru",
    "en, pt-BR, pt_BR",
    "en_GB, pt-BR, pt_BR",
    "en-GB, zh-Hant-TW, zh-Hant-TW",
    "en_GB, zh-Hant-TW, zh_Hant_TW"
  })
  void names_the_target_in_the_style_of_the_file(String source, String target, String written) {
    Bundle bundle = parse(format, "{\"@@locale\": \"" + source + "\",\"a\":\"b\"}");
    assertThat(bundle.language()).isEqualTo(LanguageTag.of(source.replace('_', '-')));
    assertThat(bundle.localized(Map.of(), LanguageTag.of(target)))
        .isEqualTo("{\"@@locale\": \"" + written + "\",\"a\":\"b\"}");
  }

  @Test
  void a_file_without_a_language_says_nothing_of_it() {
    Bundle bundle = parse(format, "{\"a\":\"b\"}");
    assertThat(bundle.language()).isEqualTo(LanguageTag.UNDETERMINED);
    assertThat(bundle.localized(Map.of("a", plain("б")), EN)).isEqualTo("{\"a\":\"б\"}");
  }

  @Test
  void undoing_translations_gives_the_source_back() {
    for (int seed = 0; seed < 60; seed++) {
      BundleTrial.comesBack(format, resource("weather.en.arb"), EN, LanguageTag.of("ru"), seed);
    }
  }

  @Test
  void apostrophes_are_letters_as_they_are_for_flutter() {
    String source = resource("weather.en.arb");
    assertThat(
            parse(format, source)
                .localized(
                    Map.of("addPlace", MessageSyntax.read("Ajouter {place}, c''est gratuit")),
                    LanguageTag.of("fr")))
        .isEqualTo(
            source
                .replace("\"en\"", "\"fr\"")
                .replace("Add {place}, it's free", "Ajouter {place}, c'est gratuit"));
  }

  @Test
  void a_language_that_is_none_is_refused() {
    assertThatThrownBy(() -> parse(format, "{\n\"@@locale\": \"english language\"}"))
        .isInstanceOf(BadItemException.class)
        .hasMessage("line 2: @@locale is no language; write it like \"en\" or \"pt_BR\"");
    assertThatThrownBy(() -> parse(format, "[]"))
        .isInstanceOf(BadItemException.class)
        .hasMessage("line 1: no object; an .arb file begins with {");
  }

  @Test
  void is_known_by_its_locale() {
    assertThat(format.resembles(resource("weather.en.arb").getBytes(StandardCharsets.UTF_8)))
        .isTrue();
    assertThat(format.resembles("{\"a\":1}".getBytes(StandardCharsets.UTF_8))).isFalse();
    assertThat(format.mayBeNamed("lib/l10n/app_en.arb")).isTrue();
  }
}
