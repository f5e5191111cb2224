package tolmach.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tolmach.article.ItemHeaders;
import tolmach.language.LanguageTag;
import tolmach.worker.Draft;
import tolmach.worker.TargetSegment;

/**
 * What became of an item in one language, as the demo shows it.
 *
 * @param language {@code und} if it concerns the item as a whole
 * @param kind {@code published}, {@code held} or {@code dead-letter}
 * @param reason why it is not published, else null
 * @param segments where each sentence came from; empty if there is no translation
 */
record DemoOutcome(
    String topic,
    String key,
    LanguageTag language,
    String kind,
    String reason,
    byte[] value,
    List<TargetSegment> segments) {

  static final String PUBLISHED = "published";
  static final String HELD = "held";
  static final String DEAD_LETTER = "dead-letter";

  DemoOutcome {
    segments = List.copyOf(segments);
  }

  static DemoOutcome published(
      ConsumerRecord<byte[], byte[]> record, LanguageTag language, Draft draft) {
    List<TargetSegment> segments = draft == null ? List.of() : draft.segments();
    String key = RecordText.key(record);
    return new DemoOutcome(
        record.topic(), key, language, PUBLISHED, null, record.value(), segments);
  }

  static DemoOutcome held(String topic, Draft draft, String reason) {
    return new DemoOutcome(
        topic, draft.uri(), draft.target(), HELD, reason, null, draft.segments());
  }

  static DemoOutcome deadLetter(ConsumerRecord<byte[], byte[]> record) {
    String reason = new DeadLetter(record).reason();
    String language = RecordText.header(record, ItemHeaders.LANGUAGE);
    return new DemoOutcome(
        record.topic(),
        RecordText.key(record),
        language.isEmpty() ? LanguageTag.UNDETERMINED : LanguageTag.of(language),
        DEAD_LETTER,
        reason,
        record.value(),
        List.of());
  }

  boolean isPublished() {
    return kind.equals(PUBLISHED);
  }

  Map<String, Object> asJson() {
    var json = new LinkedHashMap<String, Object>();
    json.put("topic", topic);
    json.put("key", key);
    json.put("outcome", kind);
    json.put("reason", reason);
    JsonNode shown = RecordText.value(value);
    json.put("value", shown);
    return json;
  }
}
