package tolmach.app;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tolmach.memory.LuceneMemory;
import tolmach.memory.Unit;
import tolmach.wire.EmbeddedBroker;
import tolmach.wire.KafkaConnection;
import tolmach.wire.LogFollower;
import tolmach.wire.LogProbe;
import tolmach.wire.TestBroker;

/**
 * The process that holds a node's memory dies at the moments that matter and at any other. How
 * often at each: {@code -Dtolmach.crashes=20}, once if nothing is said; {@code -Dtolmach.seed}
 * repeats.
 */
@ExtendWith(TestBroker.class)
class MemoryCrashIT {

  private static final int CRASHES = Integer.getInteger("tolmach.crashes", 1);
  private static final long SEED = Long.getLong("tolmach.seed", 20261123);
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  @TempDir Path folder;

  @Test
  void killed_at_any_moment_it_resumes_at_its_last_commit_and_ends_like_one_built_anew(
      EmbeddedBroker broker) throws Exception {
    var kafka = KafkaConnection.to(broker.bootstrapServers());
    var random = new Random(SEED);
    int crashes = 0;
    Set<Integer> killed = new HashSet<>();
    try (var traffic = new MemoryTraffic(kafka, "memory-crash", SEED)) {
      traffic.send(300);
      for (int round = 0; round < CRASHES; round++) {
        for (LogProbe.Point point : LogProbe.Point.values()) {
          traffic.send(100);
          var reader = start(broker, traffic.topic, point.name(), 1 + random.nextInt(2));
          // a second passing of a commit needs something to commit
          while (!reader.waitFor(1, SECONDS)) {
            traffic.send(20);
          }
          assertThat(reader.exitValue()).as("halts at %s", point).isEqualTo(CrashingReader.HALTED);
          crashes++;
        }
        traffic.send(500);
        var reader = start(broker, traffic.topic, CrashingReader.NEVER, 1);
        int before = crashes;
        await().atMost(PATIENCE).until(() -> opened() > before);
        int wanted = journal().size() + random.nextInt(500);
        await()
            .atMost(PATIENCE)
            .until(
                () -> {
                  traffic.send(20);
                  return journal().size() >= wanted;
                });
        reader.destroyForcibly().waitFor();
        crashes++;
        killed.add(crashes);
      }
      var last = start(broker, traffic.topic, CrashingReader.NEVER, 1);
      await().atMost(PATIENCE).until(() -> journal().contains("caught up"));
      last.getOutputStream().close();
      assertThat(last.waitFor(120, SECONDS)).as("commits and stops").isTrue();
      int again = readAgain(killed);
      int read = (int) journal().stream().filter(line -> line.startsWith("read ")).count();

      try (var memory = new NodeMemory(folder.resolve("fresh"));
          var follower = LogFollower.follow(kafka, traffic.topic, memory)) {
        assertThat(follower.await(follower.end(), PATIENCE)).isTrue();
      }
      System.out.println(
          crashes
              + " crashes, "
              + read
              + " records read, "
              + again
              + " of them again; seed "
              + SEED);
      assertThat(contents("memory")).isEqualTo(contents("fresh")).hasSizeGreaterThan(100);
    }
  }

  /**
   * Counts what was read more than once, and holds each process to what came after the last commit
   * before it.
   *
   * @param killed processes that may have died between a commit and its line in the journal
   */
  private int readAgain(Set<Integer> killed) throws IOException {
    String committed = "{}";
    String from = "{}";
    Set<String> known = new HashSet<>();
    int process = 0;
    int again = 0;
    for (String line : journal()) {
      if (line.startsWith("open ")) {
        from = line.substring("open ".length());
        if (!killed.contains(process++)) {
          assertThat(from).as("resumes at the last commit").isEqualTo(committed);
        }
      } else if (line.startsWith("commit ")) {
        committed = line.substring("commit ".length());
      } else if (line.startsWith("read ")) {
        String[] parts = line.split(" ");
        assertThat(Long.parseLong(parts[2])).as(line).isGreaterThanOrEqualTo(at(from, parts[1]));
        again += known.add(line) ? 0 : 1;
      }
      assertThat(line).isNotEqualTo("anew");
    }
    return again;
  }

  /** The offset of a partition among those of {@code {0=12, 1=7}}. */
  private static long at(String offsets, String partition) {
    Matcher found = Pattern.compile("\\b" + partition + "=([0-9]+)").matcher(offsets);
    return found.find() ? Long.parseLong(found.group(1)) : 0;
  }

  private long opened() throws IOException {
    return journal().stream().filter(line -> line.startsWith("open ")).count();
  }

  private List<String> journal() throws IOException {
    Path journal = folder.resolve("journal");
    return Files.exists(journal) ? Files.readAllLines(journal) : new ArrayList<>();
  }

  private Map<String, Unit> contents(String name) {
    try (var memory = LuceneMemory.open(folder.resolve(name))) {
      return MemoryTraffic.contents(memory);
    }
  }

  private Process start(EmbeddedBroker broker, String topic, String point, int count)
      throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Dfile.encoding=UTF-8",
            "-cp",
            System.getProperty("java.class.path"),
            CrashingReader.class.getName(),
            broker.bootstrapServers(),
            topic,
            folder.resolve("memory").toString(),
            folder.resolve("journal").toString(),
            point,
            String.valueOf(count))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .redirectOutput(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
