package tolmach.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tolmach.article.ItemHeaders;
import tolmach.wire.OperatorException;
import tolmach.wire.Topics;

class IncomingItemTest {

  @ParameterizedTest
  @CsvSource({
    "a.json, anything, application/json",
    "a, '\uFEFF {\"uri\": \"x\"}', application/json",
    "a.HTML, anything, text/html",
    "a, '<!-- made by hand --><!DOCTYPE html><p>', text/html",
    "a, '<note>no page</note>', text/plain",
    "a.txt, Some words, text/plain",
    "messages_en.properties, 'key=value', text/x-java-properties"
  })
  void its_format_is_told_by_content_and_name(String name, String content, String contentType) {
    assertThat(item(name, content, Map.of()).contentType()).isEqualTo(contentType);
  }

  @Test
  void a_bundle_goes_to_the_topic_of_messages() {
    assertThat(item("ui.properties", "a=b", Map.of()).topic()).isEqualTo(Topics.MESSAGES_INCOMING);
    assertThat(item("a.txt", "a=b", Map.of()).topic()).isEqualTo(Topics.ARTICLES_INCOMING);
  }

  @Test
  void the_language_of_a_bundle_is_in_its_name_unless_it_is_given() {
    Map<String, String> said = Map.of(ItemHeaders.LANGUAGE, "en");

    assertThat(item("ui_pt_BR.properties", "a=b", Map.of()).headers())
        .containsEntry(ItemHeaders.LANGUAGE, "pt-BR");
    assertThat(item("ui_ru.properties", "a=b", said).headers())
        .containsEntry(ItemHeaders.LANGUAGE, "en");
    assertThat(item("page_ru.txt", "Text", Map.of()).headers())
        .doesNotContainKey(ItemHeaders.LANGUAGE);
  }

  @Test
  void without_a_uri_its_identity_is_made_of_its_path_and_stays() {
    IncomingItem first = item("folder/../a.txt", "First", Map.of());
    IncomingItem second = item("a.txt", "Second", Map.of());

    assertThat(first.key()).startsWith("urn:tolmach:file:").isEqualTo(second.key());
    assertThat(item("b.txt", "First", Map.of()).key()).isNotEqualTo(first.key());
  }

  @Test
  void a_ninjs_item_keeps_its_own_identity() {
    assertThat(item("a.json", "{\"uri\":\"https://example.org/1\"}", Map.of()).key())
        .isEqualTo("https://example.org/1");
  }

  @Test
  void the_uri_that_was_given_is_key_and_header() {
    IncomingItem item = item("a.txt", "Text", Map.of(ItemHeaders.URI, "https://example.org/2"));

    assertThat(item.key()).isEqualTo("https://example.org/2");
    assertThat(item.headers()).containsEntry(ItemHeaders.URI, "https://example.org/2");
  }

  @Test
  void the_same_file_is_the_same_event_and_another_text_another() {
    String id = item("a.txt", "Text", Map.of()).headers().get(ItemHeaders.CE_ID);

    assertThat(item("a.txt", "Text", Map.of()).headers()).containsEntry(ItemHeaders.CE_ID, id);
    assertThat(item("a.txt", "Other", Map.of()).headers().get(ItemHeaders.CE_ID)).isNotEqualTo(id);
    assertThat(
            item("a.txt", "Text", Map.of(ItemHeaders.VERSION, "2"))
                .headers()
                .get(ItemHeaders.CE_ID))
        .isNotEqualTo(id);
  }

  @Test
  void more_than_8_mb_are_refused() {
    byte[] large = new byte[Topics.MAX_INCOMING_BYTES + 1];

    assertThatThrownBy(() -> IncomingItem.of(Path.of("large.txt"), large, Map.of()))
        .isInstanceOf(OperatorException.class)
        .hasMessageContaining("large.txt has 8388609 bytes")
        .hasMessageContaining("8388608");
  }

  private static IncomingItem item(String name, String content, Map<String, String> said) {
    return IncomingItem.of(Path.of(name), content.getBytes(StandardCharsets.UTF_8), said);
  }
}
