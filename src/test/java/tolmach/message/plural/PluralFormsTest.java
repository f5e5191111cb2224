package tolmach.message.plural;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tolmach.language.LanguageTag;
import tolmach.message.MessageSyntax;
import tolmach.message.MessageText;

class PluralFormsTest {

  private static final String FILES = "{n, plural, one {a file} other {# files}}";

  private static List<Form> forms(String pattern, String from, String to) {
    return PluralForms.into(MessageSyntax.read(pattern), LanguageTag.of(from), LanguageTag.of(to));
  }

  private static String said(List<Form> forms) {
    return forms.stream()
        .map(form -> String.join("+", form.cases()) + ": " + form.text().text())
        .collect(Collectors.joining(" | "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en; ru; one: 21 files | few: 23 files | many: 25 files | other: 1.5 files",
        "en; pl; one: a file | few: 23 files | many: 25 files | other: 1.5 files",
        "en; ar; zero: 0 files | one: a file | two: 2 files | few: 5 files | many: 25 files | other: 100 files",
        "en; ja; other: 25 files",
        "en; de; one: a file | other: 25 files",
        "en; fr; one: a file | many: 1,000,000 files | other: 25 files"
      })
  void a_language_has_a_sentence_for_each_of_its_cases(String from, String to, String expected) {
    assertThat(said(forms(FILES, from, to))).isEqualTo(expected);
  }

  @Test
  void the_rules_of_the_source_choose_the_branch() {
    String russian = "{n, plural, one {# файл} few {# файла} many {# файлов} other {# файла}}";
    assertThat(said(forms(russian, "ru", "en"))).isEqualTo("one: 1 файл | other: 25 файлов");
  }

  @Test
  void ranks_keep_the_suffix_of_their_number() {
    String pattern = "{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} visit";
    assertThat(said(forms(pattern, "en", "ru"))).isEqualTo("other: 25th visit");
    assertThat(said(forms(pattern, "en", "en")))
        .isEqualTo("one: 21st visit | two: 22nd visit | few: 23rd visit | other: 25th visit");
  }

  @Test
  void explicit_numbers_and_keywords_stay() {
    String pattern =
        "{g, select, male {He has} other {They have}} {n, plural, =0 {nothing} other {# books}}";
    assertThat(said(forms(pattern, "en", "ja")))
        .isEqualTo(
            "male+=0: He has nothing | male+other: He has 25 books"
                + " | other+=0: They have nothing | other+other: They have 25 books");
  }

  @Test
  void a_number_that_stands_in_the_text_already_is_not_taken() {
    assertThat(said(forms("{n, plural, other {# of 25 files}}", "en", "ja")))
        .isEqualTo("other: 23 of 25 files");
  }

  @Test
  void the_number_is_found_however_the_target_writes_it_and_becomes_the_code() {
    List<Form> forms = forms(FILES, "en", "fr");
    Form many = forms.get(1);
    assertThat(many.fault("1 000 000 de fichiers")).isEmpty();
    assertThat(many.fault("1.000.000 de fichiers")).isEmpty();
    assertThat(many.fault("un million de fichiers"))
        .hasValueSatisfying(fault -> assertThat(fault).startsWith("the number 1,000,000 is not"));
    MessageText text =
        new MessageText(
            MessageSyntax.read(FILES).selectors(),
            List.of(
                forms.get(0).variant("un fichier"),
                many.variant("1 000 000 de fichiers"),
                forms.get(2).variant("25 fichiers")));
    assertThat(MessageSyntax.write(text))
        .isEqualTo("{n, plural, one {un fichier} many {# de fichiers} other {# fichiers}}");
  }

  @ParameterizedTest
  @CsvSource({"25 файлов и 25 папок", "файлов"})
  void a_number_twice_or_not_at_all_is_a_fault(String translation) {
    assertThat(forms(FILES, "en", "ru").get(2).fault(translation)).isPresent();
  }

  @Test
  void a_fraction_is_found_with_a_comma() {
    assertThat(forms(FILES, "en", "ru").get(3).fault("1,5 файла")).isEmpty();
  }
}
