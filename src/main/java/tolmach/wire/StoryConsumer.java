package tolmach.wire;

import java.util.HashMap;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.DefaultConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tolmach.article.BadItemException;
import tolmach.article.ItemHeaders;
import tolmach.story.StoryTransaction;
import tolmach.worker.Outgoing;

/** {@code from: story:topic}: one record through the route, on the thread that owns its story. */
public final class StoryConsumer extends DefaultConsumer {

  private static final Logger LOG = LoggerFactory.getLogger(StoryConsumer.class);

  private final StoryEndpoint endpoint;

  StoryConsumer(StoryEndpoint endpoint, Processor processor) {
    super(endpoint, processor);
    this.endpoint = endpoint;
  }

  @Override
  protected void doStart() throws Exception {
    super.doStart();
    endpoint.stage().join(endpoint.getTopic(), this);
  }

  @Override
  protected void doStop() throws Exception {
    endpoint.stage().leave(endpoint.getTopic());
    super.doStop();
  }

  /**
   * What is to be written because of this record: what the route wrote, or its dead letter, with
   * {@code changes} discarded.
   *
   * @throws KafkaException if the store or the cluster failed, and not the record
   */
  List<WireRecord> route(ConsumerRecord<byte[], byte[]> record, StoryTransaction changes) {
    if (isMisplaced(record)) {
      return moved(record, changes);
    }
    Exchange exchange = createExchange(false);
    var outbox = Outbox.giveTo(exchange);
    try {
      fill(exchange, record);
      getProcessor().process(exchange);
      refuseTroubleOfTheCluster(exchange);
      if (exchange.getException() != null) {
        return failed(record, exchange.getException(), changes);
      }
      if (outbox.isFailed()) {
        changes.discard();
        return lettersAlone(outbox);
      }
      List<WireRecord> records = outbox.records();
      records.forEach(endpoint.stage().targets()::check);
      return records;
    } catch (KafkaException e) {
      throw e;
    } catch (Exception e) {
      return failed(record, e, changes);
    } catch (Error e) {
      LOG.error("a route failed", e);
      return failed(record, e, changes);
    } finally {
      outbox.seal();
      releaseExchange(exchange, false);
    }
  }

  /**
   * True if the record lies in another partition than that of its key: written with a partitioner
   * that is not Kafka's own, as many clients have. The story's owner would never hear of it.
   */
  private boolean isMisplaced(ConsumerRecord<byte[], byte[]> record) {
    String key = DeadLetter.keyOf(record);
    return key != null
        && WireRecord.partition(key, endpoint.stage().partitions()) != record.partition();
  }

  /** The record once more, in the partition of its key. */
  private List<WireRecord> moved(ConsumerRecord<byte[], byte[]> record, StoryTransaction changes) {
    var headers = new HashMap<>(DeadLetter.headersOf(record));
    if (headers.put(ItemHeaders.MOVED, "1") != null) {
      return failed(
          record,
          new BadItemException(
              "the record says that it was moved into the partition of its key, and it lies in"
                  + " another; leave out the header "
                  + ItemHeaders.MOVED),
          changes);
    }
    var there =
        WireRecords.of(
            record.topic(), Outgoing.of(DeadLetter.keyOf(record), headers, record.value()));
    try {
      endpoint.stage().targets().check(there);
    } catch (BadItemException e) {
      return failed(record, e, changes);
    }
    return List.of(there);
  }

  private static void fill(Exchange exchange, ConsumerRecord<byte[], byte[]> record) {
    exchange.setProperty(WireConsumer.RECORD, record);
    var message = exchange.getMessage();
    DeadLetter.headersOf(record)
        .forEach(
            (name, value) -> {
              if (WireRecords.isCarried(name)) {
                message.setHeader(name, value);
              }
            });
    message.removeHeader(ItemHeaders.SEQUENCE); // nobody but receive gives one
    message.setHeader(ItemHeaders.KEY, DeadLetter.keyOf(record));
    message.setHeader(ItemHeaders.TOPIC, record.topic());
    message.setBody(record.value());
  }

  /**
   * Of what the shared error handling writes: the note to the story that there will be no draft is
   * for workers. Here it would answer a draft that fails with another, and so for ever.
   */
  private static List<WireRecord> lettersAlone(Outbox outbox) {
    return outbox.records().stream()
        .filter(record -> record.topic().equals(Topics.DEAD_LETTERS))
        .toList();
  }

  /** A store that cannot be read is no fault of the record: it is worked on again. */
  private static void refuseTroubleOfTheCluster(Exchange exchange) {
    Throwable fault =
        exchange.getException() != null
            ? exchange.getException()
            : exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof KafkaException trouble) {
        throw trouble;
      }
    }
  }

  private List<WireRecord> failed(
      ConsumerRecord<byte[], byte[]> record, Throwable cause, StoryTransaction changes) {
    changes.discard();
    LOG.atWarn()
        .addKeyValue("route", getRouteId())
        .addKeyValue("topic", record.topic())
        .addKeyValue("partition", record.partition())
        .addKeyValue("offset", record.offset())
        .addKeyValue(
            "error",
            cause instanceof BadItemException ? cause.getMessage() : cause.getClass().getName())
        .log("dead letter: no error handling of the route took it");
    return DeadLetter.withNote(record, getRouteId(), cause);
  }
}
