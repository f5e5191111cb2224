package tolmach.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tolmach.language.LanguagePair;

class NumberCheckTest {

  private final NumberCheck check = new NumberCheck();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          7,500 people came            | Пришли 7500 человек
          7,500 people came            | Пришли 7 500 человек
          7,500 people came            | Пришли 7\u00A0500 человек
          7,500 people came            | Пришли 7\u202F500 человек
          a rate of 1.153              | курс 1,153
          a rate of 1.153              | курс 1.153
          1,153 residents              | 1.153 жителя
          1,153,000 residents          | 1,153 млн жителей
          $1.2 billion                 | 1,2 млрд долларов
          $1.2bn                       | 1,2 миллиарда долларов
          2.5 million                  | 2,5 миллионами
          80,000 tonnes                | 80 тыс. тонн
          80,000 tonnes                | 80 тысяч тонн
          from 2 to 3 million          | от 2 до 3 млн
          10-15 million roubles        | от 10 до 15 миллионов рублей
          $2-3 million                 | 2 млн — 3 млн долларов
          3 ships                      | три корабля
          12 ships                     | двенадцатью кораблями
          25 years                     | двадцать пять лет
          25 years                     | двадцати пяти лет
          the 21st century             | XXI век
          the 2nd floor                | второй этаж
          a 3-day visit                | трёхдневный визит
          a 25-year-old woman          | двадцатипятилетняя женщина
          the G7                       | Большая семёрка
          at 8 p.m.                    | в 20:00
          at 8:30 p.m.                 | в 20:30
          at 5:05 pm                   | в 17.05
          at 8 p.m.                    | в 8 вечера
          from 1.15pm                  | с 13:15
          $2.75 million                | 2 миллиона 750 тысяч долларов
          the 1990s                    | 90-е годы
          the 1990s                    | 1990-е годы
          the 2013-14 season           | сезон 2013/2014
          12 March 2024                | 12.03.2024
          12 March 2024                | 12 марта 2024 года
          3-1                          | 3:1
          a million people             | 1 млн человек
          half a million people        | 500 тысяч человек
          500,000 people               | полмиллиона человек
          two and a half hours         | 2,5 часа
          205 people                   | двести пять человек
          two hundred and five people  | 205 человек
          24 boats                     | 2 дюжины лодок
          5, then 5 again              | опять 5
          a year                       | 1 год
          500m                         | 500 м
          Covid-19                     | ковид-19
          Nothing to count             | Считать нечего
          """)
  void knows_a_number_in_another_dress(String english, String russian) {
    assertThat(messages("en", "ru", english, russian)).isEmpty();
    assertThat(messages("ru", "en", russian, english)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          7,500 people         | 75 000 человек      | 7,500 became 75 000
          7,500 people         | 7500000 человек     | 7,500 became 7500000
          1,153 residents      | 1,153 жителя        | '1,153 stayed as it is, and is another number in the translation'
          1.5 metres           | 15 метров           | 1.5 became 15
          in 2019              | в 2091 году         | 2019 became 2091
          12 dead, 30 injured  | 30 раненых          | 12 is missing
          some dead            | 12 погибших         | 12 was added
          2 million            | 2 млрд              | 2 million became 2 млрд
          2 million            | 2                   | 2 million became 2
          3 ships              | пять кораблей       | 3 is missing
          at 8 p.m.            | в 21:00             | 8 became 21
          7.5 points           | 7 и 5 очков         | 7.5 became 7
          """)
  void blocks_a_number_that_changed(String english, String russian, String message) {
    assertThat(messages("en", "ru", english, russian)).first().isEqualTo(message);
    assertThat(check.findings(comparison("en", "ru", english, russian)))
        .allMatch(finding -> finding.severity() == Severity.BLOCK);
  }

  @Test
  void names_each_number_of_several() {
    assertThat(messages("en", "ru", "40 of 60 seats", "41 из 61 места, всего 5"))
        .containsExactly("40 became 41", "60 became 61", "5 was added");
  }

  @Test
  void reads_other_languages_by_what_cldr_knows_of_them() {
    assertThat(messages("en", "de", "1,153.5 million", "1.153,5 Millionen")).isEmpty();
    assertThat(messages("en", "fr", "3 of 7,500", "trois sur 7 500")).isEmpty();
    assertThat(messages("en", "zh", "20,000 people", "2万人")).isEmpty();
    assertThat(messages("en", "de", "1,153.5", "1.153")).containsExactly("1,153.5 became 1.153");
  }

  @Test
  void reads_digits_of_any_script() {
    assertThat(messages("en", "fa", "in 2024", "در ۲۰۲۴")).isEmpty();
  }

  @Test
  void looks_past_inline_codes() {
    assertThat(messages("en", "ru", "⟦1⟧7⟦/1⟧ of ⟦2⟧", "⟦1⟧7⟦/1⟧ из ⟦2⟧")).isEmpty();
  }

  @Test
  void takes_no_scale_word_from_a_pseudo_locale_that_hides_it() {
    assertThat(
            messages(
                "en", "en-XA", "about 1.2 million tonnes", "[ååƀööûûţ 1.2 ṁîîļļîîööñ ţööññééš]"))
        .isEmpty();
  }

  @Test
  void holds_for_a_pseudo_locale_too() {
    assertThat(messages("en", "en-XA", "7,500 people", "[7,500 þéöþļé one]")).isEmpty();
    assertThat(messages("en", "en-XA", "7,500 people", "[75,00 þéöþļé]")).isNotEmpty();
  }

  private List<String> messages(String from, String to, String source, String target) {
    return check.findings(comparison(from, to, source, target)).stream()
        .map(Finding::message)
        .toList();
  }

  private static Comparison comparison(String from, String to, String source, String target) {
    return new Comparison(LanguagePair.of(from, to), source, target);
  }
}
