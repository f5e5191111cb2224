package tolmach.app;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import tolmach.article.ItemHeaders;
import tolmach.article.Json;
import tolmach.story.LedgerEntry;
import tolmach.story.ReviewDecision;
import tolmach.wire.KafkaConnection;
import tolmach.wire.OperatorException;
import tolmach.wire.Topics;

/**
 * Sends decisions from outside and hears how each was taken: the ledger answers by the decision's
 * name, or the dead letters say why it could not be carried out. For one thread.
 */
public final class DecisionDesk implements AutoCloseable {

  private final KafkaConnection cluster;
  private final TopicReading answers;

  private DecisionDesk(KafkaConnection cluster, TopicReading answers) {
    this.cluster = cluster;
    this.answers = answers;
  }

  /**
   * @throws OperatorException if Tolmach has never run on that cluster
   */
  public static DecisionDesk at(KafkaConnection cluster) {
    var wanted = List.of(Topics.LEDGER, Topics.DEAD_LETTERS, Topics.REVIEW_DECISIONS);
    var answers = TopicReading.of(cluster, wanted);
    if (answers.topics().size() < wanted.size()) {
      answers.close();
      throw new OperatorException(
          "There is no topic " + Topics.REVIEW_DECISIONS + " at " + cluster.bootstrapServers(),
          "Start Tolmach there once with ./tolmach run, which makes its topics");
    }
    return new DecisionDesk(cluster, answers);
  }

  /**
   * Sends a decision and waits for its answer.
   *
   * @return empty if there was none within {@code patience}; the decision stands and is carried out
   *     as soon as Tolmach runs
   * @throws OperatorException if it cannot be carried out, with the reason
   */
  public Optional<LedgerEntry> decide(ReviewDecision decision, Duration patience)
      throws InterruptedException {
    String name = UUID.randomUUID().toString();
    answers.seekToEnd();
    send(decision, name);
    long deadline = System.nanoTime() + patience.toNanos();
    do {
      for (ConsumerRecord<byte[], byte[]> record : answers.next()) {
        if (!name.equals(header(record, ItemHeaders.DECISION))) {
          continue;
        }
        if (record.topic().equals(Topics.LEDGER)) {
          return Optional.of(Json.read(record.value(), LedgerEntry.class));
        }
        if (record.topic().equals(Topics.DEAD_LETTERS)) {
          throw new OperatorException(
              "The decision cannot be carried out: " + header(record, ItemHeaders.ERROR_REASON),
              "It lies among the dead letters; see how the story stands with ./tolmach review list");
        }
      }
    } while (System.nanoTime() < deadline);
    return Optional.empty();
  }

  private void send(ReviewDecision decision, String name) throws InterruptedException {
    var record =
        new ProducerRecord<>(
            Topics.REVIEW_DECISIONS,
            decision.uri().getBytes(StandardCharsets.UTF_8),
            Json.bytes(decision));
    record.headers().add(ItemHeaders.DECISION, name.getBytes(StandardCharsets.UTF_8));
    record
        .headers()
        .add(ItemHeaders.CONTENT_TYPE, "application/json".getBytes(StandardCharsets.UTF_8));
    try (Producer<byte[], byte[]> producer = cluster.producer("tolmach-decision")) {
      producer.send(record).get();
    } catch (ExecutionException e) {
      throw new OperatorException(
          "The broker did not take the decision: " + e.getCause().getMessage(),
          "See what is the matter with ./tolmach doctor");
    }
  }

  /** Null if it is not there. */
  private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    answers.close();
  }
}
