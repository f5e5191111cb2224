package tolmach.app;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tolmach.article.Json;
import tolmach.memory.Retirement;
import tolmach.memory.TranslationMemory;
import tolmach.memory.Unit;
import tolmach.memory.UnitKey;
import tolmach.memory.Withdrawal;
import tolmach.wire.UnreadableRecordException;

/** Feeds a memory with the units on the topic {@code memory}, which holds only published ones. */
public final class PublishedMemory {

  /** What a record wants done. */
  private interface Change {
    void to(TranslationMemory memory);
  }

  private final TranslationMemory memory;

  public PublishedMemory(TranslationMemory memory) {
    this.memory = memory;
  }

  /** Takes note of a record of {@code memory}. */
  public void hear(ConsumerRecord<byte[], byte[]> record) {
    change(record).to(memory);
  }

  /**
   * The same.
   *
   * @throws UnreadableRecordException if it is no record of {@code memory}, or none that can be
   *     kept; a fault of the memory itself comes through as it is
   */
  static void hear(ConsumerRecord<byte[], byte[]> record, TranslationMemory memory)
      throws UnreadableRecordException {
    Change change;
    try {
      change = change(record);
    } catch (RuntimeException e) {
      throw new UnreadableRecordException(e);
    }
    try {
      change.to(memory);
    } catch (IllegalArgumentException | NullPointerException e) {
      throw new UnreadableRecordException(e); // a key too long for an index, say
    }
  }

  private static Change change(ConsumerRecord<byte[], byte[]> record) {
    if (record.key() == null) {
      return memory -> {};
    }
    String word = new String(record.key(), StandardCharsets.UTF_8);
    boolean isUnit = !Retirement.isKey(word) && !Withdrawal.isKey(word);
    if (record.value() == null) {
      UnitKey key = isUnit ? UnitKey.parse(word) : null;
      return isUnit ? memory -> memory.forget(key) : memory -> {};
    }
    if (isUnit) {
      Unit unit = read(record, Unit.class);
      return memory -> memory.store(unit);
    }
    if (Retirement.isKey(word)) {
      Retirement retirement = read(record, Retirement.class);
      return memory -> memory.retire(retirement);
    }
    Withdrawal withdrawal = read(record, Withdrawal.class);
    return memory -> memory.withdraw(withdrawal);
  }

  /** JSON's null is no record either. */
  private static <T> T read(ConsumerRecord<byte[], byte[]> record, Class<T> type) {
    return Objects.requireNonNull(Json.read(record.value(), type), type.getSimpleName());
  }
}
