package tolmach.message.gettext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tolmach.message.gettext.PoText.HEADER;
import static tolmach.message.gettext.PoText.file;
import static tolmach.message.gettext.PoText.message;
import static tolmach.message.gettext.PoText.read;
import static tolmach.message.gettext.PoText.said;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tolmach.article.BadItemException;
import tolmach.language.LanguageTag;
import tolmach.message.Bundle;
import tolmach.message.Message;
import tolmach.message.MessageSyntax;

class GettextFormatTest {

  private final GettextFormat format = new GettextFormat();

  @Test
  void gives_each_message_with_its_translation_comment_and_line() {
    Bundle bundle = read(file("bakery-ru.po"));
    assertThat(bundle.messages()).hasSize(15);
    Message title = bundle.messages().get(0);
    assertThat(title.key()).isEqualTo("Bakery");
    assertThat(said(title.text())).isEqualTo("Bakery");
    assertThat(said(title.given())).isEqualTo("Пекарня");
    assertThat(title.comment()).isEqualTo("Title of the main window");
    assertThat(title.line()).isEqualTo(20);
    assertThat(message(bundle, "Preheat the oven").comment())
        .isEqualTo("The oven, not the software.");
    assertThat(message(bundle, "Save a copy").given()).isNull();
  }

  @Test
  void joins_literals_and_resolves_escapes() {
    Bundle bundle = read(file("bakery-ru.po"));
    assertThat(said(bundle.messages().get(7).text()))
        .isEqualTo(
            "Do you want to share this recipe?\n"
                + "Everyone with the link will see it, and nobody can take it back.");
    assertThat(said(bundle.messages().get(6).text())).isEqualTo("The timer \"%s\" has run out.");
    assertThat(said(bundle.messages().get(14).text())).isEqualTo("Path on Windows:\tC:\\Recipes");
  }

  @Test
  void makes_placeholders_and_line_breaks_inline_codes() {
    Bundle bundle = read(file("bakery-ru.po"));
    assertThat(bundle.messages().get(5).text().variants().get(0).text().text())
        .isEqualTo("Bake for ⟦1⟧ minutes at ⟦2⟧ degrees.");
  }

  @Test
  void gives_languages_as_the_header_names_them() {
    assertThat(read(file("bakery-ru.po")).givenLanguage()).isEqualTo(LanguageTag.of("ru"));
    assertThat(read(file("bakery-ru.po")).language()).isEqualTo(LanguageTag.UNDETERMINED);
    assertThat(read(file("library-en.po")).language()).isEqualTo(LanguageTag.of("ru"));
    assertThat(read(file("library-en.po")).givenLanguage()).isEqualTo(LanguageTag.of("en"));
    assertThat(read(file("player.pot")).givenLanguage()).isEqualTo(LanguageTag.UNDETERMINED);
    assertThat(read("").givenLanguage()).isEqualTo(LanguageTag.UNDETERMINED);
  }

  @ParameterizedTest
  @CsvSource({
    "pt_BR, pt-BR",
    "ru_RU.UTF-8, ru-RU",
    "sr@latin, sr-Latn",
    "uz@Cyrillic, uz-Cyrl",
    "zh_TW, zh-TW",
    "zh-Hant, zh-Hant",
    "ca@valencia, ca-valencia",
    "nb, no",
    "C, und",
    "English, und"
  })
  void reads_a_locale_name_as_a_language(String name, String tag) {
    assertThat(LocaleName.tag(name)).isEqualTo(LanguageTag.of(tag));
  }

  @ParameterizedTest
  @CsvSource({
    "pt-BR, pt_BR", "sr-Latn, sr@latin", "zh-Hant, zh_TW", "zh-Hans, zh_CN", "zh-Hant-HK, zh_HK",
    "no, nb", "ru, ru", "en-XA, en_XA", "es-419, es_419", "ca-valencia, ca@valencia"
  })
  void writes_a_language_as_a_locale_name(String tag, String name) {
    assertThat(LocaleName.of(LanguageTag.of(tag))).isEqualTo(name);
  }

  @Test
  void finds_the_language_of_old_files_in_the_name_of_the_team() {
    String old = HEADER.replace("Language: ru", "Language-Team: Russian <ru@li.org>");
    assertThat(read(old).givenLanguage()).isEqualTo(LanguageTag.of("ru"));
  }

  @Test
  void has_source_and_translation_beside_each_other_even_as_a_template() {
    assertThat(read(file("player.pot")).isBilingual()).isTrue();
  }

  @Test
  void gives_plural_forms_by_their_categories() {
    Bundle bundle = read(file("photos-pl.po"));
    Message photos = message(bundle, "%d photo");
    assertThat(said(photos.text())).isEqualTo("one: %d photo | other: %d photos");
    assertThat(said(photos.given()))
        .isEqualTo("one: %d zdjęcie | few: %d zdjęcia | many: %d zdjęć");
    assertThat(photos.text().variants().get(0).numbers()).containsExactly(1);
    assertThat(photos.text().selectors()).containsExactly(PoMessages.COUNT);
  }

  @Test
  void gives_no_plural_whose_forms_are_not_those_of_its_language() {
    String wrong =
        HEADER
            + "msgid \"%d day\"\nmsgid_plural \"%d days\"\nmsgstr[0] \"%d день\"\n"
            + "msgstr[1] \"%d дней\"\n";
    assertThat(read(wrong).messages().get(0).given()).isNull();
    assertThat(said(read(wrong.replace("Language: ru", "Language: bg")).messages().get(0).given()))
        .isEqualTo("one: %d день | other: %d дней");
  }

  @Test
  void tells_messages_with_the_same_words_by_their_contexts() {
    Bundle bundle = read(file("photos-pl.po"));
    assertThat(bundle.messages())
        .extracting(Message::key)
        .contains("verb, on a button|Share", "noun, a part of the costs|Share", "timeline|May");
    String bars =
        "msgid \"a|b\"\nmsgstr \"\"\nmsgctxt \"a\"\nmsgid \"b\"\nmsgstr \"\"\n"
            + "msgctxt \"\"\nmsgid \"b\"\nmsgstr \"\"\nmsgid \"b\\n\\\\n\"\nmsgstr \"\"\n";
    assertThat(read(bars).messages())
        .extracting(Message::key)
        .containsExactly("a\\|b", "a|b", "|b", "b\\n\\\\n");
  }

  @Test
  void takes_a_fuzzy_translation_for_none() {
    assertThat(message(read(file("photos-pl.po")), "Import all photos").given()).isNull();
    assertThat(message(read(file("library-en.po")), "Продлить").given()).isNull();
  }

  @Test
  void gives_no_obsolete_message() {
    assertThat(read(file("photos-pl.po")).messages())
        .hasSize(10)
        .noneMatch(
            message -> message.key().contains("Slide show") || message.key().contains("Old"));
  }

  @Test
  void takes_lengths_and_what_must_stay_from_comments_and_flags() {
    Bundle bakery = read(file("bakery-ru.po"));
    assertThat(message(bakery, "Favourites").limit()).isEqualTo(12);
    assertThat(message(bakery, "BKR").translate()).isFalse();
    assertThat(message(bakery, "Bakery").translate()).isTrue();
    Bundle flags =
        read(
            "#, max-length:30\n#. At most 40 characters\nmsgid \"a\"\nmsgstr \"\"\n"
                + "#, read-only, c-format\nmsgid \"b\"\nmsgstr \"\"\n");
    assertThat(flags.messages().get(0).limit()).isEqualTo(30);
    assertThat(flags.messages().get(1).translate()).isFalse();
  }

  @Test
  void reads_patterns_of_java_where_the_flags_say_so() {
    String java = "#, java-format\nmsgid \"It''s {0}\"\nmsgstr \"\"\n";
    assertThat(MessageSyntax.plain(read(java).messages().get(0).text().variants().get(0).text()))
        .isEqualTo("It's {0}");
  }

  @Test
  void finds_the_number_that_python_prints_by_name() {
    Message albums = message(read(file("photos-pl.po")), "%(count)d album shared with %(name)s");
    int number = albums.text().variants().get(0).numbers().get(0);
    assertThat(albums.text().variants().get(0).text().codes())
        .filteredOn(code -> code.data().equals("%(count)d"))
        .extracting(code -> code.id())
        .containsExactly(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bakery-ru.po", "photos-pl.po", "player.pot", "library-en.po"})
  void knows_its_files_by_name_and_content(String name) {
    assertThat(format.mayBeNamed("po/" + name)).isTrue();
    assertThat(format.resembles(file(name).getBytes(StandardCharsets.UTF_8))).isTrue();
    String windows = file(name).replace("\n", "\r\n");
    assertThat(format.resembles(windows.getBytes(StandardCharsets.UTF_8))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a = b\n",
        "msgid = Number\nmsgstr = x\n",
        "{\"msgid\": \"\"}",
        "# msgid \"a\""
      })
  void takes_nothing_else_for_its_own(String text) {
    assertThat(format.mayBeNamed("messages.properties")).isFalse();
    assertThat(format.resembles(text.getBytes(StandardCharsets.UTF_8))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "KOI8-R", "ISO-8859-5", "CP1251"})
  void reads_in_the_charset_that_the_header_names(String name) {
    Charset charset = Charset.forName(name);
    String text = HEADER.replace("UTF-8", name) + "msgid \"Open\"\nmsgstr \"Открыть\"\n";
    byte[] bytes = text.getBytes(charset);
    assertThat(format.charset(bytes)).isEqualTo(charset);
    Bundle bundle = format.parse(new String(bytes, charset), charset);
    assertThat(said(bundle.messages().get(0).given())).isEqualTo("Открыть");
  }

  @Test
  void reads_a_template_as_utf8() {
    byte[] template = file("player.pot").getBytes(StandardCharsets.UTF_8);
    assertThat(format.charset(template)).isEqualTo(StandardCharsets.UTF_8);
    assertThat(format.charset(HEADER.replace("UTF-8", "ASCII").getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(StandardCharsets.UTF_8);
  }

  @Test
  void says_where_the_bytes_are_not_in_the_charset_that_it_names() {
    byte[] bytes = (HEADER + "msgid \"a\"\nmsgstr \"é\"\n").getBytes(StandardCharsets.ISO_8859_1);
    Charset charset = format.charset(bytes);
    assertThatThrownBy(() -> format.parse(new String(bytes, charset), charset))
        .isInstanceOf(BadItemException.class)
        .hasMessageStartingWith("line 1: the bytes are not UTF-8; name the charset");
  }

  @Test
  void reads_bytes_that_are_escaped() {
    String octal = HEADER + "msgid \"caf\\303\\251 \\x41\"\nmsgstr \"\"\n";
    assertThat(said(read(octal).messages().get(0).text())).isEqualTo("café A");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "msgid \"a\"                        ~ line 1: a message without msgstr",
        "msgid \"a\"\\nmsgstr               ~ line 2: msgstr without a string",
        "msgid \"a\\nmsgstr \"b\"           ~ line 1: a string without its closing quote",
        "msgid \"a\"\\nmsgstr \"b\\q\"      ~ line 2: \"\\q\" is no escape",
        "msgstr \"b\"                       ~ line 1: \"msgstr\" without a msgid before it",
        "\"b\"                              ~ line 1: a string without a keyword",
        "\\nmsgid \"a\"\\n# c\\nmsgstr \"b\" ~ line 2: a message without msgstr",
        "msgid \"a\"\\nmsgid \"b\"          ~ line 2: \"msgid\" does not stand here",
        "msgid \"a\"\\nmsgstr[0] \"b\"      ~ line 2: \"msgstr\" does not stand here",
        "msgid \"a\"\\nmsgid_plural \"b\"\\nmsgstr \"c\" ~ line 3: msgid_plural with a msgstr that",
        "msgid \"a\"\\nmsgid_plural \"b\"\\nmsgstr[1] \"c\" ~ line 3: msgstr[1] comes where",
        "msgid \"a\"\\nmsgid_plural \"b\"\\nmsgstr[x] \"c\" ~ line 3: msgstr[ without a number",
        "msgid \"a\"\\nmsgtext \"b\"        ~ line 2: \"msgtext\" does not stand here",
        "domain \"x\"                       ~ line 1: several domains in one file",
        "key = value                        ~ line 1: \"key\" without a msgid before it",
        "{}                                 ~ line 1: \"{\" stands where a line must begin",
      })
  void says_where_a_file_is_broken(String text, String reason) {
    assertThatThrownBy(() -> read(text.replace("\\n", "\n")))
        .isInstanceOf(BadItemException.class)
        .hasMessageStartingWith(reason);
  }

  @Test
  void says_where_a_message_stands_twice() {
    String twice = "msgid \"a\"\nmsgstr \"\"\n\nmsgid \"a\"\nmsgstr \"\"\n";
    assertThatThrownBy(() -> read(twice))
        .isInstanceOf(BadItemException.class)
        .hasMessage(
            "line 4: the message \"a\" stands in line 1 already; give one of them a msgctxt, or"
                + " run msguniq");
  }

  @Test
  void says_that_a_charset_is_unknown() {
    assertThatThrownBy(() -> read(HEADER.replace("UTF-8", "KLINGON-1")))
        .isInstanceOf(BadItemException.class)
        .hasMessage("line 1: the charset \"KLINGON-1\" is unknown; write UTF-8");
  }

  @Test
  void reads_several_keywords_and_strings_in_one_line() {
    Bundle bundle = read("msgid \"a\" \"b\" msgstr \"c\"");
    assertThat(bundle.messages()).extracting(Message::key).isEqualTo(List.of("ab"));
  }
}
