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
 * often at each: {@code -Dtolmach.crashes=20}, three if nothing is said; {@code -Dtolmach.seed}
 * repeats.
 */
@ExtendWith(TestBroker.class)
class MemoryCrashIT {

  private static final int CRASHES = Integer.getInteger("tolmach.crashes", 3);
  private static final long SEED = Long.getLong("tolmach.seed", 20261123);
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  @TempDir Path folder;

  @Test
  void killed_at_any_moment_it_resumes_at_its_last_commit_and_ends_like_one_built_anew(
      EmbeddedBroker broker) throws Exception {
    var kafka = KafkaConnection.to(broker.bootstrapServers());
    var random = new Random(SEED);
    int crashes = 0;
    int again = 0;
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
          again += readAgain(true);
          crashes++;
        }
        traffic.send(500);
        var reader = start(broker, traffic.topic, CrashingReader.NEVER, 1);
        await().atMost(PATIENCE).until(() -> opened() > 0);
        int wanted = journal().size() + random.nextInt(500);
        await()
            .atMost(PATIENCE)
            .until(
                () -> {
                  traffic.send(20);
                  return journal().size() >= wanted;
                });
        reader.destroyForcibly().waitFor();
        again += readAgain(false);
        crashes++;
      }
      var last = start(broker, traffic.topic, CrashingReader.NEVER, 1);
      await().atMost(PATIENCE).until(() -> journal().contains("caught up"));
      last.getOutputStream().close();
      assertThat(last.waitFor(120, SECONDS)).as("commits and stops").isTrue();
      again += readAgain(true);
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
   * Counts what the last process but one had read already, and holds it to what came after its last
   * commit. The journal of processes before is looked through as well.
   *
   * @param exact false if it may have died between a commit and its line in the journal
   */
  private int readAgain(boolean exact) throws IOException {
    String committed = "{}";
    Set<String> since = new HashSet<>();
    Set<String> known = new HashSet<>();
    int again = 0;
    boolean isFirst = true;
    for (String line : journal()) {
      if (line.startsWith("open ")) {
        if (exact || isFirst) {
          assertThat(line).as("resumes at the last commit").isEqualTo("open " + committed);
        }
        isFirst = false;
      } else if (line.startsWith("commit ")) {
        committed = line.substring("commit ".length());
        since = new HashSet<>();
      } else if (line.startsWith("read ")) {
        if (!known.add(line)) {
          again++;
          assertThat(since.contains(line) || !exact)
              .as("%s was committed and is read again", line)
              .isTrue();
        }
        since.add(line);
      }
      assertThat(line).isNotEqualTo("anew");
    }
    return again;
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
