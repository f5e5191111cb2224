package tolmach.message.gettext;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tolmach.language.LanguageTag;

class PluralFormsTest {

  static Stream<LanguageTag> languages_with_rules() {
    return Arrays.stream(PluralRules.getAvailableULocales())
        .filter(locale -> !locale.equals(ULocale.ROOT) && !locale.getLanguage().equals("root"))
        .map(locale -> LanguageTag.of(locale.toLanguageTag()));
  }

  @ParameterizedTest
  @MethodSource("languages_with_rules")
  void of_every_language_are_those_of_cldr(LanguageTag language) {
    PluralForms forms = PluralForms.of(language);
    PluralRules rules = PluralForms.rules(language);
    PluralForms read = PluralForms.parse(forms.field()).orElseThrow();
    List<String> categories = read.categories(language).orElseThrow();
    assertThat(categories).hasSize(forms.count()).doesNotHaveDuplicates();
    for (int n = 0; n <= 1000; n++) {
      int index = (int) read.form().applyAsLong(n);
      assertThat(categories.get(index)).as("%s of %s", n, language).isEqualTo(rules.select(n));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "en ~ nplurals=2; plural=(n != 1);",
        "de-AT ~ nplurals=2; plural=(n != 1);",
        "fr ~ nplurals=2; plural=(n > 1);",
        "pt ~ nplurals=2; plural=(n > 1);",
        "pt-PT ~ nplurals=2; plural=(n != 1);",
        "ja ~ nplurals=1; plural=0;",
        "cs ~ nplurals=3; plural=(n==1) ? 0 : (n>=2 && n<=4) ? 1 : 2;",
        "pl ~ nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 :"
            + " 2);",
        "ru ~ nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 ||"
            + " n%100>=20) ? 1 : 2);",
        "sr-Latn ~ nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10"
            + " || n%100>=20) ? 1 : 2);",
        "ro ~ nplurals=3; plural=n==1 ? 0 : (n==0 || (n%100 > 0 && n%100 < 20)) ? 1 : 2;",
        "ar ~ nplurals=6; plural=n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 :"
            + " n%100>=11 ? 4 : 5;"
      })
  void of_well_known_languages_are_written_as_everyone_writes_them(String language, String field) {
    assertThat(PluralForms.of(LanguageTag.of(language)).field()).isEqualTo(field);
  }

  @Test
  void of_other_languages_are_made_from_the_rules_for_whole_numbers() {
    assertThat(PluralForms.of(LanguageTag.of("lv")).field())
        .isEqualTo(
            "nplurals=3; plural=(n%10==0 || n%100>=11 && n%100<=19 ? 0 : n%10==1 && n%100!=11 ? 1"
                + " : 2);");
  }

  @ParameterizedTest
  @CsvSource({"ru, one few many", "en, one other", "hr, one few other", "ja, other"})
  void name_the_category_of_each_form(String language, String categories) {
    LanguageTag tag = LanguageTag.of(language);
    assertThat(PluralForms.of(tag).categories(tag)).hasValue(List.of(categories.split(" ")));
  }

  @Test
  void may_have_another_order_or_more_forms_than_categories() {
    var forms = PluralForms.of(3, "n==1 ? 2 : n%10==1 && n%100!=11 ? 1 : 0");
    assertThat(forms.categories(LanguageTag.of("ru"))).isEmpty();
    var kde =
        PluralForms.of(
            4,
            "n==1 ? 3 : n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ?"
                + " 1 : 2");
    assertThat(kde.categories(LanguageTag.of("ru"))).hasValue(List.of("one", "few", "many", "one"));
    var french = PluralForms.of(3, "(n <= 1 ? 0 : n % 1000000 == 0 ? 1 : 2)");
    assertThat(french.categories(LanguageTag.of("fr"))).hasValue(List.of("one", "many", "other"));
  }

  @Test
  void take_from_other_forms_those_of_the_same_numbers() {
    PluralForms russian = PluralForms.of(LanguageTag.of("ru"));
    assertThat(PluralForms.GERMANIC.from(russian)).containsExactly(0, 1, 1);
    assertThat(russian.from(PluralForms.GERMANIC)).containsExactly(0, 2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nplurals=INTEGER; plural=EXPRESSION;",
        "nplurals=2; plural=n != ;",
        "nplurals=2; plural=(n != 1;",
        "nplurals=2; plural=n ? 1;",
        "nplurals=2; plural=m;",
        "nplurals=2; plural=n = 1;",
        "nplurals=0; plural=0;",
        "nplurals=2; plural=99999999999;"
      })
  void are_none_where_a_header_says_nothing_of_sense(String field) {
    assertThat(PluralForms.parse(field)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1+2*3-4/2, 5",
    "!0, 1",
    "!n, 0",
    "n-5*2, 0",
    "1 ? 2 : 3 ? 4 : 5, 2",
    "0 ? 2 : 0 ? 4 : 5, 5",
    "0 && 1 || 1, 1",
    "2 > 1 == 1, 1",
    "n % 3 >= 1, 1",
    "n / 0, -1"
  })
  void are_reckoned_as_c_reckons(String expression, long expected) {
    assertThat(PluralExpression.parse(expression).applyAsLong(10)).isEqualTo(expected);
  }

  @Test
  void of_a_formula_without_end_are_refused_not_followed() {
    String deep = "(".repeat(100_000) + "n" + ")".repeat(100_000);
    assertThat(PluralForms.parse("nplurals=2; plural=" + deep + ";")).isEmpty();
  }
}
