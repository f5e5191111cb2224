package tolmach.app.books;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tolmach.article.Json;
import tolmach.story.LedgerEntry;
import tolmach.worker.TranslationCost;

/** What persons decided about a story, with what they had before them. Not for several threads. */
public final class DecisionBook {

  private final BookFilter filter;
  private final List<LedgerEntry> entries = new ArrayList<>();

  /**
   * @param filter names a story
   */
  public DecisionBook(BookFilter filter) {
    this.filter = filter;
  }

  /** Takes note of a record of {@code ledger}; always true. */
  public boolean hear(ConsumerRecord<byte[], byte[]> record) {
    try {
      JsonNode entry = record.value() == null ? null : Json.MAPPER.readTree(record.value());
      if (entry != null
          && !entry.path("event").asText().equals(TranslationCost.EVENT)
          && entry.path("uri").asText().equals(filter.uri())) {
        hear(Json.MAPPER.treeToValue(entry, LedgerEntry.class), record);
      }
    } catch (IOException | RuntimeException e) {
      return true; // no entry: Books counts them
    }
    return true;
  }

  private void hear(LedgerEntry entry, ConsumerRecord<byte[], byte[]> record) {
    Instant written = Instant.ofEpochMilli(record.timestamp());
    LocalDate day = LocalDate.ofInstant(written, ZoneOffset.UTC);
    boolean isAnswer = entry.event().compareTo(LedgerEntry.Event.REJECTED) >= 0;
    if (isAnswer && filter.wants(entry.desk(), entry.uri(), entry.language(), day)) {
      entries.add(entry);
    }
  }

  /** In the order of time. */
  public List<LedgerEntry> entries() {
    return entries.stream().sorted(Comparator.comparing(LedgerEntry::at)).toList();
  }
}
