package tolmach.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tolmach.language.LanguagePair;
import tolmach.segment.TextHash;

class InProcessMemoryTest {

  private static final LanguagePair EN_RU = LanguagePair.of("en", "ru");
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final String TEXT = "The bridge is closed.";

  private final InProcessMemory memory = new InProcessMemory(100);

  @Test
  void has_no_answer_for_what_it_never_saw() {
    assertThat(memory.lookUp(EN_RU, query("urn:a", "before", "after"))).isEmpty();
  }

  @Test
  void puts_the_same_story_before_the_same_neighbours_before_the_same_text() {
    memory.store(machine("urn:other", "x", "y", "где угодно"));
    assertThat(answer("urn:a")).isEqualTo(Origin.EXACT + " где угодно");

    memory.store(machine("urn:third", "before", "after", "те же соседи"));
    assertThat(answer("urn:a")).isEqualTo(Origin.IN_CONTEXT_EXACT + " те же соседи");

    memory.store(machine("urn:a", "x", "y", "та же статья"));
    assertThat(answer("urn:a")).isEqualTo(Origin.PREVIOUS_VERSION + " та же статья");

    memory.store(human("urn:a", "x", "y", "правка редактора"));
    assertThat(answer("urn:a")).isEqualTo(Origin.HUMAN_EDIT + " правка редактора");
  }

  @Test
  void puts_a_person_before_a_machine_however_old_the_words() {
    memory.store(human("urn:b", "x", "y", "человек"));
    memory.store(machine("urn:c", "x", "y", "машина"));

    assertThat(answer("urn:a")).isEqualTo(Origin.EXACT + " человек");
  }

  @Test
  void keeps_a_persons_unit_when_a_machine_translates_the_same_place_again() {
    memory.store(human("urn:a", "before", "after", "человек"));
    memory.store(machine("urn:a", "before", "after", "машина"));

    assertThat(answer("urn:a")).isEqualTo(Origin.HUMAN_EDIT + " человек");
  }

  @Test
  void prefers_the_newest_of_equals() {
    memory.store(unit("urn:b", "x", "y", "старое", OriginClass.MACHINE, NOON));
    memory.store(unit("urn:c", "x", "y", "новое", OriginClass.MACHINE, NOON.plusSeconds(1)));

    assertThat(answer("urn:a")).isEqualTo(Origin.EXACT + " новое");
  }

  @Test
  void tells_a_sentence_that_stands_twice_in_a_story_by_its_neighbours() {
    memory.store(machine("urn:a", "before", "after", "здесь"));
    memory.store(machine("urn:a", "x", "y", "там"));

    assertThat(answer("urn:a")).isEqualTo(Origin.PREVIOUS_VERSION + " здесь");
  }

  @Test
  void knows_a_text_in_any_region_of_its_source_language_but_only_for_its_target() {
    memory.store(machine("urn:b", "x", "y", "мост"));

    assertThat(memory.lookUp(LanguagePair.of("en-GB", "ru"), query("urn:a", "", ""))).isPresent();
    assertThat(memory.lookUp(LanguagePair.of("en", "uk"), query("urn:a", "", ""))).isEmpty();
  }

  @Test
  void forgets_a_retired_unit_alone() {
    Unit gone = machine("urn:a", "before", "after", "отозвано");
    memory.store(gone);
    memory.store(machine("urn:b", "x", "y", "осталось"));

    memory.forget(gone.key());

    assertThat(answer("urn:a")).isEqualTo(Origin.EXACT + " осталось");
    assertThat(memory.size()).isEqualTo(1);
  }

  @Test
  void forgets_the_machine_unit_used_longest_ago_when_full() {
    var small = new InProcessMemory(2);
    small.store(machine("urn:1", "", "", "первый"));
    small.store(machine("urn:2", "", "", "второй"));
    small.lookUp(EN_RU, query("urn:1", "", ""));

    small.store(machine("urn:3", "", "", "третий"));

    assertThat(small.size()).isEqualTo(2);
    assertThat(small.lookUp(EN_RU, query("urn:1", "", "")).orElseThrow().origin())
        .isEqualTo(Origin.PREVIOUS_VERSION);
    assertThat(small.lookUp(EN_RU, query("urn:2", "p", "n")).orElseThrow().origin())
        .isEqualTo(Origin.EXACT);
  }

  @Test
  void never_gives_up_a_persons_unit_for_a_machines() {
    var small = new InProcessMemory(1);
    small.store(human("urn:1", "", "", "человек"));
    small.store(machine("urn:2", "", "", "машина"));

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
                            small.store(machine(uri, "", "", "текст"));
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

  private String answer(String uri) {
    Match match = memory.lookUp(EN_RU, query(uri, "before", "after")).orElseThrow();
    return match.origin() + " " + match.unit().target();
  }

  private static Query query(String uri, String previous, String next) {
    return new Query(uri, TextHash.of(TEXT), previous, next);
  }

  private static Unit machine(String uri, String previous, String next, String target) {
    return unit(uri, previous, next, target, OriginClass.MACHINE, NOON);
  }

  private static Unit human(String uri, String previous, String next, String target) {
    return unit(uri, previous, next, target, OriginClass.HUMAN, NOON.minusSeconds(86_400));
  }

  private static Unit unit(
      String uri, String previous, String next, String target, OriginClass made, Instant created) {
    boolean machine = made == OriginClass.MACHINE;
    return new Unit(
        EN_RU,
        TEXT,
        target,
        TextHash.of(TEXT),
        previous,
        next,
        uri,
        made,
        machine ? "engine" : null,
        machine ? "1" : null,
        created);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
