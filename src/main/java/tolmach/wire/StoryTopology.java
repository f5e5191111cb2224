package tolmach.wire;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.TimestampExtractor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * One processor over all topics of the story, so that the partitions of one number are one task:
 * whoever owns a story owns all that is said about it.
 */
final class StoryTopology {

  /** What the story stage reads; all with one number of partitions. */
  static final List<String> TOPICS =
      List.of(
          Topics.ARTICLES_INCOMING,
          Topics.MESSAGES_INCOMING,
          Topics.DRAFTS,
          Topics.REVIEW_DECISIONS);

  private static final String INCOMING_SOURCE = "incoming";
  private static final String DRAFTS_SOURCE = "drafts";
  private static final String DECISIONS_SOURCE = "decisions";
  private static final String PROCESSOR = "story";
  private static final String SINK = "wire";

  private StoryTopology() {}

  static Topology of(ProcessorSupplier<byte[], byte[], String, WireRecord> processor) {
    var bytes = new ByteArrayDeserializer();
    var topology = new Topology();
    // Of what is buffered the smallest timestamp comes first: decisions of people before all else.
    // Drafts and items take turns.
    var turns = new Turns();
    topology.addSource(
        AutoOffsetReset.earliest(),
        DECISIONS_SOURCE,
        first(),
        bytes,
        bytes,
        Topics.REVIEW_DECISIONS);
    topology.addSource(
        AutoOffsetReset.earliest(), DRAFTS_SOURCE, turns, bytes, bytes, Topics.DRAFTS);
    topology.addSource(
        AutoOffsetReset.earliest(),
        INCOMING_SOURCE,
        turns,
        bytes,
        bytes,
        Topics.ARTICLES_INCOMING,
        Topics.MESSAGES_INCOMING);
    topology.addProcessor(PROCESSOR, processor, INCOMING_SOURCE, DRAFTS_SOURCE, DECISIONS_SOURCE);
    topology.addStateStore(store(StoryStateStore.STORIES), PROCESSOR);
    topology.addStateStore(store(StoryStateStore.HELD), PROCESSOR);
    topology.<String, WireRecord>addSink(
        SINK,
        (key, record, context) -> record.topic(),
        new StringSerializer(),
        (topic, record) -> record.value(),
        (topic, key, record, partitions) ->
            Optional.ofNullable(record.partition(partitions)).map(Set::of),
        PROCESSOR);
    return topology;
  }

  private static StoreBuilder<KeyValueStore<String, byte[]>> store(String name) {
    return Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(name), Serdes.String(), Serdes.ByteArray())
        .withLoggingEnabled(
            Map.of(
                TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(StoryConfig.MAX_ENTRY_BYTES)));
  }

  /** Never negative: such a record would be dropped. */
  private static TimestampExtractor first() {
    return (record, partitionTime) -> 0;
  }
}
