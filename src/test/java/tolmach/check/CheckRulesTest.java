package tolmach.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tolmach.language.LanguageTag;

class CheckRulesTest {

  private static final LanguageTag RUSSIAN = LanguageTag.of("ru");

  @Test
  void a_rule_for_a_language_goes_before_one_for_all() {
    CheckRules rules = CheckRules.parse("negation:block, ru/negation:off, pt/negation:note");

    assertThat(rules.rule(RUSSIAN, "negation")).contains(CheckWeight.OFF);
    assertThat(rules.rule(LanguageTag.of("pt-BR"), "negation")).contains(CheckWeight.NOTE);
    assertThat(rules.rule(LanguageTag.of("de"), "negation")).contains(CheckWeight.BLOCK);
    assertThat(rules.rule(RUSSIAN, "quotation")).isEmpty();
  }

  @Test
  void no_rules_say_nothing() {
    assertThat(CheckRules.parse(" ").isEmpty()).isTrue();
  }

  @Test
  void what_is_only_noted_stays_so() {
    var note = new Finding("names", Severity.NOTE, "one name is in doubt");
    var warning = note.with(Severity.WARN);
    var stop = note.with(Severity.BLOCK);

    assertThat(CheckWeight.BLOCK.of(note)).contains(note);
    assertThat(CheckWeight.BLOCK.of(warning)).contains(stop);
    assertThat(CheckWeight.WARN.of(stop)).contains(warning);
    assertThat(CheckWeight.NOTE.of(stop)).contains(note);
    assertThat(CheckWeight.OFF.of(stop)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          negation                      | is no rule
          negation:loud                 | is no rule
          nonsense:warn                 | there is no check
          a,b                           | is no rule
          negation:warn, negation:off   | two rules for negation
          placeholders:off              | always blocks
          empty:warn                    | always blocks
          ru/placeholders:note          | always blocks
          """)
  void a_wrong_rule_is_refused_in_words(String rules, String why) {
    assertThatThrownBy(() -> CheckRules.parse(rules))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }
}
