package tolmach.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tolmach.memory.MemoryUnits.EN_RU;
import static tolmach.memory.MemoryUnits.query;
import static tolmach.memory.MemoryUnits.unit;

import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InProcessMemoryTest extends TranslationMemoryContract {

  private final InProcessMemory memory = new InProcessMemory(100);

  @Override
  TranslationMemory memory() {
    return memory;
  }

  @Override
  void settle() {
    // seen at once
  }

  @Test
  void forgets_the_machine_unit_used_longest_ago_when_full() {
    var small = new InProcessMemory(2);
    small.store(alone("urn:1", OriginClass.MACHINE, "первый"));
    small.store(alone("urn:2", OriginClass.MACHINE, "второй"));
    small.lookUp(EN_RU, query("urn:1", "", ""));

    small.store(alone("urn:3", OriginClass.MACHINE, "третий"));

    assertThat(small.size()).isEqualTo(2);
    assertThat(small.lookUp(EN_RU, query("urn:1", "", "")).orElseThrow().origin())
        .isEqualTo(Origin.PREVIOUS_VERSION);
    assertThat(small.lookUp(EN_RU, query("urn:2", "p", "n")).orElseThrow().origin())
        .isEqualTo(Origin.EXACT);
  }

  @Test
  void never_gives_up_a_persons_unit_for_a_machines() {
    var small = new InProcessMemory(1);
    small.store(alone("urn:1", OriginClass.HUMAN, "человек"));
    small.store(alone("urn:2", OriginClass.MACHINE, "машина"));

    assertThat(small.lookUp(EN_RU, query("urn:2", "p", "n")).orElseThrow().unit().target())
        .isEqualTo("человек");
  }

  @Test
  void stays_within_its_bound_under_several_threads() throws InterruptedException {
    var small = new InProcessMemory(50);
    var start = new CountDownLatch(1);
    var threads =
        IntStream.range(0, 4)
            .mapToObj(
                number ->
                    new Thread(
                        () -> {
                          awaitQuietly(start);
                          for (int i = 0; i < 500; i++) {
                            String uri = "urn:" + number + ":" + i;
                            small.store(alone(uri, OriginClass.MACHINE, "текст"));
                            small.lookUp(EN_RU, query(uri, "", ""));
                          }
                        },
                        "memory-" + number))
            .toList();
    threads.forEach(Thread::start);
    start.countDown();
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(small.size()).isEqualTo(50);
    assertThat(small.lookUp(EN_RU, query("urn:none", "p", "n"))).isPresent();
  }

  @Test
  void refuses_to_hold_nothing() {
    assertThatThrownBy(() -> new InProcessMemory(0)).hasMessageContaining("at least 1");
  }

  private static Unit alone(String uri, OriginClass made, String target) {
    return unit(uri).by(made).at("", "").target(target).get();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
