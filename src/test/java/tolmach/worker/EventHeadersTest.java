package tolmach.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tolmach.article.ItemHeaders;
import tolmach.language.LanguageTag;

class EventHeadersTest {

  @Test
  void make_a_cloud_event_of_a_record() {
    assertThat(headers("urn:north:1", 3, 1))
        .containsEntry(ItemHeaders.CE_SPECVERSION, "1.0")
        .containsEntry(ItemHeaders.CE_SOURCE, "/tolmach")
        .containsEntry(ItemHeaders.CE_TYPE, "tolmach.article.localized")
        .containsEntry(ItemHeaders.CE_SUBJECT, "urn:north:1")
        .containsEntry(ItemHeaders.CE_TIME, "2026-03-01T12:00:00Z");
  }

  @Test
  void identify_what_is_the_same_and_tell_apart_what_is_not() {
    String id = headers("urn:north:1", 3, 1).get(ItemHeaders.CE_ID);

    assertThat(headers("urn:north:1", 3, 1)).containsEntry(ItemHeaders.CE_ID, id);
    assertThat(headers("urn:north:1", 3, 2).get(ItemHeaders.CE_ID)).isNotEqualTo(id);
    assertThat(headers("urn:north:1", 4, 1).get(ItemHeaders.CE_ID)).isNotEqualTo(id);
    assertThat(headers("urn:north:2", 3, 1).get(ItemHeaders.CE_ID)).isNotEqualTo(id);
  }

  @Test
  void escape_what_is_not_ascii_in_a_subject() {
    assertThat(headers("https://example.org/мост 1?a=%20", 1, 1))
        .containsEntry(
            ItemHeaders.CE_SUBJECT, "https://example.org/%D0%BC%D0%BE%D1%81%D1%82%201?a=%20");
  }

  private static Map<String, String> headers(String uri, long sequence, int revision) {
    return EventHeaders.of(
        "tolmach.article.localized", uri, sequence, LanguageTag.of("ru"), revision, Sample.NOON);
  }
}
