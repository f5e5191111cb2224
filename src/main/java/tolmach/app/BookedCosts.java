package tolmach.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tolmach.article.Json;
import tolmach.engine.cost.Budgets;
import tolmach.worker.Job;
import tolmach.worker.TranslationCost;

/**
 * Tells budgets what stands in the books: the topic {@code ledger}, on which all nodes write what
 * each draft cost. So what was spent survives a restart, and every node knows of all.
 */
public final class BookedCosts {

  private static final String TRANSLATED = "TRANSLATED";

  private final Budgets budgets;

  /** Up to where each partition was heard: a record that comes again does not cost again. */
  private final Map<Integer, Long> heard = new ConcurrentHashMap<>();

  public BookedCosts(Budgets budgets) {
    this.budgets = budgets;
  }

  /** Takes note of a record of {@code ledger}. */
  public void hear(ConsumerRecord<byte[], byte[]> record) {
    Long before = heard.get(record.partition());
    if (record.value() == null || (before != null && record.offset() <= before)) {
      return;
    }
    heard.put(record.partition(), record.offset());
    JsonNode entry = tree(record.value());
    if (!entry.path("event").asText().equals(TRANSLATED)) {
      return; // the story's own entries cost nothing
    }
    var cost = Json.read(record.value(), TranslationCost.class);
    budgets.booked(
        cost.desk() == null ? "" : cost.desk(),
        Job.identity(cost.uri(), cost.language(), cost.sequence()),
        cost.charged(),
        Instant.ofEpochMilli(record.timestamp()));
  }

  private static JsonNode tree(byte[] bytes) {
    try {
      return Json.MAPPER.readTree(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("an entry of the ledger is no JSON", e);
    }
  }
}
