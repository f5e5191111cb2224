package tolmach.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import tolmach.engine.cost.Budget;
import tolmach.engine.cost.Budgets;

class BookedCostsTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final String DRAFT =
      """
      {"event":"TRANSLATED","uri":"urn:north:1","kind":"ARTICLE","sequence":3,"source":"en",
       "language":"ru","lane":"urgent","desk":"sport","outcome":"TRANSLATED","parts":[],
       "charges":[{"engine":"deepl","engineVersion":"v2","segments":2,"characters":42,"cost":840},
                  {"engine":"onnx","engineVersion":"1","segments":2,"characters":42,"cost":60}]}
      """;

  private final Budgets budgets =
      new Budgets(
          List.of(new Budget("sport", 1000, Budget.Period.DAY, Budget.WhenSpent.HOLD)),
          Clock.fixed(NOON, ZoneOffset.UTC));
  private final BookedCosts books = new BookedCosts(budgets);

  @Test
  void counts_what_engines_charged_for_a_draft() {
    books.hear(record(0, NOON, DRAFT));

    assertThat(spent()).isEqualTo(900);
  }

  @Test
  void counts_a_record_that_comes_again_once() {
    books.hear(record(0, NOON, DRAFT));
    books.hear(record(0, NOON, DRAFT));

    assertThat(spent()).isEqualTo(900);
  }

  @Test
  void counts_nothing_of_yesterday() {
    books.hear(record(0, NOON.minusSeconds(86_400), DRAFT));

    assertThat(spent()).isZero();
  }

  @Test
  void passes_over_what_the_story_wrote_and_what_older_nodes_wrote() {
    books.hear(record(0, NOON, "{\"event\":\"PUBLISHED\",\"uri\":\"urn:north:1\"}"));
    books.hear(record(1, NOON, DRAFT.replaceAll("(?s),\\s*\"charges\".*]", "")));

    assertThat(spent()).isZero();
  }

  private long spent() {
    return budgets.balances().get(0).spent();
  }

  private static ConsumerRecord<byte[], byte[]> record(long offset, Instant at, String value) {
    return new ConsumerRecord<>(
        "ledger",
        0,
        offset,
        at.toEpochMilli(),
        TimestampType.CREATE_TIME,
        0,
        0,
        null,
        value.getBytes(StandardCharsets.UTF_8),
        new RecordHeaders(),
        Optional.empty());
  }
}
