package tolmach.wire;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import tolmach.article.BadItemException;

/**
 * Whether the cluster will take a record. A record for a topic that is not there, or larger than
 * its topic takes, would fail the whole transaction again and again; found here, it is the dead
 * letter of its own exchange.
 */
final class WritableTopics {

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

  /** What an incoming topic takes: an item of the full size, its key and headers. */
  private static final int MAX_INCOMING_RECORD = Topics.MAX_INCOMING_BYTES + 63 * 1024;

  private final KafkaConnection connection;
  private volatile Set<String> topics = Set.of();
  private long looked;

  WritableTopics(KafkaConnection connection) {
    this.connection = connection;
    look();
  }

  /**
   * @throws BadItemException if the record cannot be written
   */
  void check(WireRecord record) {
    boolean isIncoming =
        record.topic().equals(Topics.ARTICLES_INCOMING)
            || record.topic().equals(Topics.MESSAGES_INCOMING);
    if (isIncoming && record.size() > MAX_INCOMING_RECORD) {
      throw new BadItemException(
          "the item under its own key has "
              + record.size()
              + " bytes, more than the "
              + MAX_INCOMING_RECORD
              + " "
              + record.topic()
              + " takes");
    }
    if (!topics.contains(record.topic())) {
      lookAgain();
    }
    if (!topics.contains(record.topic())) {
      throw new BadItemException(
          "there is no topic "
              + record.topic()
              + "; is its language among tolmach.target-languages? Then start Tolmach anew, which makes"
              + " the topic, and replay this");
    }
  }

  private synchronized void lookAgain() {
    if (System.nanoTime() - looked > BETWEEN_LOOKS.toNanos()) {
      look();
    }
  }

  private void look() {
    looked = System.nanoTime();
    try (var admin = connection.admin()) {
      topics = Set.copyOf(admin.listTopics().names().get(10, TimeUnit.SECONDS));
    } catch (ExecutionException | TimeoutException e) {
      throw new KafkaException("cannot list the topics", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted while the topics were listed", e);
    }
  }
}
