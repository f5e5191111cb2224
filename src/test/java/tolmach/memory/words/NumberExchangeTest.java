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
}
