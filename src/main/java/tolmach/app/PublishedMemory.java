package tolmach.app;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tolmach.article.Json;
import tolmach.memory.TranslationMemory;
import tolmach.memory.Unit;
import tolmach.memory.UnitKey;

/** Feeds a memory with the units on the topic {@code memory}, which holds only published ones. */
public final class PublishedMemory {

  private final TranslationMemory memory;

  public PublishedMemory(TranslationMemory memory) {
    this.memory = memory;
  }

  /** Takes note of a record of {@code memory}. */
  public void hear(ConsumerRecord<byte[], byte[]> record) {
    if (record.value() != null) {
      memory.store(Json.read(record.value(), Unit.class));
    } else if (record.key() != null) {
      memory.retire(UnitKey.parse(new String(record.key(), StandardCharsets.UTF_8)));
    }
  }
}
