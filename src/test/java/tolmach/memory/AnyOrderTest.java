package tolmach.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static tolmach.memory.MemoryUnits.EN_RU;
import static tolmach.memory.MemoryUnits.NOON;
import static tolmach.memory.MemoryUnits.TEXT;
import static tolmach.memory.MemoryUnits.unit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tolmach.language.LanguageTag;
import tolmach.segment.TextHash;

/** A log keeps the order of one key's records and promises nothing of others. */
class AnyOrderTest {

  private static final int ROUNDS = 40;
  private static final List<String> URIS = List.of("urn:a", "urn:b", "urn:c");
  private static final List<String> TARGETS = List.of("раз", "два", "три");

  @TempDir private Path folder;

  /** A record: its key, and what it does. */
  private record Entry(String key, Consumer<TranslationMemory> effect) {}

  @Test
  void answers_the_same_whatever_the_order_of_records_with_different_keys() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      List<Entry> log = log(random);
      List<String> expected = answers(new InProcessMemory(1000), log, () -> {});
      List<Entry> shuffled = shuffled(log, random);

      assertThat(answers(new InProcessMemory(1000), shuffled, () -> {}))
          .as("on the heap, seed %d, round %d", seed, round)
          .isEqualTo(expected);
      assertThat(inFolder(shuffled, random, round))
          .as("in a folder, seed %d, round %d", seed, round)
          .isEqualTo(expected);
      assertThat(inFolder(compacted(shuffled), random, ROUNDS + round))
          .as("compacted, seed %d, round %d", seed, round)
          .isEqualTo(expected);
    }
  }

  private List<String> inFolder(List<Entry> log, Random random, int round) {
    Path place = folder.resolve("memory-" + round);
    int crash = random.nextInt(log.size());
    try (var memory = LuceneMemory.open(place, "log")) {
      log.subList(0, crash).forEach(entry -> entry.effect().accept(memory));
      memory.commit(new TreeMap<>());
      log.subList(crash, log.size()).forEach(entry -> entry.effect().accept(memory));
    }
    try (var memory = LuceneMemory.open(place, "log")) {
      return answers(memory, log.subList(crash, log.size()), memory::refresh);
    }
  }

  private static List<String> answers(TranslationMemory memory, List<Entry> log, Runnable settle) {
    log.forEach(entry -> entry.effect().accept(memory));
    settle.run();
    List<String> answers = new ArrayList<>();
    for (String uri : List.of("urn:a", "urn:b", "urn:none")) {
      for (String previous : List.of("p", "x")) {
        for (String desk : List.of("", "sport")) {
          answers.add(
              memory
                  .lookUp(EN_RU, new Query(uri, TextHash.of(TEXT), previous, "y", "", desk))
                  .map(match -> match.origin() + " " + match.unit().target())
                  .orElse("none"));
        }
      }
      memory.latest(uri, LanguageTag.of("ru")).forEach(unit -> answers.add(unit.target()));
    }
    return answers;
  }

  private static List<Entry> log(Random random) {
    List<Entry> log = new ArrayList<>();
    for (int i = random.nextInt(3, 30); i > 0; i--) {
      Unit unit =
          unit(URIS.get(random.nextInt(URIS.size())))
              .by(OriginClass.values()[random.nextInt(3)])
              .at(random.nextBoolean() ? "p" : "x", "y")
              .target(TARGETS.get(random.nextInt(TARGETS.size())))
              .desk(random.nextInt(3) == 0 ? "sport" : "")
              .version(random.nextInt(3), random.nextInt(3))
              .created(NOON.plusSeconds(random.nextInt(3)))
              .get();
      String word = unit.key().word();
      int kind = random.nextInt(12);
      if (kind < 8) {
        log.add(new Entry(word, memory -> memory.store(unit)));
      } else if (kind < 10) {
        var retirement = new Retirement(unit.key(), unit.target(), "wrong", null, NOON);
        log.add(new Entry(retirement.word(), memory -> memory.retire(retirement)));
      } else if (kind == 10) {
        log.add(new Entry(word, memory -> memory.forget(unit.key())));
      } else if (random.nextInt(4) == 0) {
        var withdrawal = new Withdrawal(unit.uri(), NOON);
        log.add(new Entry(withdrawal.word(), memory -> memory.withdraw(withdrawal)));
      }
    }
    log.add(new Entry("last", memory -> {}));
    return log;
  }

  /** Another order, in which each key's records keep theirs. */
  private static List<Entry> shuffled(List<Entry> log, Random random) {
    List<Entry> places = new ArrayList<>(log);
    Collections.shuffle(places, random);
    var byKey = new LinkedHashMap<String, List<Entry>>();
    log.forEach(entry -> byKey.computeIfAbsent(entry.key(), any -> new ArrayList<>()).add(entry));
    return places.stream().map(place -> byKey.get(place.key()).remove(0)).toList();
  }

  private static List<Entry> compacted(List<Entry> log) {
    Map<String, Entry> last = new LinkedHashMap<>();
    for (Entry entry : log) {
      last.remove(entry.key());
      last.put(entry.key(), entry);
    }
    return List.copyOf(last.values());
  }
}
