package tolmach.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tolmach.article.Article;
import tolmach.language.LanguageTag;

class BundleProofTest {

  private static final LanguageTag EN = LanguageTag.of("en");
  private static final LanguageTag RU = LanguageTag.of("ru");
  private static final LanguageTag JA = LanguageTag.of("ja");

  private static final String PO =
      """
      msgid ""
      msgstr ""
      "Language: ru\\n"
      "MIME-Version: 1.0\\n"
      "Content-Type: text/plain; charset=KOI8-R\\n"
      "Content-Transfer-Encoding: 8bit\\n"

      msgid "Open"
      msgstr ""

      msgid "Close %s"
      msgstr ""

      msgid "Save"
      msgstr ""
      """;

  private static Article article(String name, byte[] bytes) {
    return MessageArticle.read(MessageHead.peek(bytes, Map.of(), name), bytes, EN);
  }

  private static Article article(String name, String text) {
    return article(name, text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void finds_nothing_in_a_bundle_that_is_whole() {
    Article source = article("a.properties", "open=Open\nhi=Hello {0}\n");

    assertThat(BundleProof.of(source, Map.of("open", "Открыть", "hi", "Привет, ⟦1⟧"), RU))
        .isEmpty();
  }

  @Test
  void a_charset_without_the_letters_is_told_at_the_messages_that_need_them() {
    Article source = article("messages.po", PO.getBytes(Charset.forName("KOI8-R")));

    Map<String, String> faults =
        BundleProof.of(source, Map.of("Open", "開く", "Close %s", "⟦1⟧ OK", "Save", "保存"), JA);

    assertThat(faults).containsOnlyKeys("Open", "Save");
    assertThat(faults.get("Open")).contains("KOI8-R").contains("開").contains("UTF-8");
  }

  @Test
  void a_charset_that_has_the_letters_is_kept() {
    Article source = article("messages.po", PO.getBytes(Charset.forName("KOI8-R")));
    var texts = Map.of("Open", "Открыть", "Close %s", "Закрыть ⟦1⟧", "Save", "Сохранить");

    assertThat(BundleProof.of(source, texts, RU)).isEmpty();
    assertThat(new String(MessageArticle.write(source, texts, RU), Charset.forName("KOI8-R")))
        .contains("msgstr \"Закрыть %s\"");
  }

  @Test
  void xml_and_properties_write_as_escapes_what_their_charset_has_not() {
    Article xml =
        article(
            "strings.xml",
            ("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><resources>"
                    + "<string name=\"open\">Open é</string></resources>")
                .getBytes(StandardCharsets.ISO_8859_1));
    Article properties =
        article("ui.properties", "open=Open é\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(BundleProof.of(xml, Map.of("open", "開く"), JA)).isEmpty();
    assertThat(
            new String(
                MessageArticle.write(xml, Map.of("open", "開く"), JA), StandardCharsets.ISO_8859_1))
        .contains(">&#38283;&#12367;</string>");
    assertThat(BundleProof.of(properties, Map.of("open", "開く"), JA)).isEmpty();
    assertThat(
            new String(
                MessageArticle.write(properties, Map.of("open", "開く"), JA),
                StandardCharsets.ISO_8859_1))
        .isEqualTo("open=\\u958b\\u304f\n");
  }

  @Test
  void what_the_charset_lacks_is_never_written_as_a_question_mark() {
    Article source = article("messages.po", PO.getBytes(Charset.forName("KOI8-R")));

    assertThatThrownBy(() -> MessageArticle.write(source, Map.of("Open", "開く"), JA))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("KOI8-R")
        .hasMessageContaining("開");
  }

  @Test
  void what_can_be_written_is_written_and_the_rest_stays_as_the_source_has_it() {
    Article source = article("a.json", "{\"a\": \"Open {x}\", \"b\": \"Close\"}");

    assertThat(
            new String(
                BundleProof.write(source, Map.of("a", "Открыть ⟦7⟧", "b", "Закрыть"), RU),
                StandardCharsets.UTF_8))
        .isEqualTo("{\"a\": \"Open {x}\", \"b\": \"Закрыть\"}");
  }

  @Test
  void a_marker_of_no_code_is_told_at_its_message_alone() {
    Article source = article("a.json", "{\"a\": \"Open {x}\", \"b\": \"Close\"}");

    assertThat(BundleProof.of(source, Map.of("a", "Открыть ⟦7⟧", "b", "Закрыть"), RU))
        .containsOnlyKeys("a");
  }
}
