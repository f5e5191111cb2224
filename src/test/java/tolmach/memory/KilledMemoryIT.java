package tolmach.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static tolmach.memory.MemoryUnits.unit;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that writes the memory is killed outright, again and again. */
class KilledMemoryIT {

  private static final int KILLS = 3;
  private static final int COMMIT_EVERY = 100;

  @TempDir private Path folder;

  @Test
  void holds_after_any_kill_all_that_was_committed_and_reads_on_from_there() throws Exception {
    long seed = System.nanoTime();
    var random = new Random(seed);
    long committed = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      long said = writeAndKill(committed + random.nextInt(50, 500));
      try (var memory = LuceneMemory.open(folder, "log")) {
        long offset = memory.offsets().getOrDefault(0, 0L);
        assertThat(offset).as("seed %d, kill %d", seed, kill).isGreaterThanOrEqualTo(said);
        assertThat(memory.statistics().total())
            .as("seed %d, kill %d", seed, kill)
            .isEqualTo(offset);
        committed = offset;
      }
    }
    assertThat(committed).isPositive();
  }

  /**
   * Lets another process write until it says that it is past that offset; answers its last commit.
   */
  private long writeAndKill(long until) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    long said = 0;
    try (var lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      List<String> others = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("committed ")) {
          said = Long.parseLong(line.substring("committed ".length()));
        } else {
          others.add(line);
        }
        if (said >= until) {
          break;
        }
      }
      assertThat(said).as("the writer said %s", others).isGreaterThanOrEqualTo(until);
    } finally {
      process.destroyForcibly().waitFor();
    }
    return said;
  }

  /** The process that is killed: goes on from its last commit and never ends by itself. */
  static final class Writer {

    private Writer() {}

    public static void main(String[] arguments) {
      try (var memory = LuceneMemory.open(Path.of(arguments[0]), "log")) {
        long next = memory.offsets().getOrDefault(0, 0L);
        while (true) {
          for (int i = 0; i < COMMIT_EVERY; i++, next++) {
            memory.store(unit("urn:" + next).source("Sentence " + next + ".").get());
          }
          memory.refresh();
          memory.commit(new TreeMap<>(Map.of(0, next)));
          System.out.println("committed " + next);
        }
      }
    }
  }
}
