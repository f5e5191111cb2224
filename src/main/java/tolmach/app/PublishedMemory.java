package tolmach.app;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tolmach.article.Json;
import tolmach.memory.Retirement;
import tolmach.memory.TranslationMemory;
import tolmach.memory.Unit;
import tolmach.memory.UnitKey;
import tolmach.memory.Withdrawal;

/** Feeds a memory with the units on the topic {@code memory}, which holds only published ones. */
public final class PublishedMemory {

  private final TranslationMemory memory;

  public PublishedMemory(TranslationMemory memory) {
    this.memory = memory;
  }

  /** Takes note of a record of {@code memory}. */
  public void hear(ConsumerRecord<byte[], byte[]> record) {
    if (record.key() == null) {
      return;
    }
    String word = new String(record.key(), StandardCharsets.UTF_8);
    if (record.value() == null) {
      forget(word);
    } else if (Retirement.isKey(word)) {
      memory.retire(Json.read(record.value(), Retirement.class));
    } else if (Withdrawal.isKey(word)) {
      memory.withdraw(Json.read(record.value(), Withdrawal.class));
    } else {
      memory.store(Json.read(record.value(), Unit.class));
    }
  }

  private void forget(String word) {
    if (!Retirement.isKey(word) && !Withdrawal.isKey(word)) {
      memory.forget(UnitKey.parse(word));
    }
  }
}
