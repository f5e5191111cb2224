package tolmach.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tolmach.language.LanguageTag;

class AccessKeyTest {

  private static AccessKey key(String label) {
    return AccessKey.of(MessageSyntax.plain(label), "&_").orElseThrow();
  }

  private static String put(String label, String translation, String language) {
    return key(label).put(translation, LanguageTag.of(language));
  }

  @ParameterizedTest
  @CsvSource({
    "&File,        &, F, File",
    "_File,        _, F, File",
    "Save &as…,    &, A, Save as…",
    "E&xit,        &, X, Exit",
    "Do&n't save,  &, N, Don't save",
    "&Éditer,      &, É, Éditer",
    "&Файл,        &, Ф, Файл",
  })
  void is_the_letter_behind_the_mark(String label, char mark, String letter, String plain) {
    AccessKey key = key(label);
    assertThat(key).isEqualTo(new AccessKey(mark, letter));
    assertThat(key.without(MessageSyntax.plain(label)).text()).isEqualTo(plain);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Find & replace",
        "Fish &&Chips",
        "&amp;",
        "AT&T",
        "R&D",
        "&File and &Edit",
        "__init__",
        "Read the file &config before you go on with it today",
        "{user_name}",
      })
  void is_none_where_the_mark_is_something_else(String label) {
    assertThat(AccessKey.of(MessageSyntax.plain(label), "")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"snake_case", "E&xit"})
  void is_within_a_word_only_where_others_of_the_bundle_begin_one(String label) {
    assertThat(AccessKey.of(MessageSyntax.plain(label), "")).isEmpty();
    assertThat(AccessKey.of(MessageSyntax.plain(label), "&_")).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "&File,   Datei,              de, &Datei",
    "&Save,   Alles speichern,    de, Alles &speichern",
    "&Exit,   Beenden,            de, B&eenden",
    "E&xit,   Выход,              ru, &Выход",
    "&Open…,  Открыть…,           ru, &Открыть…",
    "&Find,   Rechercher,         fr, &Rechercher",
  })
  void goes_before_the_same_letter_else_the_first(
      String label, String translation, String language, String expected) {
    assertThat(put(label, translation, language)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "&File,    ファイル,     ja, ファイル(&F)",
    "&Open…,   開く…,       ja, 開く(&O)…",
    "&Open...,  打开...,      zh, 打开(&O)...",
    "&Name:,   名称：,       zh-Hant, 名称(&N)：",
    "_File,    파일,         ko, 파일(_F)",
  })
  void follows_in_brackets_where_keys_have_no_letters_of_the_language(
      String label, String translation, String language, String expected) {
    assertThat(put(label, translation, language)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Д&атаi", "&Datei"})
  void stays_where_whoever_translated_has_put_it(String translation) {
    assertThat(put("&File", translation, "de")).isEqualTo(translation);
  }

  @Test
  void needs_a_letter() {
    assertThat(put("&File", "123", "de")).isEqualTo("123");
    assertThat(put("&File", " ", "ja")).isEqualTo(" ");
  }

  @Test
  void is_put_beside_codes_and_not_into_them() {
    assertThat(put("&Find ⟦1⟧", "⟦1⟧ suchen", "de")).isEqualTo("⟦1⟧ &suchen");
    assertThat(put("&Find ⟦1⟧", "查找⟦1⟧", "zh")).isEqualTo("查找(&F)⟦1⟧");
  }

  @Test
  void marks_of_a_bundle_are_those_that_begin_words() {
    List<Message> messages =
        IntStream.of(0, 1)
            .mapToObj(
                i ->
                    new Message(
                        "k" + i,
                        MessageText.of(MessageSyntax.plain(List.of("&File", "snake_case").get(i))),
                        null,
                        "",
                        i,
                        true,
                        0))
            .toList();
    assertThat(AccessKey.marks(messages)).isEqualTo("&");
  }
}
