package tolmach.wire;

import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An index and where it stands: what was applied, what of that is shown, what of that would survive
 * a crash. For the thread that follows the log.
 */
final class FollowedIndex {

  private static final Logger LOG = LoggerFactory.getLogger(FollowedIndex.class);

  /** So soon that nobody who does not wait would notice. */
  private static final Duration REFRESH = Duration.ofMillis(200);

  private static final Duration COMMIT = Duration.ofSeconds(2);

  /** Without news it is committed all the same, so that its age says when it was read. */
  private static final Duration IDLE_COMMIT = Duration.ofHours(1);

  private final String topic;
  private final LogIndex index;
  private final LogPositions positions;
  private final LogProbe probe;
  private String log;
  private SortedMap<Integer, Long> applied = Collections.emptySortedMap();
  private boolean unshown;
  private boolean uncommitted;
  private long shownAt;
  private long committedAt;

  FollowedIndex(String topic, LogIndex index, LogPositions positions, LogProbe probe) {
    this.topic = topic;
    this.index = index;
    this.positions = positions;
    this.probe = probe;
  }

  /** Is made ready to go on; empties itself if it does not fit the log. */
  void open(String identity, SortedMap<Integer, Long> begins, SortedMap<Integer, Long> ends) {
    if (!identity.equals(log)) {
      positions.show(Collections.emptySortedMap());
      applied = new TreeMap<>(index.open(identity));
      log = identity;
      unshown = false;
      uncommitted = false;
      committedAt = System.nanoTime();
      positions.show(applied);
      LOG.atInfo()
          .addKeyValue("topic", topic)
          .addKeyValue("from", applied.isEmpty() ? "the beginning" : applied)
          .addKeyValue("to", ends)
          .log("follows the log");
    }
    misfit(begins, ends).ifPresent(this::beginAnew);
  }

  /** Why one cannot go on from what was applied; empty if one can. */
  private Optional<String> misfit(SortedMap<Integer, Long> begins, SortedMap<Integer, Long> ends) {
    for (var one : applied.entrySet()) {
      Long begin = begins.get(one.getKey());
      Long end = ends.get(one.getKey());
      if (begin == null || end == null || one.getValue() < begin || one.getValue() > end) {
        return Optional.of(
            "it is at offset "
                + one.getValue()
                + " of partition "
                + one.getKey()
                + ", and the log has "
                + (begin == null ? "no such partition" : "those from " + begin + " to " + end));
      }
    }
    return Optional.empty();
  }

  private void beginAnew(String reason) {
    LOG.atWarn()
        .addKeyValue("topic", topic)
        .addKeyValue("reason", reason)
        .log("the index does not fit the log and is built anew");
    positions.show(Collections.emptySortedMap());
    applied = Collections.emptySortedMap();
    guarded(() -> index.beginAnew(log));
    unshown = true;
    uncommitted = true;
  }

  /** True if it is open for that log. */
  boolean isOf(String identity) {
    return identity.equals(log);
  }

  /** For each partition the offset of the next record; none of a partition not begun. */
  SortedMap<Integer, Long> applied() {
    return applied;
  }

  /** True if look-ups do not see all that was applied. */
  boolean isUnshown() {
    return unshown;
  }

  /**
   * Takes what was read.
   *
   * @param next for each partition the offset after that
   */
  void apply(ConsumerRecords<byte[], byte[]> records, SortedMap<Integer, Long> next) {
    if (!records.isEmpty()) {
      probe.at(LogProbe.Point.AFTER_POLL);
      guarded(() -> records.forEach(this::apply));
      unshown = true;
      uncommitted = true;
      probe.at(LogProbe.Point.AFTER_APPLY);
    }
    applied = next;
  }

  private void apply(ConsumerRecord<byte[], byte[]> record) {
    try {
      index.apply(record);
    } catch (UnreadableRecordException e) {
      LOG.atWarn()
          .addKeyValue("topic", topic)
          .addKeyValue("partition", record.partition())
          .addKeyValue("offset", record.offset())
          .addKeyValue("error", e.getMessage())
          .log("a record was passed over");
    }
  }

  /** Lets look-ups see what was applied, if it is time to, or somebody waits for it. */
  void show() {
    if (unshown && (positions.isAwaited() || isOver(shownAt, REFRESH))) {
      guarded(index::refresh);
      unshown = false;
      shownAt = System.nanoTime();
      probe.at(LogProbe.Point.AFTER_REFRESH);
    }
    if (!unshown) {
      positions.show(applied);
    }
  }

  /** Commits if it is time to. */
  void keep() {
    if (isOver(committedAt, uncommitted ? COMMIT : IDLE_COMMIT)) {
      commit();
    }
  }

  private void commit() {
    probe.at(LogProbe.Point.BEFORE_COMMIT);
    guarded(() -> index.commit(applied));
    uncommitted = false;
    committedAt = System.nanoTime();
    probe.at(LogProbe.Point.AFTER_COMMIT);
  }

  /** Commits what was applied, and closes. */
  void close() {
    try (index) {
      if (log != null) {
        commit();
      }
    } catch (RuntimeException e) {
      LOG.atWarn()
          .addKeyValue("topic", topic)
          .addKeyValue("error", e.toString())
          .log("the index was not closed cleanly; what is missing will be read again");
    }
  }

  /** What the index throws means that it must be opened again. */
  private void guarded(Runnable step) {
    try {
      step.run();
    } catch (RuntimeException e) {
      log = null;
      positions.show(Collections.emptySortedMap());
      throw e;
    }
  }

  static boolean isOver(long since, Duration period) {
    return System.nanoTime() - since >= period.toNanos();
  }
}
