package tolmach.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tolmach.article.Article;
import tolmach.language.LanguageTag;

class BundleProofTest {

  private static final LanguageTag EN = LanguageTag.of("en");
  private static final LanguageTag JA = LanguageTag.of("ja");

  private static final String PO =
      "msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=KOI8-R\\n\"\n\n"
          + "msgid \"Open\"\nmsgstr \"\"\n\nmsgid \"OK\"\nmsgstr \"\"\n";

  private static Article read(String text, String charset, String name) {
    byte[] bytes = text.getBytes(Charset.forName(charset));
    return MessageArticle.read(MessageHead.peek(bytes, Map.of(), name), bytes, EN);
  }

  @Test
  void a_charset_without_the_letters_is_found_at_the_message_with_what_to_do() {
    Article po = read(PO, "KOI8-R", "ui.po");
    var texts = Map.of("Open", "開く", "OK", "OK");

    assertThat(BundleProof.of(po, texts, JA))
        .containsOnlyKeys("Open")
        .extractingByKey("Open")
        .asString()
        .startsWith(
            "it cannot be written: the file is in KOI8-R, which has no \"開\"; send it in UTF-8");
  }

  @Test
  void what_cannot_be_written_is_never_written_as_a_question_mark() {
    Article po = read(PO, "KOI8-R", "ui.po");

    assertThatThrownBy(() -> MessageArticle.write(po, Map.of("Open", "開く"), JA))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("which has no \"開\"");
    assertThatThrownBy(() -> Charsets.bytes("開く", Charset.forName("ISO-8859-1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the file is in ISO-8859-1, which has no \"開\"; send it in UTF-8");
  }

  @Test
  void xml_and_properties_write_as_escapes_what_their_charset_has_not() {
    Article xml =
        read(
            "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><resources>"
                + "<string name=\"open\">Open é</string></resources>",
            "ISO-8859-1",
            "strings.xml");
    Article properties = read("open=Open é\n", "ISO-8859-1", "ui.properties");

    assertThat(BundleProof.of(xml, Map.of("open", "開く"), JA)).isEmpty();
    assertThat(
            new String(
                MessageArticle.write(xml, Map.of("open", "開く"), JA), Charset.forName("ISO-8859-1")))
        .contains(">&#38283;&#12367;</string>");
    assertThat(BundleProof.of(properties, Map.of("open", "開く"), JA)).isEmpty();
    assertThat(
            new String(
                MessageArticle.write(properties, Map.of("open", "開く"), JA),
                Charset.forName("ISO-8859-1")))
        .isEqualTo("open=\\u958b\\u304f\n");
  }

  @Test
  void a_sound_bundle_has_no_faults() {
    Article properties = read("open=Open {0}\n", "UTF-8", "ui.properties");

    assertThat(BundleProof.of(properties, Map.of("open", "⟦1⟧ を開く"), JA)).isEmpty();
  }
}
