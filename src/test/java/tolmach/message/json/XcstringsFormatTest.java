package tolmach.message.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tolmach.message.BundleTrial.byKey;
import static tolmach.message.BundleTrial.cases;
import static tolmach.message.BundleTrial.parse;
import static tolmach.message.BundleTrial.plain;
import static tolmach.message.BundleTrial.plural;
import static tolmach.message.BundleTrial.resource;
import static tolmach.message.BundleTrial.said;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tolmach.article.BadItemException;
import tolmach.article.Json;
import tolmach.language.LanguageTag;
import tolmach.message.Bundle;
import tolmach.message.Message;
import tolmach.message.MessageText;
import tolmach.message.Selector;

class XcstringsFormatTest {

  private static final LanguageTag RU = LanguageTag.of("ru");
  private static final LanguageTag DE = LanguageTag.of("de");
  private static final String CATALOG = resource("fitness.en.xcstrings");
  private final XcstringsFormat format = new XcstringsFormat();
  private final Bundle bundle = parse(format, CATALOG);
  private final Map<String, Message> messages = byKey(bundle);

  private String localized(String key, MessageText text, LanguageTag target) {
    return bundle.localized(Map.of(key, text), target);
  }

  @Test
  void the_key_is_the_text_where_the_source_has_no_other() {
    assertThat(bundle.language()).isEqualTo(LanguageTag.of("en"));
    assertThat(said(messages.get("Begin the workout"))).isEqualTo("Begin the workout");
    assertThat(said(messages.get("goal.reached"))).startsWith("Well done, %@!");
    assertThat(messages).doesNotContainKey("");
  }

  @Test
  void plural_variations_are_cases_of_the_first_number() {
    Message steps = messages.get("%lld steps");
    assertThat(steps.text().selectors())
        .containsExactly(new Selector("", Selector.Kind.CARDINAL, 0));
    assertThat(cases(steps)).containsOnlyKeys("one", "other");
    assertThat(steps.text().variants()).allMatch(v -> v.numbers().equals(List.of(1)));
    assertThat(steps.limit()).isEqualTo(18);
  }

  @Test
  void what_persons_have_translated_is_given_and_what_needs_review_is_not() {
    assertThat(bundle.givenLanguage()).isEqualTo(DE);
    assertThat(messages.get("Settings").given()).isEqualTo(plain("Einstellungen"));
    assertThat(messages.get("%lld steps").given().variants()).hasSize(2);
    assertThat(messages.get("Calories burnt today: %lld").given()).isNull();
    assertThat(messages.get("Sleep well").given()).isNull();
  }

  @Test
  void marks_devices_and_substitutions_keep_a_message_from_translation() {
    assertThat(messages.values().stream().filter(m -> !m.translate()).map(Message::key))
        .containsExactly("FitRing", "Hold the %@ against your wrist", "sets.of.reps");
    assertThat(localized("sets.of.reps", plain("x"), RU)).isEqualTo(CATALOG);
  }

  @Test
  void a_text_is_put_into_an_empty_entry() {
    assertThat(localized("Begin the workout", plain("Начать тренировку"), RU))
        .isEqualTo(
            CATALOG.replace(
                "    \"Begin the workout\" : {\n\n    },",
                """
                    "Begin the workout" : {
                      "localizations" : {
                        "ru" : {
                          "stringUnit" : {
                            "state" : "translated",
                            "value" : "Начать тренировку"
                          }
                        }
                      }
                    },"""
                    .indent(4)
                    .stripTrailing()));
  }

  @Test
  void a_text_is_put_beside_those_of_other_languages_in_order() {
    String german =
        """
                "de" : {
                  "stringUnit" : {
                    "state" : "translated",
                    "value" : "Einstellungen"
                  }
                }""";
    String russian = german.replace("de", "ru").replace("Einstellungen", "Настройки");
    assertThat(CATALOG).contains(german.indent(8).stripTrailing());
    assertThat(localized("Settings", plain("Настройки"), RU))
        .isEqualTo(
            CATALOG.replace(
                german.indent(8).stripTrailing(),
                german.indent(8).stripTrailing() + ",\n" + russian.indent(8).stripTrailing()));
    String arabic = localized("Settings", plain("x"), LanguageTag.of("ar"));
    assertThat(arabic.indexOf("\"ar\"")).isBetween(0, arabic.indexOf("Einstellungen"));
  }

  @Test
  void plurals_are_written_with_the_forms_of_the_target_sorted_as_xcode_does() throws Exception {
    String written =
        localized(
            "%lld steps",
            plural(
                messages.get("%lld steps"),
                "one",
                "%lld шаг",
                "few",
                "%lld шага",
                "many",
                "%lld шагов",
                "other",
                "%lld шага"),
            RU);
    Message read = byKey(parse(format, written)).get("%lld steps");
    assertThat(read.text()).isEqualTo(messages.get("%lld steps").text());
    var forms =
        Json.MAPPER.readTree(written).at("/strings/%lld steps/localizations/ru/variations/plural");
    assertThat(forms.fieldNames()).toIterable().containsExactly("few", "many", "one", "other");
    assertThat(forms.at("/many/stringUnit/value").asText()).isEqualTo("%lld шагов");
    assertThat(written.lines())
        .contains("              \"few\" : {", "                \"stringUnit\" : {");
  }

  @Test
  void an_entry_without_localizations_gets_them_between_its_other_keys() {
    String written = localized("Sleep well", plain("Спокойной ночи"), RU);
    assertThat(written)
        .contains(
            "\"comment\" : \"Shown at night\",\n      \"localizations\" : {\n        \"ru\" : {");
  }

  @Test
  void a_text_that_needs_review_is_replaced() {
    String written = localized("Calories burnt today: %lld", plain("Kalorien heute: %lld"), DE);
    assertThat(written)
        .isEqualTo(
            CATALOG
                .replace("needs_review", "translated")
                .replace("Heute verbrannte Kalorien: %lld", "Kalorien heute: %lld"));
  }

  @Test
  void what_is_given_comes_back_byte_for_byte() {
    assertThat(
            bundle.localized(
                Map.of(
                    "Settings", plain("Einstellungen"),
                    "%lld steps", messages.get("%lld steps").given()),
                DE))
        .isEqualTo(CATALOG);
  }

  @Test
  void among_many_languages_what_persons_have_translated_stays() {
    String two = localized("Settings", plain("Настройки"), RU);
    Bundle many = parse(format, two);
    assertThat(many.givenLanguage()).isEqualTo(LanguageTag.UNDETERMINED);
    assertThat(many.localized(Map.of("Settings", plain("Optionen")), DE)).isEqualTo(two);
    assertThat(((XcstringsBundle) many).given(RU)).containsOnlyKeys("Settings");
  }

  @ParameterizedTest
  @CsvSource({"no, nb", "zh, zh-Hans", "zh-Hant, zh-Hant", "pt-BR, pt-BR"})
  void languages_are_named_as_apple_names_them(String target, String written) {
    assertThat(localized("Settings", plain("x"), LanguageTag.of(target)))
        .contains("\"" + written + "\" : {");
  }

  @Test
  void a_catalog_in_one_line_stays_in_one_line() {
    String source = "{\"sourceLanguage\":\"en\",\"strings\":{\"A\":{}},\"version\":\"1.0\"}";
    assertThat(parse(format, source).localized(Map.of("A", plain("Б")), RU))
        .isEqualTo(
            "{\"sourceLanguage\":\"en\",\"strings\":{\"A\":{\"localizations\":{\"ru\":{\"stringUnit\":"
                + "{\"state\":\"translated\",\"value\":\"Б\"}}}}},\"version\":\"1.0\"}");
  }

  @Test
  void bad_catalogs_are_refused_with_line_and_reason() {
    assertThatThrownBy(() -> parse(format, "{\"strings\":{}}"))
        .isInstanceOf(BadItemException.class)
        .hasMessage("line 1: sourceLanguage names no language; write it like \"en\"");
    assertThatThrownBy(() -> parse(format, "{\"sourceLanguage\":\"en\",\n\"strings\":[]}"))
        .isInstanceOf(BadItemException.class)
        .hasMessage("line 2: no object \"strings\", which holds the strings of a catalog");
    assertThatThrownBy(() -> parse(format, "{\"sourceLanguage\":\"en\",\"strings\":{\"a\":1}}"))
        .isInstanceOf(BadItemException.class)
        .hasMessage("line 1: \"a\" is no object; write {} at least");
  }

  @Test
  void is_known_by_its_head() {
    assertThat(format.resembles(CATALOG.getBytes(StandardCharsets.UTF_8))).isTrue();
    assertThat(format.resembles("{\"strings\":{}}".getBytes(StandardCharsets.UTF_8))).isFalse();
    assertThat(format.mayBeNamed("app/localizable.xcstrings")).isTrue();
  }
}
