package tolmach.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommentWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "max 20 characters|20",
        "Max. 20 chars.|20",
        "maximum of 20 characters|20",
        "max. length: 20|20",
        "Max length 20|20",
        "maxLength=20|20",
        "max_length: \"20\"|20",
        "maxlen 12 chars|12",
        "limit: 20|20",
        "Button. Limit 20 characters|20",
        "{MaxLength=24}|24",
        "Button { maxlength = 12 }|12",
        "[CHAR LIMIT=40]|40",
        "[CHAR_LIMIT=40] Title of the page|40",
        "Character limit: 32|32",
        "Keep it short, up to 15 letters|15",
        "no longer than 30 characters|30",
        "at most 1,000 characters|1000",
        "25 characters max|25",
        "25-character limit|25",
        "Label, 8 chars or less|8",
        "≤ 16 characters|16",
        "max 30 characters, on phones max 20 characters|20",
        "не более 20 символов|20",
        "Кнопка, макс. 12 знаков|12",
        "максимальная длина: 18|18",
        "до 40 символов|40",
        "Лимит: 24|24",
        "{MaxLength=20}|20",
        "Menu {maxlength = 7}|7",
      })
  void reads_how_long_a_translation_may_be(String comment, int limit) {
    assertThat(CommentWords.limit(comment)).isEqualTo(limit);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "max 5 items",
        "Shown when more than 20 files are chosen",
        "limit: 20 MB",
        "Daily limit: 20",
        "limit: 20%",
        "20 characters",
        "at least 8 characters",
        "[CHAR LIMIT=NONE]",
        "maximum width 3.5 em"
      })
  void takes_no_other_number_for_a_length(String comment) {
    assertThat(CommentWords.limit(comment)).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "do not translate",
        "Brand name. Do not translate!",
        "Don't translate this string",
        "Do not translate: brand name",
        "do not localise",
        "Please don’t translate it.",
        "DNT",
        "{Locked}",
        "Product name\nNOI18N",
        "Product (DNT)",
        "notranslate",
        "no-translate",
        "translatable=\"false\"",
        "x-translate: no",
        "This string must not be translated",
        "Not to be translated; a trade mark",
        "leave untranslated",
        "no translation needed",
        "Name of the city\nDo not translate",
        "не переводить",
        "Марка. Не переводится.",
        "оставить без перевода",
        "{Locked}",
        "A mark\nNOI18N"
      })
  void hears_that_a_message_stays_as_it_is(String comment) {
    assertThat(CommentWords.isKept(comment)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Do not translate \"Tolmach\"",
        "Do not translate: {name}",
        "don't translate literally",
        "Do not translate the words in brackets",
        "{name} must not be translated",
        "The file was not translated",
        "Shown where a text is not translated yet",
        "Button: translate",
        "dnt tracking is on",
        "{Locked=\"Tolmach\"}",
        "all but NOI18N words",
        "Не переводите дословно",
        "«Толмач» не переводить дословно"
      })
  void a_word_about_a_part_keeps_nothing(String comment) {
    assertThat(CommentWords.isKept(comment)).isFalse();
  }
}
