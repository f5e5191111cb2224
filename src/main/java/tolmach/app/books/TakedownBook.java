package tolmach.app.books;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tolmach.article.Json;
import tolmach.story.LedgerEntry;
import tolmach.worker.TranslationCost;

/** What was taken from readers, language by language. Not for several threads. */
public final class TakedownBook {

  private final BookFilter filter;
  private final List<TakedownLine> lines = new ArrayList<>();

  public TakedownBook(BookFilter filter) {
    this.filter = filter;
  }

  /** Takes note of a record of {@code ledger}; always true. */
  public boolean hear(ConsumerRecord<byte[], byte[]> record) {
    try {
      JsonNode entry = record.value() == null ? null : Json.MAPPER.readTree(record.value());
      if (entry != null && !entry.path("event").asText().equals(TranslationCost.EVENT)) {
        hear(Json.MAPPER.treeToValue(entry, LedgerEntry.class), record);
      }
    } catch (IOException | RuntimeException e) {
      return true; // no entry: Books counts them
    }
    return true;
  }

  private void hear(LedgerEntry entry, ConsumerRecord<byte[], byte[]> record) {
    boolean isTakedown =
        entry.event() == LedgerEntry.Event.TAKEN_DOWN
            || entry.event() == LedgerEntry.Event.WITHHELD;
    Instant written = Instant.ofEpochMilli(record.timestamp());
    LocalDate day = LocalDate.ofInstant(written, ZoneOffset.UTC);
    if (isTakedown && filter.wants(entry.desk(), entry.uri(), entry.language(), day)) {
      lines.add(
          new TakedownLine(
              entry.event().name().toLowerCase(Locale.ROOT).replace('_', ' '),
              entry.uri(),
              entry.language(),
              entry.sequence(),
              entry.revision(),
              entry.desk(),
              entry.by(),
              entry.reason(),
              entry.at(),
              written,
              record.partition() + "-" + record.offset()));
    }
  }

  /** In the order of time. */
  public List<TakedownLine> lines() {
    return lines.stream()
        .sorted(
            Comparator.comparing(TakedownLine::at)
                .thenComparing(TakedownLine::uri)
                .thenComparing(TakedownLine::language))
        .toList();
  }
}
