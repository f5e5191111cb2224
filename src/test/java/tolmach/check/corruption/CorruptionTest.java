package tolmach.check.corruption;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tolmach.check.Checks;
import tolmach.language.LanguagePair;
import tolmach.language.LanguageTag;

class CorruptionTest {

  private static final LanguageTag RUSSIAN = LanguageTag.of("ru");
  private static final LanguagePair EN_RU = LanguagePair.of("en", "ru");

  /** Has a place for every kind of fault. */
  private static final String RICH =
      "В понедельник «Норд» продал более 12,5 млн акций за 340 рублей. Ни один из трёх банков не"
          + " сообщил об этом до марта, когда доля упала на 15 процентов. «Россия и Франция ждут от"
          + " нас ответа уже много лет подряд», — сказал тогда директор Иван Смирнов.";

  private static final String SOURCE =
      "On Monday Nord sold more than 12.5 million shares and none of the three banks said so.";

  @ParameterizedTest
  @EnumSource
  void puts_one_fault_into_a_text_that_has_a_place_for_it(Corruption corruption) {
    String faulty = corruption.in(RUSSIAN, SOURCE, RICH, new Random(1)).orElseThrow();

    assertThat(faulty).isNotEqualTo(RICH);
    assertThat(corruption.in(RUSSIAN, SOURCE, RICH, new Random(1))).contains(faulty);
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"NUMBER_ADDED", "SOURCE_LEFT"})
  void leaves_a_text_alone_that_has_none(Corruption corruption) {
    assertThat(corruption.in(RUSSIAN, SOURCE, "Мост закрыт", new Random(1))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          MONTH             | It may rain.            |
          NEGATION_DROPPED  | He cannot come.         | He can come.
          NEGATION_DROPPED  | He didn't come.         | He did come.
          QUOTE_LOST        | He said "stop it" once. | He said stop it once.
          PERCENT_LOST      | up 5 percent            | up 5
          DECIMAL_DROPPED   | up 1.5 today            | up 15 today
          """)
  void knows_english(Corruption corruption, String text, String faulty) {
    var found = corruption.in(LanguageTag.of("en"), SOURCE, text, new Random(1));

    if (faulty == null) {
      assertThat(found).isEmpty();
    } else {
      assertThat(found).contains(faulty);
    }
  }

  @Test
  void a_trial_counts_what_checks_stop_and_what_they_only_warn_of() {
    var pairs =
        List.of(
            new GateTrial.Pair("It cost 340 roubles.", "Это стоило 340 рублей."),
            new GateTrial.Pair("It cost 340 roubles.", "Это стоило 350 рублей."));

    GateTrial.Result result = new GateTrial(Checks.standard()).run(EN_RU, pairs, 7);

    assertThat(result.pairs()).isEqualTo(2);
    assertThat(result.stopped()).isEqualTo(1);
    assertThat(result.caught().get(Corruption.DIGIT_CHANGED))
        .isEqualTo(new GateTrial.Caught(1, 1, 1));
    assertThat(result.caught().get(Corruption.CURRENCY)).isEqualTo(new GateTrial.Caught(1, 1, 1));
    assertThat(result.alarms()).hasSize(1);
  }

  @Test
  void without_checks_nothing_is_caught() {
    var pairs = List.of(new GateTrial.Pair("It cost 340 roubles.", "Это стоило 340 рублей."));

    GateTrial.Result result = new GateTrial(new Checks(List.of())).run(EN_RU, pairs, 7);

    assertThat(result.caught().get(Corruption.DIGIT_CHANGED))
        .isEqualTo(new GateTrial.Caught(1, 0, 0));
  }
}
