package tolmach.app.books;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tolmach.article.Json;
import tolmach.language.LanguageTag;
import tolmach.story.Provenance;
import tolmach.worker.TargetSegment;
import tolmach.worker.TranslationCost;
import tolmach.worker.TranslationCost.Part;
import tolmach.worker.TranslationCost.Piece;

/** Each segment of the latest draft of a story in each language. Not for several threads. */
public final class SegmentBook {

  private static final String PROVENANCE = "provenance";

  private final BookFilter filter;
  private final Map<LanguageTag, TranslationCost> drafts = new TreeMap<>();
  private final Map<LanguageTag, Provenance> published = new TreeMap<>();

  /**
   * @param filter names a story
   */
  public SegmentBook(BookFilter filter) {
    this.filter = filter;
  }

  /** Takes note of a record of {@code ledger} or {@code provenance}; always true. */
  public boolean hear(ConsumerRecord<byte[], byte[]> record) {
    try {
      if (record.value() != null) {
        JsonNode entry = Json.MAPPER.readTree(record.value());
        if (entry.path("uri").asText().equals(filter.uri())) {
          hear(entry, record);
        }
      }
    } catch (IOException | RuntimeException e) {
      return true; // no entry: Books counts them
    }
    return true;
  }

  private void hear(JsonNode entry, ConsumerRecord<byte[], byte[]> record) throws IOException {
    if (record.topic().equals(PROVENANCE)) {
      var value = Json.MAPPER.treeToValue(entry, Provenance.class);
      published.put(value.target(), value);
    } else if (entry.path("event").asText().equals(TranslationCost.EVENT)) {
      var cost = Json.MAPPER.treeToValue(entry, TranslationCost.class);
      LocalDate day = LocalDate.ofInstant(Instant.ofEpochMilli(record.timestamp()), ZoneOffset.UTC);
      if (filter.wants(cost.desk(), cost.uri(), cost.language(), day) && !cost.parts().isEmpty()) {
        drafts.merge(
            cost.language(),
            cost,
            (before, now) -> now.sequence() >= before.sequence() ? now : before);
      }
    }
  }

  /** In the order of the languages and, where it was published, of the article. */
  public List<SegmentLine> lines() {
    var lines = new ArrayList<SegmentLine>();
    drafts.values().forEach(cost -> lines.addAll(lines(cost)));
    return lines;
  }

  private List<SegmentLine> lines(TranslationCost cost) {
    var texts = new LinkedHashMap<String, TargetSegment>();
    Provenance last = published.get(cost.language());
    if (last != null && last.sequence() == cost.sequence()) {
      last.segments().forEach(segment -> texts.put(segment.id(), segment));
    }
    var byId = new LinkedHashMap<String, SegmentLine>();
    texts.keySet().forEach(id -> byId.put(id, null));
    for (Part part : cost.parts()) {
      for (Piece piece : part.pieces()) {
        byId.put(piece.id(), line(cost, part, piece, texts.get(piece.id())));
      }
    }
    return byId.values().stream().filter(line -> line != null).toList();
  }

  private static SegmentLine line(
      TranslationCost cost, Part part, Piece piece, TargetSegment text) {
    return new SegmentLine(
        cost.uri(),
        cost.language(),
        cost.sequence(),
        piece.id(),
        Whence.of(part).toString(),
        part.engine(),
        part.engineVersion(),
        piece.characters(),
        piece.cost(),
        piece.saved(),
        text == null ? null : text.source(),
        text == null ? null : text.target());
  }
}
