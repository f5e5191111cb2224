package tolmach.wire;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaException;

/**
 * Camel's way to Kafka with exactly-once delivery: what a route writes and the offset it has read
 * are committed in one transaction.
 *
 * <p>{@code from: wire:topic} runs exchanges beside each other across keys, in order within one.
 * {@code to: wire:topic} only adds to the exchange's {@link Outbox}. No transaction is open while
 * work is done; when exchanges of a partition have finished, their results and offsets are
 * committed together. So a slow exchange holds up only what stands behind it in its own partition,
 * and one that fails leaves nothing but its dead letter.
 */
public final class WireComponent extends DefaultComponent {

  private final KafkaConnection connection;
  private final String node;
  private final int partitions;
  private KafkaProducer<byte[], byte[]> producer;
  private WritableTopics writableTopics;
  private WireProbe probe = WireProbe.NONE;

  /**
   * @param node this process's name, stable over restarts and unlike any other's
   * @param partitions of every topic
   */
  public WireComponent(KafkaConnection connection, String node, int partitions) {
    this.connection = connection;
    this.node = node;
    this.partitions = partitions;
  }

  @Override
  protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters)
      throws Exception {
    var endpoint = new WireEndpoint(uri, this, remaining);
    setProperties(endpoint, parameters);
    return endpoint;
  }

  /**
   * Writes a record at once and waits until the cluster has it, for routes that are no part of the
   * exactly-once flow.
   *
   * @throws KafkaException if the cluster does not take it
   */
  void write(WireRecord record) {
    try {
      producer().send(record.toProducerRecord(partitions)).get();
    } catch (ExecutionException e) {
      throw new KafkaException(record.topic() + " does not take a record", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted while a record was written to " + record.topic(), e);
    }
  }

  private synchronized KafkaProducer<byte[], byte[]> producer() {
    if (producer == null) {
      producer = connection.producer("tolmach-" + node + "-direct");
    }
    return producer;
  }

  @Override
  protected synchronized void doStop() throws Exception {
    if (producer != null) {
      producer.close(Duration.ofSeconds(2));
      producer = null;
    }
    super.doStop();
  }

  /** Refuses records for topics that are not there, before a transaction waits for them in vain. */
  synchronized WritableTopics writableTopics() {
    if (writableTopics == null) {
      writableTopics = new WritableTopics(connection);
    }
    return writableTopics;
  }

  KafkaConnection getConnection() {
    return connection;
  }

  String getNode() {
    return node;
  }

  int getPartitions() {
    return partitions;
  }

  WireProbe getProbe() {
    return probe;
  }

  /** For tests that crash at a named moment. */
  void setProbe(WireProbe probe) {
    this.probe = probe;
  }
}
