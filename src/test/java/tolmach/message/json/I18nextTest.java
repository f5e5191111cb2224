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

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tolmach.language.LanguageTag;
import tolmach.message.Message;
import tolmach.message.Selector;

class I18nextTest {

  private static final LanguageTag RU = LanguageTag.of("ru");
  private static final String FILES =
      """
      {
        "save": "Save",
        "file_one": "{{count}} file",
        "file_other": "{{count}} files",
        "quit": "Quit"
      }
      """;
  private final JsonFormat format = new JsonFormat();

  private Map<String, Message> read(String text) {
    return byKey(parse(format, text));
  }

  private String localized(String text, String key, String... casesAndTexts) {
    Message source = read(text).get(key);
    return parse(format, text).localized(Map.of(key, plural(source, casesAndTexts)), RU);
  }

  @Test
  void keys_with_suffixes_are_one_message() {
    Map<String, Message> messages = read(FILES);
    assertThat(messages).containsOnlyKeys("save", "file", "quit");
    Message file = messages.get("file");
    assertThat(file.text().selectors())
        .containsExactly(new Selector("count", Selector.Kind.CARDINAL, 0));
    assertThat(cases(file))
        .containsExactly(Map.entry("one", "{{count}} file"), Map.entry("other", "{{count}} files"));
    assertThat(file.text().variants()).allMatch(v -> v.numbers().equals(List.of(1)));
    assertThat(file.line()).isEqualTo(3);
  }

  @Test
  void zero_is_the_number_0_and_not_a_category_of_english() {
    assertThat(cases(read(resource("chat-i18next.en.json")).get("chat.message")))
        .containsOnlyKeys("=0", "one", "other");
  }

  @Test
  void zero_is_a_category_of_arabic() {
    String arabic =
        "{\"x_zero\":\"0\",\"x_one\":\"1\",\"x_two\":\"2\",\"x_few\":\"3\",\"x_many\":\"11\","
            + "\"x_other\":\"{{count}}\"}";
    assertThat(cases(read(arabic).get("x")))
        .containsOnlyKeys("zero", "one", "two", "few", "many", "other");
    assertThat(localized(arabic, "x", "other", "{{count}}"))
        .isEqualTo("{\"x_other\":\"{{count}}\"}");
  }

  @Test
  void a_context_is_part_of_the_key() {
    assertThat(read(resource("chat-i18next.en.json")))
        .containsKeys("chat.invite", "chat.invite_male", "chat.friend_male", "chat.friend_female")
        .doesNotContainKey("chat.friend_male_one");
  }

  @Test
  void ordinals_have_a_selector_of_their_own() {
    Message place = read(resource("chat-i18next.en.json")).get("chat.place_ordinal");
    assertThat(place.text().selectors())
        .containsExactly(new Selector("count", Selector.Kind.ORDINAL, 0));
    assertThat(cases(place)).containsOnlyKeys("one", "two", "few", "other");
  }

  @Test
  void a_plural_beside_a_key_of_its_name_takes_the_key_of_its_last_form() {
    assertThat(read(resource("chat-i18next.en.json"))).containsKeys("file", "file_other");
  }

  @Test
  void the_forms_of_the_target_are_put_in_their_place() {
    assertThat(
            localized(
                FILES,
                "file",
                "one",
                "{{count}} файл",
                "few",
                "{{count}} файла",
                "many",
                "{{count}} файлов",
                "other",
                "{{count}} файла"))
        .isEqualTo(
            """
            {
              "save": "Save",
              "file_one": "{{count}} файл",
              "file_few": "{{count}} файла",
              "file_many": "{{count}} файлов",
              "file_other": "{{count}} файла",
              "quit": "Quit"
            }
            """);
  }

  @Test
  void forms_that_the_target_lacks_are_taken_out() {
    assertThat(localized(FILES, "file", "other", "ファイル{{count}}件"))
        .isEqualTo(
            """
            {
              "save": "Save",
              "file_other": "ファイル{{count}}件",
              "quit": "Quit"
            }
            """);
    String first = "{\"f_one\": \"{{count}} f\", \"f_other\": \"{{count}} fs\" }";
    assertThat(localized(first, "f", "other", "x")).isEqualTo("{\"f_other\": \"x\" }");
    String last = "{\"f_other\": \"{{count}} fs\", \"f_one\": \"{{count}} f\" }";
    assertThat(localized(last, "f", "other", "x")).isEqualTo("{\"f_other\": \"x\" }");
  }

  @Test
  void forms_need_not_stand_together() {
    String source =
        """
        {
          // files
          "f_other": "{{count}} fs",
          "a": "b", // stays

          "f_one": "{{count}} f"
        }
        """;
    assertThat(localized(source, "f", "one", "1", "few", "2", "other", "3"))
        .isEqualTo(
            """
            {
              // files
              "f_other": "3",
              "a": "b", // stays

              "f_one": "1",
              "f_few": "2"
            }
            """);
  }

  @Test
  void a_source_with_one_form_takes_the_forms_of_its_target() {
    String japanese = "{\n\t\"f_other\": \"{{count}}件\"\n}";
    assertThat(localized(japanese, "f", "one", "1", "few", "2", "many", "3", "other", "4"))
        .isEqualTo(
            "{\n\t\"f_one\": \"1\",\n\t\"f_few\": \"2\",\n\t\"f_many\": \"3\",\n\t\"f_other\": \"4\"\n}");
  }

  @Test
  void the_old_plural_stays_where_two_forms_suffice() {
    String source = "{\"day\": \"{{count}} day\", \"day_plural\": \"{{count}} days\"}";
    assertThat(read(source)).containsOnlyKeys("day");
    assertThat(localized(source, "day", "one", "{{count}} Tag", "other", "{{count}} Tage"))
        .isEqualTo("{\"day\": \"{{count}} Tag\", \"day_plural\": \"{{count}} Tage\"}");
  }

  @Test
  void the_old_plural_takes_new_suffixes_where_two_forms_do_not() {
    String source =
        "{\"day\": \"{{count}} day\", \"day_plural\": \"{{count}} days\", \"x\": \"y\"}";
    assertThat(localized(source, "day", "one", "1", "few", "2", "many", "3", "other", "4"))
        .isEqualTo(
            "{\"day_one\": \"1\", \"day_few\": \"2\", \"day_many\": \"3\", \"day_other\": \"4\","
                + " \"x\": \"y\"}");
  }

  @Test
  void likely_names_of_settings_are_no_plurals() {
    assertThat(
            read(
                "{\"choose_one\": \"Choose one\", \"choose_two\": \"Two\", \"choose_other\": \"O\"}"))
        .hasSize(3);
    assertThat(read("{\"gender_other\": \"Other\", \"gender_male\": \"Male\"}")).hasSize(2);
    assertThat(read("{\"user\": \"User\", \"user_plural\": \"Users\"}")).hasSize(2);
    assertThat(read("{\"gender\": {\"one\": \"One\", \"other\": \"Other\"}}")).hasSize(2);
  }

  @Test
  void an_object_of_categories_is_a_plural_where_it_prints_the_number() {
    String source = "{\"day\": {\"one\": \"%{count} day\", \"other\": \"%{count} days\"}}";
    assertThat(read(source)).containsOnlyKeys("day");
    assertThat(localized(source, "day", "one", "1", "few", "2", "other", "%{count}"))
        .isEqualTo("{\"day\": {\"one\": \"1\", \"few\": \"2\", \"other\": \"%{count}\"}}");
  }

  @Test
  void apostrophes_and_braces_are_letters() {
    String source = "{\"a\": \"Don't {{x}} '{y}'\"}";
    assertThat(said(read(source).get("a"))).isEqualTo("Don't {{x}} '{y}'");
    assertThat(parse(format, source).localized(Map.of("a", plain("L'{{x}} '{y}'")), RU))
        .isEqualTo("{\"a\": \"L'{{x}} '{y}'\"}");
  }

  @Test
  void cases_that_have_no_key_are_refused() {
    assertThatThrownBy(() -> localized(FILES, "file", "=5", "five", "other", "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("\"file\" cannot have the case =5 in this format");
    assertThatThrownBy(() -> localized(FILES, "file", "one", "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("\"file\" has no case other");
    assertThatThrownBy(() -> parse(format, FILES).localized(Map.of("file", plain("x")), RU))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("plural of one number");
  }
}
