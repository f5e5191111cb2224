package tolmach.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tolmach.language.LanguagePair;

/**
 * What is said beside numbers in digits: money, dates, counts in words, shares, denials, quotes.
 */
class FactChecksTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          It cost $5.                        | Это стоило 5 долларов.
          It cost 5 euros.                   | Это стоило пять евро.
          It cost £5.                        | Это стоило 5 фунтов стерлингов.
          It weighed 5 pounds.               | Весило это 5 фунтов.
          They paid 40 roubles.              | Они заплатили 40 рублей.
          They met in May.                   | Они встретились в мае.
          The engineer, Marta Lindqvist, left. | Инженер Марта Линдквист ушла.
          There is nothing to add.           | Добавить нечего.
          They may meet.                     | Они могут встретиться.
          She was in Paris on May 3.         | 3 мая она была в Париже.
          On 12 March 2024 it rained.        | 12.03.2024 шёл дождь.
          It closes on Wednesday.            | Он закрывается в среду.
          the environment                    | окружающая среда
          Three ships sank.                  | Затонули 3 корабля.
          Three ships sank.                  | Затонули три корабля.
          Twenty-five people came.           | Пришли двадцать пять человек.
          It rose by 5 percent.              | Он вырос на 5 %.
          It rose by 5 percent.              | Он вырос на пять процентов.
          from 2% to 3%                      | с 2 до 3 процентов
          More than 100 people came.         | Пришло больше 100 человек.
          At least 100 people came.          | Пришло не менее 100 человек.
          No more than 100 people came.      | Пришло не более 100 человек.
          He did not come.                   | Он не пришёл.
          He failed to come.                 | Он не пришёл.
          Nobody came.                       | Никто не пришёл.
          "Come here," he said.              | «Идите сюда», — сказал он.
          The newspaper Izvestia said so.    | Об этом сообщила газета «Известия».
          It is 10 miles away.               | Это в 16 километрах.
          It is 40 degrees Celsius.          | Сейчас 104 градуса по Фаренгейту.
          It took 1 1/2 years.               | На это ушло 1,5 года.
          It took 18 months.                 | На это ушло 1,5 года.
          worth 127 crore rupees             | стоимостью 1270 млн рупий
          Louis XIV built it.                | Его построил Людовик XIV.
          They won 3-1 in the 1980s.         | В 1980-е они выиграли 3:1.
          It fell from 5% to 3%.             | Он упал с 5 до 3 процентов.
          It was 12% of 40 ships.            | Это 12 % от 40 судов.
          He had 22 million and got 18 million. | У него было 22 миллиона, он получил 18.
          The album Blue Sky at Night sold well. | Альбом «Blue Sky at Night» хорошо продавался.
          "We will build a new bridge there next year," he said. | «В будущем году мы построим там новый мост», — сказал он.
          This is utter shit.                | Полное дерьмо.
          """)
  void let_pass_what_says_the_same(String english, String russian) {
    assertThat(alarms("en", "ru", english, russian)).isEmpty();
    assertThat(alarms("ru", "en", russian, english)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          It cost $5.                  | Это стоило 5 рублей.             | currency
          It cost $5 and €6.           | Это стоило $5 и $6.              | currency
          They met in May.             | Они встретились в марте.         | dates
          from March to May            | с мая по май                     | dates
          It closes on Wednesday.      | Он закрывается в пятницу.        | dates
          Three ships sank.            | Затонули пять кораблей.          | spoken-numbers
          one million people           | один миллиард человек            | spoken-numbers
          thousands of people          | миллионы людей                   | spoken-numbers
          It rose by 5 percent.        | Он вырос на 5.                   | percent
          More than 100 people came.   | Пришло менее 100 человек.        | comparison
          At least 100 people came.    | Пришло не более 100 человек.     | comparison
          The bank said so.            | Об этом сообщил бaнк.            | alphabet
          It cost 300 euros, then 40 euros. | Это стоило 300 евро, потом 40 фунтов. | currency
          up 7% here, 4% there         | на 7 здесь, на 4 % там           | percent
          up 7 here, 4% there          | на 7 % здесь, на 4 % там         | percent
          less than 20 of more than 90 | больше 20 из более чем 90        | comparison
          a four-year-old boy          | -летний мальчик                  | numbers
          35,000 areas                 | 1500 частей                      | numbers
          He left the old house by the river yesterday. | Вчера он left the old house у реки. | untranslated
          They signed the agreement about the port in the capital. | Вони підписали угоду про порт у столиці країни, її визнали. | language
          The meeting was long.        | Встреча была охуенная.           | profanity
          Hello {name}, 3 files        | Привет, 3 файла                  | placeholders
          Saved %1$s to disk           | Сохранено %2$s на диск           | placeholders
          Click <b>here</b>            | Нажмите <b>здесь                 | placeholders
          """)
  void block_what_says_something_else(String english, String russian, String check) {
    assertThat(findings("en", "ru", english, russian))
        .filteredOn(finding -> finding.severity() == Severity.BLOCK)
        .extracting(Finding::check)
        .contains(check);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          It cost $5 a day.           | Это стоило 5 в день.          | currency
          They met on a day in May.   | Они как-то встретились.       | dates
          Seven ships sank.           | Корабли затонули.             | spoken-numbers
          He did not come.            | Он пришёл.                    | negation
          He came.                    | Он не пришёл.                 | negation
          "Come here," he said.       | Он велел подойти.             | quotation
          "We will build a new bridge there next year," he said. | «Мы построим мост», — сказал он. | quotation
          The whole ship sank.        | Корабль вскоре затонул. С тех пор местные жители внимательно следят за событиями. | omission
          He called it "strange".     | Он назвал это «странным.      | quotation
          The town was taken. The people who lived there had left it long before. | Город был взят. | omission
          """)
  void warn_of_what_people_also_do(String english, String russian, String check) {
    List<Finding> findings = findings("en", "ru", english, russian);

    assertThat(Checks.NAMES).containsAll(findings.stream().map(Finding::check).toList());
    assertThat(findings).extracting(Finding::check).contains(check);
    if (!check.equals("omission")) {
      assertThat(Checks.block(findings)).isFalse();
    }
  }

  @Test
  void say_what_became_of_what() {
    assertThat(findings("en", "ru", "They met in May.", "Они встретились в марте."))
        .extracting(Finding::message)
        .contains("May became March");
    assertThat(findings("en", "ru", "It cost $5.", "Это стоило 5 рублей."))
        .extracting(Finding::message)
        .contains("dollar became rouble");
  }

  @Test
  void block_a_text_in_the_language_of_its_source_where_both_have_one_script() {
    String english = "The ferry to the islands leaves at noon from the old pier every day.";
    assertThat(
            findings(
                "en",
                "es",
                english,
                "The ferry for the islands goes at noon from the old pier each day."))
        .extracting(Finding::check)
        .contains("language");
    assertThat(
            findings(
                "en",
                "es",
                english,
                "El ferry a las islas sale al mediodía del viejo muelle todos los días."))
        .extracting(Finding::check)
        .doesNotContain("language");
  }

  @Test
  void block_words_left_over_between_languages_of_one_script() {
    assertThat(
            findings(
                "en",
                "es",
                "The ferry to the islands leaves at noon from the old pier.",
                "El ferry leaves at noon from the old muelle."))
        .extracting(Finding::check)
        .contains("untranslated");
  }

  @Test
  void say_what_is_found_with_the_words_of_both_sides() {
    assertThat(findings("en", "ru", "They met in May.", "Они встретились в марте."))
        .extracting(Finding::source, Finding::target)
        .contains(org.assertj.core.groups.Tuple.tuple("May", "марте"));
    assertThat(findings("en", "ru", "It cost $5.", "Это стоило 5 рублей."))
        .extracting(Finding::source, Finding::target)
        .contains(org.assertj.core.groups.Tuple.tuple("$", "рублей"));
  }

  @Test
  void only_note_the_marks_that_russian_gives_to_names() {
    assertThat(findings("ru", "en", "Об этом пишет «Известия».", "That is what Izvestia writes."))
        .filteredOn(finding -> finding.check().equals("quotation"))
        .extracting(Finding::severity)
        .containsExactly(Severity.NOTE);
  }

  @Test
  void say_nothing_of_a_pseudo_localization() {
    assertThat(findings("en", "en-XA", "He did not pay $5 in May.", "[Ĥéé ðîîð ñööţ $5 ƥååý]"))
        .isEmpty();
  }

  private static List<Finding> alarms(String from, String to, String source, String target) {
    return findings(from, to, source, target).stream()
        .filter(finding -> finding.severity() != Severity.NOTE)
        .filter(finding -> !finding.check().equals("length"))
        .toList();
  }

  private static List<Finding> findings(String from, String to, String source, String target) {
    return Checks.standard().findings(LanguagePair.of(from, to), source, target);
  }
}
