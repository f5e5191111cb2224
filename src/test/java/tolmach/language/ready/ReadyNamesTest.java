package tolmach.language.ready;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tolmach.language.LanguagePair;
import tolmach.language.LanguageTag;

/** What CLDR has ready, and what it is not asked for. */
class ReadyNamesTest {

  @ParameterizedTest
  @CsvSource({
    "Monday, Понедельник, WEEKDAY",
    "January, Январь, MONTH",
    "1st quarter, 1-й квартал, QUARTER",
    "Before Christ, До Рождества Христова, ERA",
    "Yesterday, Вчера, RELATIVE_DAY",
    "time zone, часовой пояс, DATE_FIELD",
    "Russian, Русский, LANGUAGE",
    "British English, Британский английский, LANGUAGE",
    "English (United Kingdom), Английский (Великобритания), LANGUAGE",
    "Germany, Германия, COUNTRY",
    "Western Europe, Западная Европа, COUNTRY",
    "US Dollar, Доллар США, CURRENCY",
    "kilometers per hour, километры в час, UNIT",
    "kilometer, километр, UNIT",
    "Paris, Париж, CITY",
    "Pacific Standard Time, Тихоокеанское стандартное время, TIME_ZONE"
  })
  void every_kind_has_names_in_russian(String source, String target, NameKind kind) {
    assertThat(names("en", "ru").name(source, NameHint.NONE)).contains(new ReadyName(target, kind));
  }

  @ParameterizedTest
  @CsvSource({
    "en, de, Monday, Montag",
    "en, de, Germany, Deutschland",
    "en, de, kilometers per hour, Kilometer pro Stunde",
    "en, de, US dollars, US-Dollar",
    "en, de, tomorrow, morgen",
    "en, fr, Monday, Lundi",
    "en, fr, German, Allemand",
    "en, fr, US dollars, Dollars des États-Unis",
    "en, ja, Monday, 月曜日",
    "en, ja, Germany, ドイツ",
    "en, ja, US Dollar, 米ドル",
    "en, ar, Monday, الاثنين",
    "en, ar, Turkish, التركية",
    "en, ar, yesterday, أمس",
    "en, zh-TW, Germany, 德國",
    "en, sr-Latn, Germany, Nemačka",
    "en, sr, Germany, Немачка",
    "en-GB, ru, Germany, Германия",
    "ru, en, Германия, Germany",
    "ru, en, Понедельник, Monday",
    "ru, en, доллар США, US Dollar",
    "ru, en, километры в час, kilometers per hour",
    "ru, en, Вчера, Yesterday",
    "ja, en, 月曜日, Monday",
    "fr, ru, Allemand, Немецкий"
  })
  void between_any_two_languages(String from, String to, String source, String target) {
    assertThat(names(from, to).translation(source)).contains(target);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "March",
        "May",
        "Second",
        "second",
        "Polish",
        "Turkey",
        "Georgia",
        "Mark",
        "Quarter",
        "Jersey",
        "Points",
        "Bars",
        "Feet",
        "Slug",
        "Oral",
        "World",
        "Gold",
        "Min",
        "Sun",
        "Dec",
        "Latin",
        "AM",
        "Next month",
        "Even",
        "Easter",
        "d",
        "Open",
        ""
      })
  void a_name_that_is_a_common_word_too_is_not_answered(String source) {
    assertThat(names("en", "ru").translation(source)).isEmpty();
  }

  @Test
  void a_word_of_another_language_that_is_common_there_is_not_answered_either() {
    assertThat(names("ru", "en").translation("Среда")).isEmpty();
    assertThat(names("ru", "en").translation("Мали")).isEmpty();
    assertThat(names("ru", "en").translation("Восток")).isEmpty();
    assertThat(names("de", "ru").translation("Morgen")).isEmpty();
    assertThat(names("fr", "en").translation("Mars")).isEmpty();
    assertThat(names("ja", "en").translation("日")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "months.may, May, Май",
    "months.march, March, Март",
    "unit.second, Second, Секунда",
    "languages.pl, Polish, Польский",
    "country.ge, Georgia, Грузия",
    "weekday.short.sun, Sun, Вс",
    "weekday.short.mon, Mon, Пн",
    "unit.short.km, km, км",
    "unit.gb, GB, ГБ",
    "unit.kmh, km/h, км/ч",
    "script.cyrl, Cyrillic, Кириллица",
    "period.last, Last week, На прошлой неделе",
    "unit.bar, bars, бары",
    "timezone.central, Central Time, Центральная Америка"
  })
  void it_is_where_the_message_says_what_it_names(String key, String source, String target) {
    assertThat(names("en", "ru").name(source, NameHint.of(List.of(key))).map(ReadyName::text))
        .contains(target);
  }

  @Test
  void a_hint_of_another_kind_changes_nothing() {
    NameHint month = NameHint.of(List.of("the second item of the month"));

    assertThat(names("en", "ru").name("Second", month)).isEmpty();
    assertThat(names("en", "ru").name("Germany", month).map(ReadyName::text)).contains("Германия");
  }

  @Test
  void a_month_in_a_date_is_left_to_engines() {
    NameHint inDate = NameHint.of(List.of("full month name with day"));

    assertThat(names("en", "ru").name("April", inDate)).isEmpty();
    assertThat(names("en", "ru").name("April", NameHint.of(List.of("alt. month")))).isEmpty();
    assertThat(names("en", "ru").name("April", NameHint.of(List.of("full month name"))))
        .isPresent();
  }

  @Test
  void brackets_stay_as_cldr_has_them() {
    assertThat(names("en", "de").translation("Norwegian Bokmål")).contains("Norwegisch (Bokmål)");
  }

  @Test
  void the_first_letter_is_as_the_source_has_it() {
    ReadyNames names = names("en", "ru");
    assertThat(names.translation("Kilometers")).contains("Километры");
    assertThat(names.translation("kilometers")).contains("километры");
    assertThat(names.translation("1st quarter")).contains("1-й квартал");
    assertThat(names("ru", "en").translation("понедельник")).contains("Monday");
    assertThat(names("en", "nl").translation("Iceland")).contains("IJsland");
    assertThat(names("en", "tr").translation("Today")).contains("Bugün");
  }

  @Test
  void all_other_letters_must_be_the_same() {
    ReadyNames names = names("en", "ru");
    assertThat(names.translation("MONDAY")).isEmpty();
    assertThat(names.translation("Us dollar")).isEmpty();
    assertThat(names.translation("china")).as("porcelain").isEmpty();
    assertThat(names.translation("Germany.")).isEmpty();
    assertThat(names.name("Mw", NameHint.of(List.of("unit")))).as("neither mW nor MW").isEmpty();
  }

  @Test
  void unicode_form_and_space_do_not_matter() {
    assertThat(names("en", "ru").translation("Cura\u0063\u0327ao")).contains("Кюрасао");
    assertThat(names("en", "ru").translation(" New\u00a0Zealand ")).contains("Новая Зеландия");
  }

  @Test
  void a_plural_that_the_language_has_only_after_numbers_is_not_made_up() {
    assertThat(names("en", "ru").translation("US dollars")).isEmpty();
    assertThat(names("en", "pl").translation("US dollars")).isEmpty();
    assertThat(names("en", "es").translation("US dollars")).isPresent();
  }

  @Test
  void two_things_of_one_name_are_not_told_apart() {
    assertThat(names("ru", "en").translation("Алжир")).as("Algeria or Algiers").isEmpty();
  }

  @Test
  void what_cldr_has_only_as_a_code_or_in_english_is_not_known() {
    ReadyNames interlingua = names("en", "ia");
    assertThat(interlingua.translation("Germany")).contains("Germania");
    assertThat(interlingua.translation("Pacific Standard Time"))
        .isNotEqualTo(Optional.of("Pacific Standard Time"));
    assertThat(names("en", "ru").name("PM", NameHint.of(List.of("ampm"))))
        .as("Russian has it from the root")
        .isEmpty();
    assertThat(names("en", "ja").name("PM", NameHint.of(List.of("ampm"))).map(ReadyName::text))
        .contains("午後");
  }

  @ParameterizedTest
  @CsvSource({"en, en-XA", "en, und", "en, tlh", "tlh, en", "en, en-GB", "ru, sr-Arab"})
  void a_language_without_data_a_pseudo_locale_and_the_same_language_have_no_names(
      String from, String to) {
    assertThat(names(from, to).size()).isZero();
  }

  @Test
  void the_way_back_leads_to_the_same_name_or_to_none() {
    for (String to : List.of("ru", "de", "fr", "ja", "ar")) {
      ReadyNames there = names("en", to);
      ReadyNames back = names(to, "en");
      int same = 0;
      int other = 0;
      for (String source : there.texts()) {
        Optional<ReadyName> answer = there.name(source, NameHint.NONE);
        Optional<ReadyName> returned =
            answer.flatMap(name -> back.name(name.text(), NameHint.NONE));
        if (returned.isPresent()) {
          boolean isSame = returned.get().text().equalsIgnoreCase(source);
          same += isSame ? 1 : 0;
          other += isSame ? 0 : 1;
          assertThat(returned.get().kind())
              .as(source + " → " + answer.get() + " → " + returned.get())
              .satisfiesAnyOf(
                  kind -> assertThat(kind).isEqualTo(answer.get().kind()),
                  kind -> assertThat(isSame).isTrue());
        }
      }
      System.out.println("ready names en→" + to + ": back the same " + same + ", other " + other);
      assertThat(other).as("another form of the same name, into " + to).isLessThan(same / 5);
    }
  }

  @Test
  void a_pair_is_built_once() {
    assertThat(names("en", "ru")).isSameAs(names("en", "ru"));
    assertThat(ReadyNames.version()).matches("[0-9]+(\\.[0-9]+)?");
  }

  private static ReadyNames names(String from, String to) {
    return ReadyNames.of(new LanguagePair(LanguageTag.of(from), LanguageTag.of(to)));
  }
}
