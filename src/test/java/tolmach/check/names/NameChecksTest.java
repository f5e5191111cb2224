package tolmach.check.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tolmach.check.Checks;
import tolmach.check.Finding;
import tolmach.check.Severity;
import tolmach.language.LanguagePair;

/** Who and where: names of persons, and countries. */
class NameChecksTest {

  private static final LanguagePair EN_RU = LanguagePair.of("en", "ru");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The mayor, Elin Hancock, resigned.       | Мэр Элин Хэнкок ушла в отставку.
          He spoke to Elin Hancock on Friday.      | В пятницу он говорил с Элин Хэнкок.
          The minister met Viktor Lukin.           | Министр встретился с Виктором Лукиным.
          Yesterday Charles Weber was buried.      | Вчера похоронили Карла Вебера.
          The bank Wells Fargo said so.            | Об этом сообщил банк Wells Fargo.
          Later the United Nations agreed.         | Позже согласилась Организация Объединённых Наций.
          A Russian ship sank off Norway.          | Российское судно затонуло у берегов Норвегии.
          Today the Turkish army left.             | Сегодня армия Турции ушла.
          Today the French president left Moscow.  | Сегодня президент Франции покинул Россию.
          We met Michael Jordan in Jordan.         | Мы встретили Майкла Джордана в Иордании.
          People in the UK voted.                  | Жители Великобритании проголосовали.
          Troops from North Korea came.            | Пришли войска КНДР.
          Talks in Austria and the United States.  | Переговоры в Австрии и США.
          Indians helped the British.              | Индейцы помогали британцам.
          """)
  void let_pass_names_in_another_dress(String english, String russian) {
    assertThat(alarms("en", "ru", english, russian)).isEmpty();
    assertThat(alarms("ru", "en", russian, english)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          It was sold to France last year.          | В прошлом году его продали Германии.     | France    | Германии
          The ship left Norway and sank.            | Судно вышло из Швеции и затонуло.        | Norway    | Швеции
          A Russian minister said so.               | Об этом сообщил министр Бразилии.        | Russian   | Бразилии
          Ukraine and Poland agreed, then Ukraine paid. | Украина и Польша договорились, потом Италия заплатила. | Ukraine | Италия
          """)
  void block_a_country_that_became_another(
      String english, String russian, String source, String target) {
    assertThat(findings("en", "ru", english, russian))
        .filteredOn(finding -> finding.check().equals("countries"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.severity()).isEqualTo(Severity.BLOCK);
              assertThat(finding.source()).isEqualTo(source);
              assertThat(finding.target()).isEqualTo(target);
            });
    assertThat(Checks.block(findings("ru", "en", russian, english))).isTrue();
  }

  @Test
  void only_warn_of_a_country_where_adjectives_are_not_known() {
    assertThat(findings("en", "de", "It was sold to France.", "Es wurde an Norwegen verkauft."))
        .filteredOn(finding -> finding.check().equals("countries"))
        .extracting(Finding::severity)
        .containsExactly(Severity.WARN);
  }

  @Test
  void warn_of_a_name_that_became_another() {
    assertThat(
            findings("en", "ru", "The lawyer was Elin Hancock.", "Адвокатом была Элин Петренко."))
        .filteredOn(finding -> finding.check().equals("names"))
        .extracting(Finding::severity, Finding::source, Finding::target)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Severity.WARN, "Hancock", "Петренко"));
  }

  @Test
  void warn_of_a_name_that_the_source_has_not() {
    assertThat(findings("en", "ru", "The mayor left.", "Затем мэр Линдквист ушла."))
        .filteredOn(finding -> finding.check().equals("names"))
        .extracting(Finding::severity)
        .containsExactly(Severity.WARN);
  }

  @Test
  void only_note_a_name_that_was_left_out() {
    assertThat(findings("en", "ru", "Then Hancock left.", "Затем она ушла."))
        .filteredOn(finding -> finding.check().equals("names"))
        .extracting(Finding::severity)
        .containsExactly(Severity.NOTE);
  }

  @Test
  void say_nothing_of_headlines_that_write_every_word_large() {
    assertThat(alarms("ru", "en", "Мост закрыт до весны", "Bridge Stays Shut Until Spring Floods"))
        .isEmpty();
  }

  private static List<Finding> alarms(String from, String to, String source, String target) {
    return findings(from, to, source, target).stream()
        .filter(finding -> finding.severity() != Severity.NOTE)
        .filter(finding -> List.of("names", "countries").contains(finding.check()))
        .toList();
  }

  private static List<Finding> findings(String from, String to, String source, String target) {
    var pair = from.equals("en") && to.equals("ru") ? EN_RU : LanguagePair.of(from, to);
    return Checks.standard().findings(pair, source, target);
  }
}
