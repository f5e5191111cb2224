package tolmach.message.gettext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tolmach.message.gettext.PoText.HEADER;
import static tolmach.message.gettext.PoText.file;
import static tolmach.message.gettext.PoText.forms;
import static tolmach.message.gettext.PoText.message;
import static tolmach.message.gettext.PoText.read;
import static tolmach.message.gettext.PoText.said;
import static tolmach.message.gettext.PoText.text;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tolmach.language.LanguageTag;
import tolmach.message.Bundle;
import tolmach.message.MessageSyntax;
import tolmach.message.MessageText;

class LocalizedGettextTest {

  private static final LanguageTag RUSSIAN = LanguageTag.of("ru");
  private static final LanguageTag POLISH = LanguageTag.of("pl");

  private static String localized(String text, Map<String, MessageText> texts, String target) {
    return read(text).localized(texts, LanguageTag.of(target));
  }

  @ParameterizedTest
  @CsvSource({"bakery-ru.po, ru", "photos-pl.po, pl", "library-en.po, en", "bakery-ru.po, ru-RU"})
  void gives_back_every_byte_where_nothing_is_translated(String name, String language) {
    assertThat(localized(file(name), Map.of(), language)).isEqualTo(file(name));
    String windows = "\uFEFF" + file(name).replace("\n", "\r\n");
    assertThat(localized(windows, Map.of(), language)).isEqualTo(windows);
  }

  @ParameterizedTest
  @CsvSource({"bakery-ru.po, ru", "photos-pl.po, pl", "library-en.po, en"})
  void gives_back_every_byte_where_texts_are_those_that_are_given(String name, String language) {
    var given = new HashMap<String, MessageText>();
    read(file(name)).messages().stream()
        .filter(message -> message.given() != null)
        .forEach(message -> given.put(message.key(), message.given()));
    assertThat(localized(file(name), given, language)).isEqualTo(file(name));
  }

  @Test
  void writes_a_translation_into_its_place_alone() {
    assertThat(
            localized(file("bakery-ru.po"), Map.of("Save a copy", text("Сохранить копию")), "ru"))
        .isEqualTo(
            file("bakery-ru.po")
                .replace(
                    "msgid \"Save a copy\"\nmsgstr \"\"",
                    "msgid \"Save a copy\"\nmsgstr \"Сохранить копию\""));
  }

  @Test
  void writes_a_text_of_several_lines_line_by_line() {
    String po = HEADER + "msgid \"a\"\nmsgstr \"\"\n";
    assertThat(localized(po, Map.of("a", text("раз\nдва\n")), "ru"))
        .isEqualTo(
            po.replace(
                "msgid \"a\"\nmsgstr \"\"", "msgid \"a\"\nmsgstr \"\"\n\"раз\\n\"\n\"два\\n\""));
    assertThat(localized(po, Map.of("a", text("раз\n")), "ru")).contains("msgstr \"раз\\n\"\n");
    assertThat(localized(po.replace("\n", "\r\n"), Map.of("a", text("раз\nдва")), "ru"))
        .endsWith("msgstr \"\"\r\n\"раз\\n\"\r\n\"два\"\r\n");
  }

  @Test
  void escapes_what_a_literal_cannot_hold() {
    String po = HEADER + "msgid \"a\"\nmsgstr \"\"\n";
    String odd = "\"\\\t\u0007\u0001\r";
    String written = localized(po, Map.of("a", text(odd)), "ru");
    assertThat(written).contains("msgstr \"\\\"\\\\\\t\\a\\001\\r\"");
    assertThat(said(read(written).messages().get(0).given())).isEqualTo(odd);
  }

  @Test
  void takes_off_what_says_that_a_translation_is_doubtful() {
    String po = file("photos-pl.po");
    var texts =
        Map.of(
            "Import all photos", text("Importuj wszystkie zdjęcia"),
            "Could not read %s.\\nIs the card full?",
                text("Nie można odczytać %s.\nCzy karta jest pełna?"));
    assertThat(localized(po, texts, "pl"))
        .isEqualTo(
            po.replace("#, fuzzy\n#| msgid \"Import photos\"\n", "")
                .replace("Importuj zdjęcia", "Importuj wszystkie zdjęcia")
                .replace(
                    "#, fuzzy, python-format\n#| msgid \"\"\n#| \"Could not read %s.\\n\"\n"
                        + "#| \"Is the card locked?\"\n",
                    "#, python-format\n")
                .replace("Czy karta jest zablokowana?", "Czy karta jest pełna?"));
  }

  @Test
  void confirms_a_doubtful_translation_that_is_the_same() {
    String po = HEADER + "#, fuzzy\nmsgid \"a\"\nmsgstr \"б\"\n";
    assertThat(localized(po, Map.of("a", text("б")), "ru"))
        .isEqualTo(HEADER + "msgid \"a\"\nmsgstr \"б\"\n");
  }

  @Test
  void writes_the_forms_in_the_order_of_the_formula() {
    String russian =
        localized(
            file("player.pot"),
            Map.of(
                "%d song",
                forms(
                    "one", "%d песня", "few", "%d песни", "many", "%d песен", "other", "%d песни")),
            "ru");
    assertThat(russian)
        .contains("msgstr[0] \"%d песня\"\nmsgstr[1] \"%d песни\"\nmsgstr[2] \"%d песен\"\n")
        .contains("\"Plural-Forms: " + PluralForms.of(RUSSIAN).field() + "\\n\"\n")
        .contains(
            "msgid_plural \"%d songs in “%s”\"\nmsgstr[0] \"\"\nmsgstr[1] \"\"\nmsgstr[2] \"\"\n");
  }

  @Test
  void keeps_the_order_of_a_formula_that_the_file_has_and_that_is_right() {
    String po =
        "msgid \"\"\nmsgstr \"\"\n\"Language: ru\\n\"\n\"Content-Type: text/plain;"
            + " charset=UTF-8\\n\"\n\"Plural-Forms: nplurals=3; plural=n%10==1 && n%100!=11 ? 2 :"
            + " n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 0 : 1;\\n\"\n\n"
            + "msgid \"%d day\"\nmsgid_plural \"%d days\"\nmsgstr[0] \"\"\nmsgstr[1] \"\"\n"
            + "msgstr[2] \"\"\n";
    var days = Map.of("%d day", forms("one", "%d день", "few", "%d дня", "many", "%d дней"));
    assertThat(localized(po, days, "ru"))
        .isEqualTo(
            po.replace("msgstr[0] \"\"", "msgstr[0] \"%d дня\"")
                .replace("msgstr[1] \"\"", "msgstr[1] \"%d дней\"")
                .replace("msgstr[2] \"\"", "msgstr[2] \"%d день\""));
  }

  @Test
  void moves_what_stands_in_wrong_forms_into_those_of_its_language() {
    String po =
        HEADER
            + "msgid \"%d day\"\nmsgid_plural \"%d days\"\nmsgstr[0] \"%d день\"\n"
            + "msgstr[1] \"%d дней\"\n";
    String moved = localized(po, Map.of(), "ru");
    assertThat(moved)
        .endsWith("msgstr[0] \"%d день\"\nmsgstr[1] \"%d дней\"\nmsgstr[2] \"%d дней\"\n")
        .contains(PluralForms.of(RUSSIAN).field());
  }

  @Test
  void gives_a_language_with_one_form_the_text_for_all_numbers() {
    var song = Map.of("%d song", forms("other", "%d曲"));
    assertThat(localized(file("player.pot"), song, "ja"))
        .contains("msgid_plural \"%d songs\"\nmsgstr[0] \"%d曲\"\n\n")
        .contains("\"Plural-Forms: nplurals=1; plural=0;\\n\"");
  }

  @Test
  void leaves_out_cases_of_fractions_and_of_millions() {
    var song =
        Map.of(
            "%d song",
            forms("one", "%d chanson", "many", "%d de chansons", "other", "%d chansons"));
    assertThat(localized(file("player.pot"), song, "fr"))
        .contains("msgstr[0] \"%d chanson\"\nmsgstr[1] \"%d chansons\"\n")
        .doesNotContain("de chansons");
  }

  @Test
  void makes_a_file_of_a_template() {
    String made = localized(file("player.pot"), Map.of("No sound", text("Нет звука")), "ru");
    assertThat(made)
        .isEqualTo(
            file("player.pot")
                .replace("#, fuzzy\nmsgid \"\"", "msgid \"\"")
                .replace("\"Language: \\n\"", "\"Language: ru\\n\"")
                .replace("charset=CHARSET", "charset=UTF-8")
                .replace("nplurals=INTEGER; plural=EXPRESSION;", PluralForms.of(RUSSIAN).field())
                .replace("msgstr[1] \"\"", "msgstr[1] \"\"\nmsgstr[2] \"\"")
                .replace(
                    "msgid \"No sound\"\nmsgstr \"\"", "msgid \"No sound\"\nmsgstr \"Нет звука\""));
  }

  @Test
  void empties_translations_of_another_language_and_those_alone() {
    String german =
        localized(file("photos-pl.po"), Map.of("Empty the bin", text("Papierkorb leeren")), "de");
    assertThat(german)
        .contains("\"Language: de\\n\"")
        .contains("\"Plural-Forms: nplurals=2; plural=(n != 1);\\n\"\n\n#: album.py:10")
        .contains("msgid \"Empty the bin\"\nmsgstr \"Papierkorb leeren\"\n")
        .contains("#: import.py:3\nmsgid \"Import all photos\"\nmsgstr \"\"\n")
        .contains("msgstr[0] \"\"\nmsgstr[1] \"\"\n\n#: album.py:14")
        .endsWith("#~ msgid \"Old photos\"\n#~ msgstr \"Stare zdjęcia\"\n")
        .doesNotContain("Udostępnij");
    assertThat(read(german).messages()).filteredOn(message -> message.given() != null).hasSize(1);
  }

  @Test
  void keeps_a_name_of_the_language_that_means_the_target() {
    String po = HEADER.replace("ru", "ru_RU.UTF-8") + "msgid \"a\"\nmsgstr \"\"\n";
    assertThat(localized(po, Map.of("a", text("б")), "ru"))
        .isEqualTo(po.replace("msgid \"a\"\nmsgstr \"\"", "msgid \"a\"\nmsgstr \"б\""));
  }

  @Test
  void adds_what_a_header_lacks_where_it_belongs() {
    String po =
        "msgid \"\"\nmsgstr \"\"\n\"Project-Id-Version: x\\n\"\n\"Language-Team: none\\n\"\n"
            + "\"Content-Type: text/plain; charset=UTF-8\\n\"\n\"X-Own: kept\\n\"\n\n"
            + "msgid \"%d day\"\nmsgid_plural \"%d days\"\nmsgstr[0] \"\"\nmsgstr[1] \"\"\n";
    assertThat(localized(po, Map.of("%d day", forms("one", "%d Tag", "other", "%d Tage")), "de"))
        .startsWith(
            "msgid \"\"\nmsgstr \"\"\n\"Project-Id-Version: x\\n\"\n\"Language-Team: none\\n\"\n"
                + "\"Language: de\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
                + "\"Plural-Forms: nplurals=2; plural=(n != 1);\\n\"\n\"X-Own: kept\\n\"\n\n");
  }

  @Test
  void rewrites_a_header_that_stands_in_one_line() {
    String po =
        "msgid \"\"\nmsgstr \"Language: pl\\nContent-Type: text/plain; charset=UTF-8\\n\"\n\n"
            + "msgid \"a\"\nmsgstr \"b\"\n";
    assertThat(localized(po, Map.of("a", text("в")), "ru"))
        .isEqualTo(
            "msgid \"\"\nmsgstr \"\"\n\"Language: ru\\n\"\n\"Content-Type: text/plain;"
                + " charset=UTF-8\\n\"\n\nmsgid \"a\"\nmsgstr \"в\"\n");
  }

  @Test
  void gives_a_file_without_a_header_one_once_something_is_written() {
    String po = "\uFEFFmsgid \"a\"\nmsgstr \"\"\n";
    assertThat(localized(po, Map.of(), "ru")).isEqualTo(po);
    assertThat(localized(po, Map.of("a", text("б")), "ru"))
        .isEqualTo(
            "\uFEFFmsgid \"\"\nmsgstr \"\"\n\"Language: ru\\n\"\n\"MIME-Version: 1.0\\n\"\n"
                + "\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
                + "\"Content-Transfer-Encoding: 8bit\\n\"\n\nmsgid \"a\"\nmsgstr \"б\"\n");
  }

  @Test
  void writes_patterns_of_java_where_the_flags_say_so() {
    String po = HEADER + "#, java-format\nmsgid \"It''s {0}\"\nmsgstr \"\"\n";
    MessageText own = read(po).messages().get(0).text();
    assertThat(localized(po, Map.of("It''s {0}", own), "ru")).endsWith("msgstr \"It''s {0}\"\n");
  }

  @Test
  void refuses_what_gettext_cannot_write() {
    Bundle bundle = read(file("player.pot"));
    assertThatThrownBy(() -> bundle.localized(Map.of("Stop", text("Стоп")), RUSSIAN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the bundle has no message [Stop]");
    assertThatThrownBy(() -> bundle.localized(Map.of(), LanguageTag.UNDETERMINED))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> bundle.localized(Map.of("%d song", forms("=0", "x", "other", "y")), RUSSIAN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a text for the case [=0], which gettext does not have in ru");
    assertThatThrownBy(() -> bundle.localized(Map.of("%d song", forms("one", "x")), RUSSIAN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("lacks a text for the case few");
    assertThatThrownBy(
            () -> bundle.localized(Map.of("No sound", forms("one", "x", "other", "y")), RUSSIAN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("has no msgid_plural");
  }

  @Test
  void refuses_letters_that_the_file_s_charset_does_not_have() {
    String po = HEADER.replace("UTF-8", "ISO-8859-1") + "msgid \"a\"\nmsgstr \"\"\n";
    Bundle bundle = new GettextFormat().parse(po, StandardCharsets.ISO_8859_1);
    assertThat(bundle.localized(Map.of("a", text("é")), LanguageTag.of("fr"))).contains("\"é\"");
    assertThatThrownBy(() -> bundle.localized(Map.of("a", text("б")), RUSSIAN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ISO-8859-1, which has no \"б\"; send it in UTF-8");
  }

  @Test
  void writes_every_form_of_a_plural_that_has_one_text() {
    MessageText plain = MessageText.of(MessageSyntax.plain("%d szt."));
    assertThat(
            said(
                message(
                        read(localized(file("photos-pl.po"), Map.of("%d photo", plain), "pl")),
                        "%d photo")
                    .given()))
        .isEqualTo("one: %d szt. | few: %d szt. | many: %d szt.");
    assertThat(PluralForms.of(POLISH).count()).isEqualTo(3);
  }
}
