package tolmach.app.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import tolmach.app.ReaderItems;
import tolmach.article.ItemPeek;
import tolmach.story.Newsroom;
import tolmach.story.Publisher;
import tolmach.story.Receiver;
import tolmach.story.Ruling;
import tolmach.story.StoryTransaction;
import tolmach.wire.Topics;
import tolmach.worker.Outgoing;
import tolmach.worker.PublishedUnits;

/** The story of the plain loop: the same beans over a map, for one thread. */
final class PlainStory {

  /** The topic that would restore the map. */
  static final String CHANGELOG = "story-changelog";

  private final PlainRecords records;
  private final List<ProducerRecord<byte[], byte[]>> changes = new ArrayList<>();
  private final StoryTransaction transaction;
  private final Receiver receiver;
  private final Publisher publisher;

  PlainStory(PlainRecords records, Duration kept, java.time.Clock clock) {
    this.records = records;
    this.transaction = new StoryTransaction(new PlainStoryStore(this::changed));
    var newsroom =
        new Newsroom(transaction, new ReaderItems(), new PublishedUnits()::records, kept, clock);
    var peek = new ItemPeek();
    this.receiver =
        new Receiver(
            newsroom,
            (body, headers, key) -> peek.peek(body, words(headers), key),
            (body, headers, key) -> {
              throw new IllegalStateException("the plain loop has articles only");
            });
    this.publisher = new Publisher(newsroom);
  }

  /** What is to be written because of a record of the incoming topic or of the drafts. */
  List<ProducerRecord<byte[], byte[]>> decide(ConsumerRecord<byte[], byte[]> record) {
    Ruling ruling =
        record.topic().equals(PlainRecords.topic(Topics.DRAFTS))
            ? publisher.decide(record.value())
            : receiver.receive(record.value(), PlainRecords.headers(record));
    transaction.commit();
    var all = new ArrayList<>(changes);
    changes.clear();
    ruling.dispatches().forEach("*", (topic, outgoing) -> all.add(records.of(topic, outgoing)));
    return all;
  }

  private void changed(String key, Object value) {
    changes.add(records.of(CHANGELOG, Outgoing.of(key, Map.of(), value)));
  }

  private static Map<String, String> words(Map<String, Object> headers) {
    var words = new HashMap<String, String>();
    headers.forEach((name, value) -> words.put(name, value.toString()));
    return words;
  }
}
