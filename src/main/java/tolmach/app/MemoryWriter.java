package tolmach.app;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import tolmach.article.ItemHeaders;
import tolmach.memory.Retirement;
import tolmach.memory.Unit;
import tolmach.wire.KafkaConnection;
import tolmach.wire.OperatorException;
import tolmach.wire.Topics;
import tolmach.wire.WireRecord;
import tolmach.worker.Outgoing;
import tolmach.worker.PublishedUnits;

/**
 * Puts units on the topic {@code memory} from outside, many at a time. A unit written again takes
 * its own place, so what was broken off is simply done again. Not for several threads.
 */
public final class MemoryWriter implements AutoCloseable {

  private final KafkaProducer<byte[], byte[]> producer;
  private final int partitions;
  private final AtomicReference<Exception> failure = new AtomicReference<>();

  /**
   * @throws OperatorException if there is no such topic
   */
  public MemoryWriter(KafkaConnection cluster) {
    // asked for first: a producer would wait for a topic that is not there until it gives up
    MemoryLog.require(cluster);
    producer = cluster.producer("tolmach-memory");
    partitions = producer.partitionsFor(Topics.MEMORY).size();
  }

  /**
   * Writes a unit before long.
   *
   * @throws OperatorException if the broker has refused an earlier one
   * @throws java.io.UncheckedIOException if the unit has half characters, which JSON has not
   */
  public void write(Unit unit) {
    send(PublishedUnits.outgoing(unit));
  }

  /** Writes a retirement before long. */
  public void write(Retirement retirement) {
    String uri = retirement.key().uri();
    send(
        new Outgoing(
            retirement.word(),
            uri,
            Map.of(ItemHeaders.CONTENT_TYPE, "application/json", ItemHeaders.URI, uri),
            retirement));
  }

  private void send(Outgoing outgoing) {
    throwFailure();
    producer.send(
        WireRecord.of(Topics.MEMORY, outgoing).toProducerRecord(partitions),
        (where, e) -> {
          if (e != null) {
            failure.compareAndSet(null, e);
          }
        });
  }

  /**
   * Waits until the broker has all that was written.
   *
   * @throws OperatorException if it has refused any
   */
  public void flush() {
    producer.flush();
    throwFailure();
  }

  private void throwFailure() {
    Exception e = failure.get();
    if (e != null) {
      throw new OperatorException(
          "The broker did not take a unit of the memory: " + e.getMessage(),
          "See what is the matter with ./tolmach doctor, then do the same again: what is there"
              + " already stays as it is");
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
