package tolmach.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tolmach.memory.MemoryUnits.EN_RU;
import static tolmach.memory.MemoryUnits.NOON;
import static tolmach.memory.MemoryUnits.query;
import static tolmach.memory.MemoryUnits.unit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneMemoryTest {

  @TempDir private Path folder;

  @Test
  void goes_on_where_the_last_commit_ended() {
    try (var memory = LuceneMemory.open(folder, "log one")) {
      assertThat(memory.offsets()).isEmpty();
      memory.store(unit("urn:a").target("раз").get());
      memory.commit(offsets(Map.of(0, 7L, 3, 12L)));
    }

    try (var memory = LuceneMemory.open(folder, "log one")) {
      assertThat(memory.offsets()).isEqualTo(offsets(Map.of(0, 7L, 3, 12L)));
      assertThat(memory.logIdentity()).isEqualTo("log one");
      assertThat(answer(memory)).isEqualTo("раз");
    }
    try (var memory = LuceneMemory.open(folder)) {
      assertThat(memory.logIdentity()).isEqualTo("log one");
      assertThat(memory.offsets()).hasSize(2);
    }
  }

  @Test
  void commits_offsets_though_no_unit_came() {
    try (var memory = LuceneMemory.open(folder, "log")) {
      memory.commit(offsets(Map.of(0, 1L)));
      memory.commit(offsets(Map.of(0, 2L)));
    }
    try (var memory = LuceneMemory.open(folder, "log")) {
      assertThat(memory.offsets()).isEqualTo(offsets(Map.of(0, 2L)));
    }
  }

  @Test
  void loses_what_was_not_committed_and_is_the_same_once_it_was_written_again() {
    Unit unit = unit("urn:a").target("раз").get();
    try (var memory = LuceneMemory.open(folder, "log")) {
      memory.commit(offsets(Map.of(0, 0L)));
      memory.store(unit);
      memory.refresh();
    }
    try (var memory = LuceneMemory.open(folder, "log")) {
      assertThat(memory.statistics().total()).isZero();
      memory.store(unit);
      memory.store(unit);
      memory.refresh();
      assertThat(memory.statistics().total()).isEqualTo(1);
    }
  }

  @Test
  void shows_what_was_written_only_after_a_refresh() {
    try (var memory = LuceneMemory.open(folder)) {
      memory.store(unit("urn:a").get());
      assertThat(memory.lookUp(EN_RU, query("urn:b", "p", "q"))).isEmpty();

      memory.refresh();
      assertThat(memory.lookUp(EN_RU, query("urn:b", "p", "q"))).isPresent();
    }
  }

  @Test
  void keeps_retired_and_withdrawn_out_after_it_was_opened_again() {
    Unit poisoned = unit("urn:a").target("яд").get();
    try (var memory = LuceneMemory.open(folder, "log")) {
      memory.retire(new Retirement(poisoned.key(), "яд", "wrong", null, NOON));
      memory.withdraw(new Withdrawal("urn:b", NOON));
      memory.commit(offsets(Map.of(0, 2L)));
    }

    try (var memory = LuceneMemory.open(folder, "log")) {
      memory.store(poisoned);
      memory.store(unit("urn:b").target("убито").get());
      memory.refresh();

      assertThat(memory.lookUp(EN_RU, query("urn:c", "p", "q"))).isEmpty();
      assertThat(memory.statistics().retirements()).isEqualTo(1);
      assertThat(memory.statistics().withdrawals()).isEqualTo(1);
    }
  }

  @Test
  void begins_anew_for_another_log() {
    try (var memory = LuceneMemory.open(folder, "log one")) {
      memory.store(unit("urn:a").get());
      memory.commit(offsets(Map.of(0, 1L)));
    }

    try (var memory = LuceneMemory.open(folder, "log two")) {
      assertThat(memory.offsets()).isEmpty();
      assertThat(memory.logIdentity()).isEqualTo("log two");
      assertThat(memory.statistics().total()).isZero();
    }
  }

  @Test
  void begins_anew_when_any_file_is_damaged() throws IOException {
    try (var memory = LuceneMemory.open(folder, "log")) {
      for (int i = 0; i < 50; i++) {
        memory.store(unit("urn:" + i).source("Sentence " + i + ".").get());
      }
      memory.commit(offsets(Map.of(0, 50L)));
    }
    Path largest;
    try (Stream<Path> files = Files.list(folder)) {
      largest = files.max((one, other) -> Long.compare(size(one), size(other))).orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(largest);
    bytes[bytes.length / 2] ^= 0x55;
    Files.write(largest, bytes);

    try (var memory = LuceneMemory.open(folder, "log")) {
      assertThat(memory.offsets()).isEmpty();
      memory.store(unit("urn:a").target("снова").get());
      memory.refresh();
      assertThat(answer(memory)).isEqualTo("снова");
    }
  }

  @Test
  void begins_anew_when_a_file_is_missing_or_cut_short() throws IOException {
    try (var memory = LuceneMemory.open(folder, "log")) {
      memory.store(unit("urn:a").get());
      memory.commit(offsets(Map.of(0, 1L)));
    }
    try (Stream<Path> files = Files.list(folder)) {
      Path segments =
          files
              .filter(file -> file.getFileName().toString().startsWith("segments"))
              .findFirst()
              .orElseThrow();
      Files.write(segments, new byte[] {1, 2, 3});
    }

    try (var memory = LuceneMemory.open(folder, "log")) {
      assertThat(memory.offsets()).isEmpty();
    }
  }

  @Test
  void says_that_another_has_the_folder() {
    try (var memory = LuceneMemory.open(folder)) {
      assertThat(memory.offsets()).isEmpty();
      assertThatThrownBy(() -> LuceneMemory.open(folder))
          .isInstanceOf(MemoryFolderException.class)
          .hasMessageContaining(folder.toString())
          .hasMessageContaining("in use by another process");
    }
  }

  @Test
  void says_that_a_folder_cannot_be_one() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    assertThatThrownBy(() -> LuceneMemory.open(file))
        .isInstanceOf(MemoryFolderException.class)
        .hasMessageContaining(file.toString());
  }

  private static String answer(LuceneMemory memory) {
    return memory.lookUp(EN_RU, query("urn:x", "p", "q")).orElseThrow().unit().target();
  }

  private static SortedMap<Integer, Long> offsets(Map<Integer, Long> offsets) {
    return new TreeMap<>(offsets);
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return -1;
    }
  }
}
