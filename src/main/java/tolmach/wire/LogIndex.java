package tolmach.wire;

import java.util.SortedMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What is built from the records of a topic and can be lost: an index on disk, say. All is called
 * by one thread, the {@link LogFollower}'s. What a method throws closes the index; it is opened
 * anew, and what came after its last commit is applied again.
 */
public interface LogIndex extends AutoCloseable {

  /**
   * Opens what there is of that log; of another log, or if there is nothing that can be used, an
   * empty one. What was open before is closed.
   *
   * @param log the same for the same topic of the same cluster, another once the topic is made anew
   * @return for each partition the offset that the last commit named; empty for an empty one
   */
  SortedMap<Integer, Long> open(String log);

  /**
   * Empties it, for the log has not all that lies between.
   *
   * @param log as above
   */
  void beginAnew(String log);

  /**
   * Takes note of a record; of one that it knows already nothing more comes.
   *
   * @throws UnreadableRecordException if it is none that belongs here; the next one follows
   */
  void apply(ConsumerRecord<byte[], byte[]> record) throws UnreadableRecordException;

  /** Shows what was applied to those who look things up. */
  void refresh();

  /**
   * Makes what was applied survive a crash, together with the offsets.
   *
   * @param offsets for each partition that of the next record
   */
  void commit(SortedMap<Integer, Long> offsets);

  @Override
  void close();
}
