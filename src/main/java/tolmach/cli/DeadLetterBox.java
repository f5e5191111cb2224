package tolmach.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import tolmach.app.TopicReading;
import tolmach.wire.KafkaConnection;
import tolmach.wire.OperatorException;
import tolmach.wire.Topics;

/** The dead letters there are by now, and what became of those that were settled. */
final class DeadLetterBox {

  private final List<DeadLetter> letters = new ArrayList<>();
  private final Map<String, Settlement> settled = new HashMap<>();

  private DeadLetterBox() {}

  /** Reads all of them, without their original bytes. */
  static DeadLetterBox read(KafkaConnection cluster, Terminal terminal) {
    var box = new DeadLetterBox();
    try (var reading = TopicReading.of(cluster, List.of(Topics.DEAD_LETTERS));
        var progress = new Progress(terminal)) {
      reading.toPresentEnd(
          record -> {
            box.add(record);
            progress.at(box.letters.size() + " dead letters read");
            return true;
          });
    }
    box.letters.sort(Comparator.comparing(DeadLetter::time));
    return box;
  }

  private void add(ConsumerRecord<byte[], byte[]> record) {
    if (Settlement.is(record)) {
      var settlement = Settlement.of(record);
      settled.put(settlement.letter(), settlement);
    } else {
      letters.add(new DeadLetter(record).listed());
    }
  }

  /** Oldest first. */
  List<DeadLetter> letters() {
    return List.copyOf(letters);
  }

  /** What became of a letter last; empty while it is open. */
  Optional<Settlement> settlement(DeadLetter letter) {
    return Optional.ofNullable(settled.get(letter.id()));
  }

  /**
   * @throws OperatorException if there is none of that id
   */
  DeadLetter letter(String id) {
    requireId(id);
    return letters.stream()
        .filter(letter -> letter.id().equals(id))
        .findFirst()
        .orElseThrow(() -> missing(id));
  }

  /**
   * One letter with its original bytes.
   *
   * @throws UsageException if that is no id
   * @throws OperatorException if there is no such letter
   */
  static DeadLetter whole(KafkaConnection cluster, String id) {
    requireId(id);
    int dash = id.indexOf('-');
    var partition =
        new TopicPartition(Topics.DEAD_LETTERS, Integer.parseInt(id.substring(0, dash)));
    long offset = Long.parseLong(id.substring(dash + 1));
    var found = new AtomicReference<ConsumerRecord<byte[], byte[]>>();
    try (var reading = TopicReading.of(cluster, List.of(Topics.DEAD_LETTERS))) {
      if (reading.has(partition, offset)) {
        reading.only(partition, offset);
        reading.toPresentEnd(
            record -> {
              if (record.offset() == offset && !Settlement.is(record)) {
                found.set(record);
              }
              return false;
            });
      }
    }
    if (found.get() == null) {
      throw missing(id);
    }
    return new DeadLetter(found.get());
  }

  private static void requireId(String id) {
    if (!id.matches("[0-9]{1,9}-[0-9]{1,18}")) {
      throw new UsageException(
          "\"" + id + "\" is no id of a dead letter", "Write partition-offset, for instance 0-17");
    }
  }

  private static OperatorException missing(String id) {
    return new OperatorException(
        "There is no dead letter " + id, "See what there is with ./tolmach deadletters list");
  }
}
