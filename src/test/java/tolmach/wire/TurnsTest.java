package tolmach.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class TurnsTest {

  private final Turns turns = new Turns();
  private final Map<String, Deque<String>> queues = new LinkedHashMap<>();
  private final Map<String, Long> heads = new LinkedHashMap<>();

  @Test
  void a_single_item_goes_next_however_many_drafts_wait() {
    add("drafts", 100);
    take(50);
    add("items", 1);

    assertThat(take(2)).contains("items 0");
  }

  @Test
  void a_single_draft_goes_next_however_many_items_wait() {
    add("items", 100);
    take(50);
    add("drafts", 1);

    assertThat(take(2)).contains("drafts 0");
  }

  @Test
  void two_backlogs_take_turns_and_each_keeps_its_order() {
    add("drafts", 10);
    add("items", 10);

    List<String> taken = take(20);

    assertThat(taken.subList(0, 10)).filteredOn(one -> one.startsWith("items")).hasSize(5);
    assertThat(taken).filteredOn(one -> one.startsWith("items")).isSorted();
    assertThat(taken).filteredOn(one -> one.startsWith("drafts")).isSorted();
  }

  @Test
  void who_was_away_for_long_has_saved_up_no_turns() {
    add("items", 1);
    add("drafts", 100);
    take(60);
    add("items", 30);

    assertThat(take(20)).filteredOn(one -> one.startsWith("drafts")).hasSizeBetween(9, 11);
  }

  @Test
  void partitions_have_rows_of_their_own() {
    add("drafts", 50);
    take(50);

    assertThat(turns.extract(record("drafts", 1), 0)).isEqualTo(1);
  }

  private void add(String topic, int count) {
    Deque<String> queue = queues.computeIfAbsent(topic, any -> new ArrayDeque<>());
    for (int i = 0; i < count; i++) {
      queue.add(topic + " " + i);
    }
    heads.computeIfAbsent(topic, this::place);
  }

  /** As Kafka Streams does it: the next head's timestamp is asked for when one is taken. */
  private List<String> take(int count) {
    var taken = new ArrayList<String>();
    while (taken.size() < count && !heads.isEmpty()) {
      String topic =
          heads.entrySet().stream().min(Map.Entry.comparingByValue()).orElseThrow().getKey();
      taken.add(queues.get(topic).poll());
      heads.remove(topic);
      if (!queues.get(topic).isEmpty()) {
        heads.put(topic, place(topic));
      }
    }
    return taken;
  }

  private long place(String topic) {
    return turns.extract(record(topic, 0), 0);
  }

  private static ConsumerRecord<Object, Object> record(String topic, int partition) {
    return new ConsumerRecord<>(topic, partition, 0, null, null);
  }
}
