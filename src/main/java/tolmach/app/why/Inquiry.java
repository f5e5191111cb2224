package tolmach.app.why;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tolmach.app.TopicReading;
import tolmach.article.Json;
import tolmach.language.LanguageTag;
import tolmach.story.LedgerEntry;
import tolmach.story.Provenance;
import tolmach.story.Story;
import tolmach.wire.KafkaConnection;
import tolmach.wire.OperatorException;
import tolmach.wire.Topics;
import tolmach.worker.TranslationCost;
import tolmach.worker.TranslationCost.Piece;

/** Gathers what the topics have of one story in one language. For one use and one thread. */
public final class Inquiry {

  private static final List<String> TOPICS =
      List.of(Topics.STORIES, Topics.PROVENANCE, Topics.LEDGER);

  private final String uri;
  private final LanguageTag language;
  private final List<LedgerEntry> decisions = new ArrayList<>();
  private final List<TranslationCost> drafts = new ArrayList<>();
  private Story story;
  private Provenance published;

  public Inquiry(String uri, LanguageTag language) {
    this.uri = uri;
    this.language = language;
  }

  /**
   * Reads the topics to their present end.
   *
   * @param count is told how many records were read so far
   * @throws OperatorException if Tolmach has never run on that cluster
   */
  public Facts at(KafkaConnection cluster, LongConsumer count) {
    try (var reading = TopicReading.of(cluster, TOPICS)) {
      if (!reading.topics().containsAll(TOPICS)) {
        throw new OperatorException(
            "There is no topic " + Topics.PROVENANCE + " on this cluster",
            "Name the cluster that Tolmach works on with --bootstrap-servers");
      }
      var read = new long[1];
      reading.toPresentEnd(
          record -> {
            count.accept(++read[0]);
            hear(record);
            return true;
          });
    }
    return facts();
  }

  /**
   * Takes note of a record of those topics; one of another story, or that is none, is passed by.
   */
  void hear(ConsumerRecord<byte[], byte[]> record) {
    String key = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
    boolean isOurs = key.equals(uri) || key.startsWith(uri + "#");
    if (!isOurs) {
      return;
    }
    try {
      JsonNode value = record.value() == null ? null : Json.MAPPER.readTree(record.value());
      switch (record.topic()) {
        case Topics.STORIES -> story = value == null ? null : as(value, Story.class);
        case Topics.PROVENANCE -> provenance(key, value);
        default -> ledger(value);
      }
    } catch (IOException | IllegalArgumentException e) {
      return; // no record of ours: doctor and the books count such
    }
  }

  private void provenance(String key, JsonNode value) throws IOException {
    if (key.equals(uri + "#" + language)) {
      published = value == null ? null : as(value, Provenance.class);
    }
  }

  private void ledger(JsonNode value) throws IOException {
    if (value == null || !value.path("uri").asText().equals(uri)) {
      return;
    }
    if (value.path("event").asText().equals(TranslationCost.EVENT)) {
      var cost = as(value, TranslationCost.class);
      if (cost.language().equals(language)) {
        drafts.add(cost);
      }
      return;
    }
    var entry = as(value, LedgerEntry.class);
    if (entry.language().equals(language) || !entry.language().isKnown()) {
      decisions.add(entry);
    }
  }

  private static <T> T as(JsonNode value, Class<T> type) throws IOException {
    return Json.MAPPER.treeToValue(value, type);
  }

  Facts facts() {
    decisions.sort(Comparator.comparing(entry -> entry.at() == null ? Instant.EPOCH : entry.at()));
    return new Facts(story, language, published, decisions, costs());
  }

  private Map<String, Piece> costs() {
    var costs = new HashMap<String, Piece>();
    drafts.stream()
        .filter(draft -> published != null && draft.sequence() == published.sequence())
        .flatMap(draft -> draft.parts().stream())
        .flatMap(part -> part.pieces().stream())
        .forEach(piece -> costs.putIfAbsent(piece.id(), piece)); // the first was not made twice
    return costs;
  }
}
