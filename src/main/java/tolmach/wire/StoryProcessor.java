package tolmach.wire;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tolmach.story.HeldDraft;
import tolmach.story.Punctuality;
import tolmach.story.Ruling;
import tolmach.story.StoryStore;
import tolmach.story.StoryTransaction;

/**
 * One partition's stories: hands each record to its route, then changes the store and writes what
 * the route wants written, all in the transaction of Kafka Streams. Used by one thread.
 */
final class StoryProcessor implements Processor<byte[], byte[], String, WireRecord> {

  private static final Logger LOG = LoggerFactory.getLogger(StoryProcessor.class);
  private static final Duration TICK = Duration.ofMillis(200);
  private static final int TICKS_BETWEEN_ENGINES = 10;

  /** Pieces of work of one kind in one tick; a record that has come must not wait for long. */
  private static final int WORK_A_TICK = 100;

  private final StoryStage stage;
  private ProcessorContext<String, WireRecord> context;
  private StoryStateStore store;
  private int ticks;

  StoryProcessor(StoryStage stage) {
    this.stage = stage;
  }

  @Override
  public void init(ProcessorContext<String, WireRecord> newContext) {
    context = newContext;
    store =
        new StoryStateStore(
            context.getStateStore(StoryStateStore.STORIES),
            context.getStateStore(StoryStateStore.HELD));
    context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, now -> tick());
  }

  @Override
  public void process(Record<byte[], byte[]> record) {
    RecordMetadata place = context.recordMetadata().orElseThrow();
    StoryProbe probe = stage.probe();
    probe.at(StoryProbe.Point.BEFORE_ROUTE, place.topic());
    var changes = new StoryTransaction(store);
    List<WireRecord> records =
        within(changes, () -> stage.route(place.topic()).route(asRead(record, place), changes));
    probe.at(StoryProbe.Point.AFTER_ROUTE, place.topic());
    changes.commit();
    probe.at(StoryProbe.Point.AFTER_STATE, place.topic());
    records.forEach(this::forward);
    probe.at(StoryProbe.Point.AFTER_FORWARD, place.topic());
  }

  private void tick() {
    Punctuality punctuality = stage.punctuality();
    for (String uri : within(store, () -> punctuality.due(WORK_A_TICK))) {
      carryOut(() -> punctuality.release(uri), reason -> punctuality.giveUp(uri, reason));
    }
    if (ticks++ % TICKS_BETWEEN_ENGINES == 0) {
      var pairs = stage.enginesNow();
      for (HeldDraft waiting : within(store, () -> punctuality.startable(pairs, WORK_A_TICK))) {
        carryOut(() -> punctuality.resume(waiting), why -> punctuality.giveUp(waiting, why));
      }
    }
  }

  /** Does a piece of work that no record asked for, or gives it up in words. */
  private void carryOut(Supplier<Ruling> work, Function<String, Ruling> otherwise) {
    try {
      carryOut(work);
    } catch (KafkaException e) {
      throw e; // no fault of the draft: it is done again
    } catch (RuntimeException e) {
      LOG.atWarn().addKeyValue("error", e.getClass().getName()).log("a held draft is given up");
      carryOut(() -> otherwise.apply(e.getMessage() == null ? e.toString() : e.getMessage()));
    }
  }

  private void carryOut(Supplier<Ruling> work) {
    var changes = new StoryTransaction(store);
    var outbox = new Outbox();
    within(changes, work)
        .dispatches()
        .forEach("*", (topic, outgoing) -> outbox.add(WireRecords.of(topic, outgoing)));
    outbox.records().forEach(stage.targets()::check);
    changes.commit();
    outbox.records().forEach(this::forward);
  }

  private <T> T within(StoryStore current, Supplier<T> work) {
    stage.current().enter(current);
    try {
      return work.get();
    } finally {
      stage.current().leave();
    }
  }

  /** With a timestamp of its own: the one it came with may be 0, and its topic kept by time. */
  private void forward(WireRecord record) {
    var headers = new RecordHeaders();
    record
        .headers()
        .forEach((name, text) -> headers.add(name, text.getBytes(StandardCharsets.UTF_8)));
    context.forward(new Record<>(record.key(), record, context.currentSystemTimeMs(), headers));
  }

  private static ConsumerRecord<byte[], byte[]> asRead(
      Record<byte[], byte[]> record, RecordMetadata place) {
    return new ConsumerRecord<>(
        place.topic(),
        place.partition(),
        place.offset(),
        record.timestamp(),
        TimestampType.CREATE_TIME,
        record.key() == null ? -1 : record.key().length,
        record.value() == null ? -1 : record.value().length,
        record.key(),
        record.value(),
        record.headers(),
        Optional.empty());
  }
}
