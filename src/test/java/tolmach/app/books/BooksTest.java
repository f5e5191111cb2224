package tolmach.app.books;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import tolmach.language.LanguageTag;
import tolmach.story.LedgerEntry;

class BooksTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final String ENGINE =
      "{\"origin\":\"ENGINE\",\"engine\":\"deepl\",\"engineVersion\":\"v2\",\"segments\":2,"
          + "\"cached\":0,\"characters\":100,\"cost\":2000,\"saved\":0}";
  private static final String CACHED =
      "{\"origin\":\"ENGINE\",\"engine\":\"deepl\",\"engineVersion\":\"v2\",\"segments\":1,"
          + "\"cached\":1,\"characters\":50,\"cost\":0,\"saved\":1000}";
  private static final String PREVIOUS =
      "{\"origin\":\"PREVIOUS_VERSION\",\"engine\":\"deepl\",\"engineVersion\":\"v2\","
          + "\"segments\":6,\"cached\":0,\"characters\":300,\"cost\":0,\"saved\":6000}";
  private static final String EXACT =
      "{\"origin\":\"EXACT\",\"segments\":1,\"cached\":0,\"characters\":50,\"cost\":0,"
          + "\"saved\":1000}";
  private static final String KEPT =
      "{\"origin\":\"KEPT\",\"segments\":3,\"cached\":0,\"characters\":30,\"cost\":0,\"saved\":0}";

  private final Books books = new Books(Grouping.DESK, BookFilter.ALL);

  @Test
  void a_line_says_where_segments_came_from_and_what_they_cost_and_saved() {
    books.hear(draft("sports", "urn:1", "ru", 1, 2000, ENGINE, CACHED, PREVIOUS, EXACT, KEPT));

    Account line = books.lines().get("sports");
    assertThat(line.drafts()).isEqualTo(1);
    assertThat(line.segments()).as("without what was kept").isEqualTo(10);
    assertThat(line.characters()).isEqualTo(500);
    assertThat(line.of(Whence.PREVIOUS)).isEqualTo(new Tally(6, 300, 6000));
    assertThat(line.of(Whence.CACHE)).isEqualTo(new Tally(1, 50, 1000));
    assertThat(line.of(Whence.ENGINE)).isEqualTo(new Tally(2, 100, 0));
    assertThat(line.of(Whence.KEPT).segments()).isEqualTo(3);
    assertThat(line.spent()).isEqualTo(2000);
    assertThat(line.saved()).isEqualTo(new Tally(8, 400, 8000));
    assertThat(line.savedShare()).isEqualTo(0.8);
    assertThat(line.savedMoneyShare()).isEqualTo(0.8);
  }

  @Test
  void ready_names_are_counted_by_themselves() {
    String ready =
        "{\"origin\":\"READY\",\"engine\":\"cldr\",\"engineVersion\":\"49\",\"segments\":2,"
            + "\"cached\":0,\"characters\":14,\"cost\":0,\"saved\":280}";
    books.hear(draft("sports", "urn:1", "ru", 1, 2000, ENGINE, ready));

    assertThat(books.total().of(Whence.READY)).isEqualTo(new Tally(2, 14, 280));
    assertThat(books.total().of(Whence.MEMORY).segments()).isZero();
    assertThat(books.total().saved()).isEqualTo(new Tally(2, 14, 280));
  }

  @Test
  void what_engines_charged_for_nothing_is_spent_all_the_same() {
    books.hear(draft("sports", "urn:1", "ru", 1, 5000, ENGINE));

    assertThat(books.total().spent()).isEqualTo(5000);
  }

  @Test
  void work_done_twice_is_paid_twice_and_counted_once() {
    books.hear(draft("sports", "urn:1", "ru", 1, 2000, ENGINE, PREVIOUS));
    books.hear(draft("sports", "urn:1", "ru", 1, 2000, ENGINE, PREVIOUS));

    Account total = books.total();
    assertThat(total.drafts()).isEqualTo(1);
    assertThat(total.repeated()).isEqualTo(1);
    assertThat(total.segments()).isEqualTo(8);
    assertThat(total.spent()).isEqualTo(4000);
    assertThat(total.spentAgain()).isEqualTo(2000);
    assertThat(total.saved().saved()).isEqualTo(6000);
  }

  @Test
  void a_draft_that_waited_for_an_engine_does_not_make_the_real_one_a_second() {
    books.hear(draft("sports", "urn:1", "ru", 1, 0));
    books.hear(draft("sports", "urn:1", "ru", 1, 2000, ENGINE));

    assertThat(books.total().repeated()).isZero();
    assertThat(books.total().segments()).isEqualTo(2);
  }

  @Test
  void other_versions_and_languages_are_drafts_of_their_own() {
    books.hear(draft("sports", "urn:1", "ru", 1, 2000, ENGINE));
    books.hear(draft("sports", "urn:1", "ru", 2, 2000, ENGINE));
    books.hear(draft("sports", "urn:1", "de", 1, 2000, ENGINE));

    assertThat(books.total().drafts()).isEqualTo(3);
    assertThat(books.total().repeated()).isZero();
  }

  @Test
  void by_engine_the_money_stands_with_the_one_that_got_it() {
    var byEngine = new Books(Grouping.ENGINE, BookFilter.ALL);
    byEngine.hear(draft("sports", "urn:1", "ru", 1, 2000, ENGINE, CACHED, PREVIOUS));

    assertThat(byEngine.lines()).containsOnlyKeys("deepl", Books.NONE);
    assertThat(byEngine.lines().get("deepl").spent()).isEqualTo(2000);
    assertThat(byEngine.lines().get("deepl").segments()).isEqualTo(3);
    assertThat(byEngine.lines().get(Books.NONE).saved().saved()).isEqualTo(6000);
  }

  @Test
  void by_day_story_language_and_origin_there_are_lines_of_that_name() {
    for (var expected :
        Map.of(
                Grouping.DAY, "2026-03-01",
                Grouping.STORY, "urn:1",
                Grouping.LANGUAGE, "ru",
                Grouping.ORIGIN, "previous version")
            .entrySet()) {
      var grouped = new Books(expected.getKey(), BookFilter.ALL);
      grouped.hear(draft("sports", "urn:1", "ru", 1, 0, PREVIOUS));

      assertThat(grouped.lines()).containsOnlyKeys(expected.getValue());
      assertThat(grouped.total().segments()).isEqualTo(6);
    }
  }

  @Test
  void only_what_the_filter_wants_is_summed_up() {
    var day = LocalDate.parse("2026-03-01");
    var one = new BookFilter("sports", "urn:1", LanguageTag.of("ru"), day, day);
    var wanted = new Books(Grouping.DESK, one);
    wanted.hear(draft("sports", "urn:1", "ru", 1, 0, PREVIOUS));
    wanted.hear(draft("news", "urn:1", "ru", 2, 0, PREVIOUS));
    wanted.hear(draft("sports", "urn:2", "ru", 1, 0, PREVIOUS));
    wanted.hear(draft("sports", "urn:1", "de", 1, 0, PREVIOUS));
    wanted.hear(
        record(
            text("sports", "urn:1", "ru", 3, 0, PREVIOUS), Instant.parse("2026-03-02T00:00:00Z")));

    assertThat(wanted.total().drafts()).isEqualTo(1);
  }

  @Test
  void an_entry_of_an_older_node_and_one_of_a_newer_are_read() {
    String old = ENGINE.replace(",\"saved\":0", "").replace("\"cached\":0", "\"cached\":1");
    String newer = KEPT.replace("}", ",\"colour\":\"red\"}");
    books.hear(draft("sports", "urn:1", "ru", 1, 2000, old, newer));

    assertThat(books.unreadable()).isZero();
    assertThat(books.total().of(Whence.ENGINE).segments()).isEqualTo(2);
  }

  @Test
  void what_the_story_did_is_counted_and_what_is_no_entry_is_told() {
    books.hear(
        record(
            """
            {"event":"TAKEN_DOWN","uri":"urn:1","kind":"ARTICLE","language":"ru","sequence":1,
             "revision":2,"desk":"sports","lane":"regular","at":"2026-03-01T12:00:00Z",
             "origins":{}}
            """,
            NOON));
    books.hear(record("no JSON", NOON));
    books.hear(record("{\"event\":\"SOMETHING\"}", NOON));

    assertThat(books.events()).containsExactly(Map.entry(LedgerEntry.Event.TAKEN_DOWN, 1L));
    assertThat(books.unreadable()).isEqualTo(2);
  }

  @Test
  void shares_of_nothing_are_nothing() {
    assertThat(books.total().savedShare()).isCloseTo(0, within(0.0));
    assertThat(books.total().savedMoneyShare()).isCloseTo(0, within(0.0));
    assertThat(books.isEmpty()).isTrue();
  }

  @Test
  void many_drafts_are_told_from_each_other_in_little_memory() {
    var seen = new Fingerprints();
    for (int i = 0; i < 200_000; i++) {
      assertThat(seen.add("urn:story:" + i + "#ru#1")).isTrue();
    }
    for (int i = 0; i < 200_000; i += 997) {
      assertThat(seen.add("urn:story:" + i + "#ru#1")).isFalse();
    }
  }

  private static ConsumerRecord<byte[], byte[]> draft(
      String desk, String uri, String language, long sequence, long charged, String... parts) {
    return record(text(desk, uri, language, sequence, charged, parts), NOON);
  }

  private static String text(
      String desk, String uri, String language, long sequence, long charged, String... parts) {
    return "{\"event\":\"TRANSLATED\",\"uri\":\""
        + uri
        + "\",\"kind\":\"ARTICLE\",\"sequence\":"
        + sequence
        + ",\"source\":\"en\",\"language\":\""
        + language
        + "\",\"lane\":\"regular\",\"desk\":\""
        + desk
        + "\",\"outcome\":\"TRANSLATED\",\"parts\":["
        + String.join(",", parts)
        + "],\"charges\":["
        + (charged == 0
            ? ""
            : "{\"engine\":\"deepl\",\"engineVersion\":\"v2\",\"segments\":1,"
                + "\"characters\":100,\"cost\":"
                + charged
                + "}")
        + "]}";
  }

  private static ConsumerRecord<byte[], byte[]> record(String value, Instant at) {
    return new ConsumerRecord<>(
        "ledger",
        0,
        0,
        at.toEpochMilli(),
        TimestampType.CREATE_TIME,
        0,
        0,
        null,
        value.getBytes(UTF_8),
        new RecordHeaders(),
        Optional.empty());
  }
}
