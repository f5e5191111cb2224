package tolmach.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tolmach.article.Article;
import tolmach.article.BadItemException;
import tolmach.article.Block;
import tolmach.article.ItemHeaders;

class ArticleReadingTest {

  private final ArticleReading reading = Texts.reading();

  @Test
  void reads_an_accepted_text_with_the_identity_and_sequence_of_its_headers() {
    Article article = reading.read(bytes(Texts.BRIDGE), headers());

    assertThat(article.uri()).isEqualTo("urn:north:bridge");
    assertThat(article.sequence()).isEqualTo(4);
    assertThat(article.language()).isEqualTo(Sample.EN);
    assertThat(article.headline().map(Block::text)).contains(Texts.HEADLINE);
  }

  @Test
  void takes_headers_that_came_as_bytes() {
    Map<String, Object> headers = headers();
    headers.replaceAll((name, value) -> bytes(value.toString()));

    assertThat(reading.read(bytes(Texts.BRIDGE), headers).sequence()).isEqualTo(4);
  }

  @Test
  void leaves_the_language_open_where_nobody_knows_it() {
    String georgian =
        "ძველი ხიდი დაიხურა\n\nძველი ხიდი მდინარეზე ორშაბათიდან დაკეტილია, თქვა ქალაქმა.\n";

    Article article = reading.read(bytes(georgian), headers());

    assertThat(article.language().isKnown()).isFalse();
  }

  @Test
  void reads_a_bundle_of_ui_strings_as_a_block_for_each_message() {
    Map<String, Object> headers = headers();
    headers.put(ItemHeaders.KIND, "MESSAGES");
    headers.put(ItemHeaders.CONTENT_TYPE, "text/x-java-properties");

    Article declared =
        reading.read(bytes("save=Save\n"), with(headers, ItemHeaders.LANGUAGE, "en-GB"));
    Article named =
        reading.read(
            bytes("save=Speichern\n"), with(headers, ItemHeaders.URI, "ui/menu_de.properties"));
    Article detected =
        reading.read(
            bytes("sent=Your message was sent to the desk\nlost=We could not find this page\n"),
            headers);

    assertThat(declared.language().value()).isEqualTo("en-GB");
    assertThat(declared.blocks()).extracting(Block::id).containsExactly("save");
    assertThat(named.language().value()).isEqualTo("de");
    assertThat(detected.language()).isEqualTo(Sample.EN);
    assertThat(detected.sequence()).isEqualTo(4);
  }

  @Test
  void refuses_what_holds_no_article() {
    assertThatThrownBy(() -> reading.read(new byte[0], headers()))
        .isInstanceOf(BadItemException.class)
        .hasMessageContaining("empty");
  }

  private static Map<String, Object> headers() {
    return new HashMap<>(
        Map.of(
            ItemHeaders.URI, "urn:north:bridge",
            ItemHeaders.KIND, "ARTICLE",
            ItemHeaders.SEQUENCE, "4",
            ItemHeaders.CONTENT_TYPE, "text/plain"));
  }

  private static Map<String, Object> with(Map<String, Object> headers, String name, String value) {
    var more = new HashMap<>(headers);
    more.put(name, value);
    return more;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
