package tolmach.memory.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tolmach.language.LanguagePair;

class NumberExchangeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en→ru; It cost 12 crowns.;Это стоило 12 крон.;It cost 18 crowns.;Это стоило 18 крон.",
        "en→ru; It cost 1,500 crowns.;Это стоило 1 500 крон.;It cost 2,700 crowns.;Это стоило 2 700 крон.",
        "en→ru; It cost 1,500 crowns.;Это стоило 1500 крон.;It cost 2,700 crowns.;Это стоило 2700 крон.",
        "en→ru; It grew by 3.5 percent.;Выросло на 3,5 процента.;It grew by 4.25 percent.;Выросло на 4,25 процента.",
        "en→de; It grew by 3.5 percent.;Es wuchs um 3,5 Prozent.;It grew by 1,250.5 percent.;Es wuchs um 1.250,5 Prozent.",
        "en→ru; From 5 to 9 towns.;От 5 до 9 городов.;From 9 to 5 towns.;От 9 до 5 городов.",
        "en→ru; Of 5 towns 5 are poor.;Из 5 городов 5 бедны.;Of 8 towns 8 are poor.;Из 8 городов 8 бедны.",
        "en→ru; The train leaves at 10:30.;Поезд уходит в 10:30.;The train leaves at 11:45.;Поезд уходит в 11:45.",
        "en→ar; It has 12 rooms.;فيه ١٢ غرفة.;It has 15 rooms.;فيه ١٥ غرفة.",
        "ru→en; Приехали 2 000 гостей.;2,000 guests came.;Приехали 12 000 гостей.;12,000 guests came.",
      })
  void puts_in_the_new_numbers_as_the_translation_writes_them(
      String pair, String source, String target, String asked, String expected) {
    assertThat(NumberExchange.of(LanguagePair.parse(pair), source, target, asked))
        .contains(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "another form of the word;It has 2 bridges.;Там 2 моста.;It has 5 bridges.",
        "in words;It has 5 rooms.;Там пять комнат.;It has 6 rooms.",
        "another unit;It is 5 miles.;Это 8 километров.;It is 6 miles.",
        "more than numbers;It has 5 rooms.;Там 5 комнат.;It had 6 rooms.",
        "a sign;It is -5 degrees.;Там -5 градусов.;It is 6 degrees.",
        "one becomes two;Of 5 towns 5 are poor.;Из 5 городов 5 бедны.;Of 8 towns 7 are poor.",
        "once more in the translation;It has 5 rooms.;Там 5 комнат, да, 5.;It has 6 rooms.",
        "a time becomes an amount;At 10:30 they left.;В 10:30 они ушли.;At 10 they left.",
        "no number;They left.;Они ушли.;They left!",
        "one number more;It has 5 rooms.;Там 5 комнат.;It has 5 5 rooms.",
        "groups not told;It has 1,500 rooms.;Там 1500 комнат.;It has 21,500 rooms.",
      })
  void leaves_the_translation_alone_where_it_is_not_sure(
      String why, String source, String target, String asked) {
    assertThat(NumberExchange.of(LanguagePair.of("en", "ru"), source, target, asked))
        .as(why)
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en→ru; 5 files were found.;Найдено 5 файлов.;7 files were found.;Найдено 7 файлов.",
        "en→ru; It has 22 windows.;В нём 22 окна.;It has 34 windows.;В нём 34 окна.",
        "en→pl; 2 files were found.;Znaleziono 2 pliki.;23 files were found.;Znaleziono 23 pliki.",
        "en→ar; It has 3 rooms.;فيه 3 غرف.;It has 7 rooms.;فيه 7 غرف.",
        "ru→en; Это 4-й день.;It is the 4th day.;Это 24-й день.;It is the 24th day.",
        "en→ru; It is the 4th day.;Это 4-й день.;It is the 24th day.;Это 24-й день.",
        "ru→en; Рост на 5 %.;A 5% rise.;Рост на 7 %.;A 7% rise.",
        "en→tr; They met in 2015 there.;Orada 2015'te buluştular.;They met in 2005 there.;Orada 2005'te buluştular.",
      })
  void puts_a_number_where_one_of_the_same_form_stood(
      String pair, String source, String target, String asked, String expected) {
    assertThat(NumberExchange.of(LanguagePair.parse(pair), source, target, asked))
        .contains(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "many is not few;en→ru;5 files were found.;Найдено 5 файлов.;2 files were found.",
        "nor many;en→ru;5 files were found.;Найдено 5 файлов.;21 files were found.",
        "eleven is not one;en→ru;21 sheep were lost.;Пропала 21 овца.;11 sheep were lost.",
        "zero before a digit;en→ru;05 files were found.;Найдено 05 файлов.;02 files were found.",
        "12 is not few;en→pl;2 files were found.;Znaleziono 2 pliki.;12 files were found.",
        "21 is not one;en→pl;21 sheep are here.;Jest tu 21 owiec.;22 sheep are here.",
        "two is a form of its own;en→ar;It has 3 rooms.;فيه 3 غرف.;It has 2 rooms.",
        "hundred;en→ar;It has 103 rooms.;فيه 103 غرف.;It has 100 rooms.",
        "one in the source;en→ru;1 sheep was lost.;Пропала 1 овца.;21 sheep was lost.",
        "one in the target;ru→en;Потеряно: 1.;1 sheep is lost.;Потеряно: 21.",
        "a decimal;en→ru;It grew by 5 percent.;Выросло на 5 процентов.;It grew by 5.5 percent.",
        "third;ru→en;Это 4-й день.;It is the 4th day.;Это 23-й день.",
        "first;ru→en;Это 2-й день.;It is the 2nd day.;Это 1-й день.",
        "an eighth;ru→en;Рост на 5 %.;A 5% rise.;Рост на 8 %.",
        "eleven;ru→en;Рост на 11 %.;There was an 11% rise.;Рост на 12 %.",
        "l'otto;ru→it;Это 9 мая.;È il 9 maggio.;Это 8 мая.",
        "an ending by sound;en→tr;They met in 2015 there.;Orada 2015'te buluştular.;They met in 2016 there.",
      })
  void never_puts_a_number_where_the_words_beside_it_would_change(
      String why, String pair, String source, String target, String asked) {
    assertThat(NumberExchange.of(LanguagePair.parse(pair), source, target, asked))
        .as(why)
        .isEmpty();
  }
}
