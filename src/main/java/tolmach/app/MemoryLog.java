package tolmach.app;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tolmach.article.Json;
import tolmach.memory.OutOfForce;
import tolmach.memory.Retirement;
import tolmach.memory.Unit;
import tolmach.memory.Withdrawal;
import tolmach.wire.KafkaConnection;
import tolmach.wire.OperatorException;
import tolmach.wire.Topics;

/**
 * The topic {@code memory} as a whole: every unit in force once. It is read twice, for its keys and
 * then for its units, so that no more than its keys are ever held.
 */
public final class MemoryLog {

  private final KafkaConnection cluster;
  private final OutOfForce outOfForce = new OutOfForce();
  private final LatestRecords latest = new LatestRecords();

  public MemoryLog(KafkaConnection cluster) {
    this.cluster = cluster;
  }

  /**
   * Shows every unit in force that was there when it began, in the order of the topic.
   *
   * @param wantsMore given each unit; false to end
   * @param progress told how many records of how many have been read, both times counted
   * @throws OperatorException if there is no such topic
   */
  public void forEach(Predicate<Unit> wantsMore, Progress progress) {
    long[] read = {0};
    long all;
    try (var keys = open()) {
      all = Math.max(1, keys.left() * 2);
      keys.toPresentEnd(
          record -> {
            note(record);
            tell(progress, ++read[0], all);
            return true;
          });
    }
    try (var units = open()) {
      units.toPresentEnd(
          record -> {
            tell(progress, ++read[0], all);
            return show(record, wantsMore);
          });
    }
  }

  /** Told how far it is. */
  public interface Progress {
    /**
     * @param records that were read
     * @param all about as many as there are
     */
    void at(long records, long all);
  }

  private static void tell(Progress progress, long read, long all) {
    if (read % 1000 == 0) {
      progress.at(read, all);
    }
  }

  /** How many retirements there were; after {@link #forEach}. */
  public long retirements() {
    return outOfForce.retirements();
  }

  /** How many stories were withdrawn; after {@link #forEach}. */
  public long withdrawals() {
    return outOfForce.withdrawals();
  }

  private TopicReading open() {
    var reading = TopicReading.of(cluster, List.of(Topics.MEMORY));
    if (reading.topics().isEmpty()) {
      reading.close();
      throw missing(cluster);
    }
    return reading;
  }

  /**
   * @throws OperatorException if the cluster has no such topic
   */
  public static void require(KafkaConnection cluster) {
    new MemoryLog(cluster).open().close();
  }

  private static OperatorException missing(KafkaConnection cluster) {
    return new OperatorException(
        "There is no topic " + Topics.MEMORY + " at " + cluster.bootstrapServers(),
        "Start Tolmach there once with ./tolmach run, which makes its topics");
  }

  private void note(ConsumerRecord<byte[], byte[]> record) {
    if (record.key() == null) {
      return;
    }
    String word = new String(record.key(), StandardCharsets.UTF_8);
    if (record.value() == null) {
      latest.remove(record.key());
    } else if (Retirement.isKey(word)) {
      read(record, Retirement.class, outOfForce::add);
    } else if (Withdrawal.isKey(word)) {
      read(record, Withdrawal.class, outOfForce::add);
    } else {
      latest.put(record.key(), record.offset());
    }
  }

  private boolean show(ConsumerRecord<byte[], byte[]> record, Predicate<Unit> wantsMore) {
    boolean[] more = {true};
    if (record.key() != null
        && record.value() != null
        && latest.take(record.key(), record.offset())) {
      read(record, Unit.class, unit -> more[0] = outOfForce.holds(unit) || wantsMore.test(unit));
    }
    return more[0];
  }

  /** What nobody can read is passed over, as by every reader of the topic. */
  private static <T> void read(
      ConsumerRecord<byte[], byte[]> record, Class<T> type, java.util.function.Consumer<T> then) {
    T value;
    try {
      value = Json.read(record.value(), type);
    } catch (UncheckedIOException e) {
      return;
    }
    then.accept(value);
  }
}
