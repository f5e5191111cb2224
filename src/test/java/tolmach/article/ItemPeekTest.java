package tolmach.article;

import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static tolmach.article.Fixtures.bytes;
import static tolmach.article.Fixtures.peek;
import static tolmach.article.Fixtures.resource;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tolmach.segment.TextHash;

class ItemPeekTest {

  private static final Map<String, String> JSON = Map.of("content-type", "application/json");

  private static void refuses(String text, Map<String, String> headers, String... words) {
    refuses(bytes(text), headers, words);
  }

  private static void refuses(byte[] bytes, Map<String, String> headers, String... words) {
    assertThatExceptionOfType(BadItemException.class)
        .isThrownBy(() -> new ItemPeek().peek(bytes, headers, "key"))
        .withMessageContainingAll(words);
  }

  @Test
  void takes_from_ninjs_who_it_is_and_whether_it_may_go_out() {
    ItemHead head = peek(resource("story.ninjs.json"));

    assertThat(head)
        .isEqualTo(
            new ItemHead(
                ItemKind.ARTICLE,
                "ninjs",
                "urn:newsml:meridian.example:20260314:grain-port",
                "2",
                Instant.parse("2026-03-14T08:05:00Z"),
                4,
                PublicationStatus.USABLE,
                Instant.parse("2026-03-14T10:00:00Z"),
                TextHash.of(bytes(resource("story.ninjs.json")))));
  }

  @Test
  void reads_the_lower_case_names_of_older_ninjs() {
    ItemHead head = peek(resource("story-1.x.ninjs.json"));

    assertThat(head.version()).isEqualTo("3");
    assertThat(head.versionCreated()).isEqualTo("2014-03-14T09:05:00Z");
    assertThat(head.embargoedUntil()).isEqualTo("2014-03-14T10:00:00Z");
    assertThat(head.status()).isEqualTo(PublicationStatus.WITHHELD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"canceled", "Canceled", "cancelled", "stat:canceled"})
  void misses_no_kill_for_its_spelling(String status) {
    assertThat(peek("{\"uri\":\"a:b\",\"pubStatus\":\"" + status + "\"}").status())
        .isEqualTo(PublicationStatus.CANCELED);
  }

  @Test
  void takes_from_a_page_its_canonical_link_and_when_it_was_changed() {
    ItemHead head = peek(resource("story.html"));

    assertThat(head.format()).isEqualTo("html");
    assertThat(head.uri()).isEqualTo("https://meridian.example/economy/grain-port");
    assertThat(head.versionCreated()).isEqualTo("2026-03-14T08:05:00Z");
  }

  @Test
  void takes_og_url_where_a_page_has_no_canonical_link() {
    String page =
        "<html><head><meta property='og:url' content='https://a.example/1'></head></html>";

    assertThat(peek(page).uri()).isEqualTo("https://a.example/1");
  }

  @ParameterizedTest
  @CsvSource({
    "in the body, in the header, in ce_subject, in the key, in the body",
    ", in the header, in ce_subject, in the key, in the header",
    ", , in ce_subject, in the key, in ce_subject",
    ", , , in the key, in the key",
  })
  void finds_the_identity_in_its_order(
      String body, String header, String subject, String key, String expected) {
    var headers = new HashMap<String, String>();
    headers.put("tolmach.uri", header);
    headers.put("ce_subject", subject);
    byte[] item = bytes(body == null ? "{}" : "{\"uri\":\"" + body + "\"}");

    assertThat(new ItemPeek().peek(item, headers, key).uri()).isEqualTo(expected);
  }

  @Test
  void believes_the_publisher_before_the_page() {
    var headers = Map.of("tolmach.uri", "urn:of:publisher", "ce_subject", "s");

    assertThat(peek(resource("story.html"), headers).uri()).isEqualTo("urn:of:publisher");
  }

  @Test
  void takes_version_and_urgency_of_text_from_its_headers() {
    ItemHead head = peek("Some text.", Map.of("tolmach.version", "7", "tolmach.urgency", "1"));

    assertThat(head.format()).isEqualTo("text");
    assertThat(head.version()).isEqualTo("7");
    assertThat(head.urgency()).isEqualTo(1);
  }

  @Test
  void says_zero_where_no_urgency_is_given() {
    assertThat(peek("{\"uri\":\"a:b\"}").urgency()).isZero();
  }

  @Test
  void reads_text_in_the_charset_its_header_names() {
    byte[] utf16 = "Новость дня.".getBytes(UTF_16);

    assertThat(
            new ItemPeek()
                .peek(utf16, Map.of("Content-Type", "text/plain; charset=UTF-16"), "key")
                .format())
        .isEqualTo("text");
  }

  @Test
  void refuses_what_has_no_identity() {
    assertThatExceptionOfType(BadItemException.class)
        .isThrownBy(() -> new ItemPeek().peek(bytes("Some text."), Map.of(), " "))
        .withMessageContainingAll("no identity", "tolmach.uri");
  }

  @Test
  void refuses_an_item_that_is_empty() {
    refuses("", Map.of(), "empty");
    refuses(" \n\t", Map.of(), "empty");
    refuses((byte[]) null, Map.of(), "empty");
  }

  @Test
  void refuses_what_is_said_to_be_json_and_is_not() {
    refuses("Just some text.", JSON, "not JSON", "line 1");
    refuses("{\"uri\": \"a:b\",\n \"headlines\": [", JSON, "not JSON", "line 2");
    refuses("[{}]", JSON, "no object");
    refuses("{} {}", JSON, "after the end");
  }

  @Test
  void refuses_broken_json_without_a_header_rather_than_taking_it_for_text() {
    refuses("{\"uri\": \"a:b\", oops}", Map.of(), "not JSON");
  }

  @Test
  void refuses_json_that_nests_without_end() {
    refuses("{\"a\":" + "[".repeat(5_000), JSON, "not JSON");
  }

  @Test
  void refuses_bytes_that_are_no_utf_8() {
    refuses(new byte[] {'A', ' ', (byte) 0xC3, 0x28}, Map.of(), "no valid UTF-8");
    refuses(new byte[] {'{', '"', (byte) 0xFF, '"', '}'}, JSON, "no valid UTF-8");
  }

  @Test
  void names_what_binary_bytes_look_like() {
    refuses(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10}, Map.of(), "PNG");
    refuses(bytes("%PDF-1.7 …"), Map.of("content-type", "text/plain"), "PDF");
    refuses(new byte[] {'P', 'K', 3, 4, 0, 0}, JSON, "ZIP");
    refuses(new byte[] {'a', 0, 'b', 0}, Map.of(), "NUL");
    refuses(new byte[] {1, 2, 3, 4, 5, 6}, Map.of(), "binary");
  }

  @Test
  void takes_an_item_at_the_size_limit_and_refuses_one_byte_more() {
    byte[] full = new byte[ItemPeek.MAX_BYTES];
    Arrays.fill(full, (byte) 'a');

    assertThat(new ItemPeek().peek(full, Map.of(), "key").uri()).isEqualTo("key");
    refuses(Arrays.copyOf(full, full.length + 1), Map.of(), "8388609", "8388608");
  }

  @Test
  void refuses_a_content_type_that_is_none_of_an_article() {
    refuses("some text", Map.of("content-type", "image/png"), "image/png", "text/html");
    refuses("some text", Map.of("content-type", "text/plain; charset=utf-99"), "utf-99");
  }

  @ParameterizedTest
  @CsvSource({"0", "10", "-1", "2.5", "high"})
  void refuses_an_urgency_that_is_none(String urgency) {
    refuses("Some text.", Map.of("tolmach.urgency", urgency), "urgency", urgency);
    refuses("{\"urgency\":\"" + urgency + "\"}", JSON, "urgency", urgency);
  }

  @Test
  void refuses_a_status_nobody_knows() {
    refuses("{\"pubStatus\":\"live\"}", JSON, "pubStatus", "live", "withheld");
  }

  @Test
  void refuses_a_date_that_is_none_or_has_no_time_zone() {
    refuses("{\"versionCreated\":\"yesterday\"}", JSON, "versionCreated", "yesterday");
    refuses("{\"embargoed\":\"2026-03-14T10:00:00\"}", JSON, "embargoedUntil", "offset");
  }

  @Test
  void reads_dates_with_fractions_and_short_offsets() {
    assertThat(peek("{\"versionCreated\":\"2026-03-14T10:00:00.250+0300\"}").versionCreated())
        .isEqualTo("2026-03-14T07:00:00.250Z");
  }

  @Test
  void refuses_an_embargo_beyond_all_reckoning() {
    refuses("{\"embargoed\":\"+999999999-12-31T23:59:59Z\"}", JSON, "embargoedUntil");
  }

  @Test
  void refuses_a_version_too_long_to_be_compared() {
    refuses("{\"version\":\"" + "9".repeat(201) + "\"}", JSON, "version", "201", "200");
    refuses("A text.", Map.of(ItemHeaders.VERSION, "9".repeat(201)), "version", "201", "200");
  }
}
