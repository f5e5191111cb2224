package tolmach.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

/** What may run, what may be committed: the bookkeeping of one partition. */
class PartitionWorkTest {

  private final PartitionWork work = new PartitionWork(0);

  @Test
  void records_of_different_keys_run_beside_each_other() {
    var first = added("a", 0);
    var second = added("b", 1);

    assertThat(List.of(work.takeReady(0), work.takeReady(0))).containsExactly(first, second);
  }

  @Test
  void a_record_waits_for_the_one_before_it_with_its_key() {
    var first = added("a", 0);
    var second = added("a", 1);
    work.takeReady(0);

    assertThat(work.takeReady(0)).isNull();
    finish(first);
    assertThat(work.takeReady(0)).isSameAs(second);
  }

  @Test
  void records_without_a_key_wait_for_nobody() {
    added(null, 0);
    added(null, 1);

    assertThat(work.takeReady(0)).isNotNull();
    assertThat(work.takeReady(0)).isNotNull();
  }

  @Test
  void only_what_is_finished_without_a_gap_may_be_committed() {
    var first = added("a", 0);
    var second = added("b", 1);
    var third = added("c", 2);
    takeAll();

    finish(second);
    assertThat(work.finishedPrefix(10)).isEmpty();
    finish(first);
    assertThat(work.finishedPrefix(10)).containsExactly(first, second);
    work.remove(2);
    finish(third);
    assertThat(work.finishedPrefix(10)).containsExactly(third);
  }

  @Test
  void the_prefix_is_no_longer_than_asked_for() {
    var first = added("a", 0);
    finish(added("b", 1), first);

    assertThat(work.finishedPrefix(1)).containsExactly(first);
  }

  @Test
  void a_delayed_record_becomes_due_when_it_is_old_enough() {
    var delayed = new PartitionWork(10_000);
    var task = task("a", 0, 5_000);
    delayed.add(task);

    assertThat(delayed.takeReady(14_999)).isNull();
    assertThat(delayed.nextDue()).isEqualTo(15_000);
    assertThat(delayed.takeReady(15_000)).isSameAs(task);
  }

  @Test
  void bytes_are_counted_while_records_are_under_way() {
    var task = added("key", 0);
    assertThat(work.bytes()).isEqualTo(3 + 5);

    finish(task);
    work.remove(1);
    assertThat(work.bytes()).isZero();
    assertThat(work.size()).isZero();
  }

  @Test
  void nothing_has_started_until_something_is_taken() {
    var task = added("a", 0);
    assertThat(work.isAnyStarted()).isFalse();

    work.takeReady(0);
    assertThat(work.isAnyStarted()).isTrue();
    finish(task);
    assertThat(work.isAnyStarted()).as("it waits to be committed").isTrue();
    work.remove(1);
    assertThat(work.isAnyStarted()).isFalse();
  }

  private WireTask added(String key, long offset) {
    var task = task(key, offset, 0);
    work.add(task);
    return task;
  }

  private void takeAll() {
    while (work.takeReady(0) != null) {
      // each is started
    }
  }

  private void finish(WireTask... tasks) {
    takeAll();
    for (WireTask task : tasks) {
      task.finish(List.of());
      work.finished(task);
    }
  }

  private static WireTask task(String key, long offset, long timestamp) {
    byte[] keyBytes = key == null ? null : key.getBytes(StandardCharsets.UTF_8);
    return new WireTask(
        new ConsumerRecord<>(
            "topic",
            0,
            offset,
            timestamp,
            TimestampType.CREATE_TIME,
            key == null ? -1 : keyBytes.length,
            5,
            keyBytes,
            new byte[5],
            new RecordHeaders(),
            Optional.empty()));
  }
}
