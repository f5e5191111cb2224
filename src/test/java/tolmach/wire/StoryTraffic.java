package tolmach.wire;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tolmach.article.ItemHeaders;
import tolmach.article.Json;
import tolmach.story.Drafts;
import tolmach.story.LedgerEntry;

/**
 * Versions of a few stories into the wire, a draft for each that is accepted, and a count of what
 * readers of committed records saw.
 */
final class StoryTraffic {

  private static final int STORIES = 37;
  private static final String ACCEPTED = "articles.accepted.regular";
  private static final String LOCALIZED = "articles.localized.ru";

  /** What was amiss among accepted versions and among published ones. */
  record Count(int lost, int doubled, int outOfOrder) {
    static final Count PERFECT = new Count(0, 0, 0);
  }

  private final StoryWire wire;
  private final String name;
  private final Map<String, Integer> versions = new HashMap<>();
  private final Set<String> answered = new HashSet<>();
  private int sent;

  StoryTraffic(StoryWire wire, String name) {
    this.wire = wire;
    this.name = name;
  }

  int sent() {
    return sent;
  }

  void send(int count) {
    for (int i = 0; i < count; i++, sent++) {
      String uri = "urn:example:" + name + ":" + sent % STORIES;
      wire.incoming(uri, "version=" + versions.merge(uri, 1, Integer::sum));
    }
  }

  /** Translates what was accepted since, as a worker would; every fifth draft comes twice. */
  void answer() {
    for (var record : ours(ACCEPTED)) {
      String uri = StoryWire.key(record);
      long sequence = sequence(record);
      if (answered.add(uri + " " + sequence)) {
        wire.draft(Drafts.translated(uri, sequence, "ru"));
        if (answered.size() % 5 == 0) {
          wire.draft(Drafts.translated(uri, sequence, "ru"));
        }
      }
    }
  }

  /** Answers, and says whether the last version of every story is with the readers. */
  boolean allArrived() {
    answer();
    var last = new HashMap<String, Long>();
    ours(LOCALIZED).forEach(record -> last.put(StoryWire.key(record), sequence(record)));
    return versions.entrySet().stream()
        .allMatch(story -> last.getOrDefault(story.getKey(), 0L) >= story.getValue());
  }

  /** How many versions are with the readers or were. */
  int published() {
    return ours(LOCALIZED).size();
  }

  Count count() {
    int lost = 0;
    int doubled = 0;
    int outOfOrder = 0;
    for (var story : versions.entrySet()) {
      List<Long> accepted =
          wire.read(ACCEPTED, story.getKey()).stream().map(StoryTraffic::sequence).toList();
      lost += story.getValue() - new HashSet<>(accepted).size();
      doubled += accepted.size() - new HashSet<>(accepted).size();
      outOfOrder += backwardSteps(accepted);

      var published = wire.read(LOCALIZED, story.getKey());
      List<Long> revisions =
          published.stream()
              .map(record -> Long.parseLong(StoryWire.header(record, ItemHeaders.REVISION)))
              .toList();
      long newest = revisions.stream().mapToLong(revision -> revision).max().orElse(0);
      lost += (int) newest - new HashSet<>(revisions).size();
      doubled += revisions.size() - new HashSet<>(revisions).size();
      List<Long> sequences = published.stream().map(StoryTraffic::sequence).toList();
      doubled += sequences.size() - new HashSet<>(sequences).size();
      outOfOrder += backwardSteps(revisions) + backwardSteps(sequences);
      lost += sequences.contains((long) story.getValue()) ? 0 : 1;
      lost += Math.abs(published.size() - publications(story.getKey()));
    }
    return new Count(lost, doubled, outOfOrder);
  }

  /** The books are written in the transaction of the publication: as many there as here. */
  private int publications(String uri) {
    return (int)
        wire.read(Topics.LEDGER, uri + "#ru").stream()
            .map(record -> Json.read(record.value(), LedgerEntry.class))
            .filter(entry -> entry.event() == LedgerEntry.Event.PUBLISHED)
            .count();
  }

  private static int backwardSteps(List<Long> numbers) {
    int steps = 0;
    for (int i = 1; i < numbers.size(); i++) {
      if (numbers.get(i) < numbers.get(i - 1)) {
        steps++;
      }
    }
    return steps;
  }

  private List<ConsumerRecord<byte[], byte[]>> ours(String topic) {
    return wire.read(topic).stream()
        .filter(record -> versions.containsKey(StoryWire.key(record)))
        .toList();
  }

  private static long sequence(ConsumerRecord<byte[], byte[]> record) {
    return Long.parseLong(StoryWire.header(record, ItemHeaders.SEQUENCE));
  }
}
