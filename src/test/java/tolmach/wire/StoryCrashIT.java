package tolmach.wire;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The owner of stories dies at the moments that matter, or sleeps and wakes when another has taken
 * its place; a reader of committed records counts. How often it dies at each: {@code
 * -Dtolmach.crashes=20}, three if nothing is said.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoryCrashIT {

  private static final int CRASHES = Integer.getInteger("tolmach.crashes", 3);
  private static final int VERSIONS_A_CRASH = 44;
  private static final Duration PATIENCE = Duration.ofSeconds(180);

  private StoryWire wire;
  private Path folder;

  @BeforeAll
  void start(@TempDir Path given) {
    folder = given;
    wire = new StoryWire(given.resolve("data"));
  }

  @AfterAll
  void stop() {
    wire.close();
  }

  @ParameterizedTest
  @CsvSource({
    "BEFORE_ROUTE,  articles.drafts",
    "AFTER_ROUTE,   articles.drafts",
    "AFTER_STATE,   articles.drafts",
    "AFTER_FORWARD, articles.drafts",
    "AFTER_FORWARD, articles.incoming",
  })
  void a_halt_between_draft_and_publication_loses_nothing_and_doubles_nothing(
      String point, String topic) throws Exception {
    String name = (point + "-" + topic).replace('.', '-');
    var traffic = new StoryTraffic(wire, name);
    for (int crash = 0; crash < CRASHES; crash++) {
      traffic.send(VERSIONS_A_CRASH);
      var owner = process("a", point, topic, 5 + crash);
      await()
          .atMost(PATIENCE)
          .until(
              () -> {
                traffic.answer();
                return !owner.isAlive();
              });
      assertThat(owner.exitValue()).isEqualTo(StoryProcess.HALTED);
    }
    finish(traffic, name);
  }

  @Test
  void random_kills_lose_nothing_and_double_nothing() throws Exception {
    var traffic = new StoryTraffic(wire, "random");
    var random = new Random(20261123);
    for (int crash = 0; crash < CRASHES; crash++) {
      traffic.send(VERSIONS_A_CRASH * 2);
      int wanted = traffic.published() + 1 + random.nextInt(15);
      var owner = process("a", StoryProcess.NEVER, "", 1);
      await()
          .atMost(PATIENCE)
          .until(
              () -> {
                traffic.answer();
                return traffic.published() >= wanted;
              });
      owner.destroyForcibly().waitFor();
    }
    finish(traffic, "random kill -9");
  }

  @Test
  void an_owner_that_slept_and_wakes_writes_nothing_more() throws Exception {
    var traffic = new StoryTraffic(wire, "sleeper");
    traffic.send(VERSIONS_A_CRASH);
    var sleeper = process("a", StoryProcess.NEVER, "", 1);
    await().atMost(PATIENCE).until(traffic::allArrived);
    var other = process("b", StoryProcess.NEVER, "", 1);
    traffic.send(VERSIONS_A_CRASH);
    await().atMost(PATIENCE).until(traffic::allArrived);

    traffic.send(VERSIONS_A_CRASH);
    traffic.answer(); // it falls asleep with work under way
    signal("STOP", sleeper);
    await().atMost(PATIENCE).until(traffic::allArrived); // so the other has all its stories
    traffic.send(VERSIONS_A_CRASH * 2);
    traffic.answer();
    signal("CONT", sleeper);
    traffic.send(VERSIONS_A_CRASH * 2);
    await().atMost(PATIENCE).until(traffic::allArrived);

    stop(other);
    traffic.send(VERSIONS_A_CRASH);
    await().atMost(PATIENCE).until(traffic::allArrived); // the sleeper is an ordinary owner again
    stop(sleeper);
    report(traffic, "slept and woke");
    assertThat(traffic.count()).isEqualTo(StoryTraffic.Count.PERFECT);
  }

  /** An owner that does not die brings the rest; then nothing may be amiss. */
  private void finish(StoryTraffic traffic, String name) throws Exception {
    var owner = process("a", StoryProcess.NEVER, "", 1);
    await().atMost(PATIENCE).until(traffic::allArrived);
    stop(owner);
    report(traffic, name);
    assertThat(traffic.count()).isEqualTo(StoryTraffic.Count.PERFECT);
  }

  private static void report(StoryTraffic traffic, String name) {
    var count = traffic.count();
    System.out.println(
        "story stage, "
            + name
            + ": "
            + traffic.sent()
            + " versions, "
            + traffic.published()
            + " published: "
            + count.lost()
            + " lost, "
            + count.doubled()
            + " doubled, "
            + count.outOfOrder()
            + " out of order");
  }

  private static void stop(Process process) throws Exception {
    process.getOutputStream().close();
    assertThat(process.waitFor(120, SECONDS)).as("stops when told to").isTrue();
    assertThat(process.exitValue()).isZero();
  }

  private static void signal(String name, Process process) throws Exception {
    var kill = new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start();
    assertThat(kill.waitFor()).isZero();
  }

  private Process process(String node, String point, String topic, int count) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Dfile.encoding=UTF-8",
            "-cp",
            System.getProperty("java.class.path"),
            StoryProcess.class.getName(),
            wire.bootstrap(),
            node,
            folder.resolve("streams-" + node).toString(),
            point,
            topic,
            String.valueOf(count))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .redirectOutput(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
