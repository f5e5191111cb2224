package tolmach.wire;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A worker dies at the moments that matter, and a reader of committed records counts. How often it
 * dies at each: {@code -Dtolmach.crashes=20}, three if nothing is said.
 */
@ExtendWith(TestBroker.class)
class WireCrashIT {

  private static final int CRASHES = Integer.getInteger("tolmach.crashes", 3);
  private static final int RECORDS_A_CRASH = 60;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BEFORE_BEGIN",
        "AFTER_SEND",
        "AFTER_SEND_OFFSETS",
        "BEFORE_COMMIT",
        "AFTER_COMMIT",
        CrashingWorker.ENGINE_CALL
      })
  void a_halt_loses_nothing_and_doubles_nothing(String point, EmbeddedBroker broker)
      throws Exception {
    var deliveries = new Deliveries(broker.bootstrapServers(), "crash-" + point);
    for (int crash = 0; crash < CRASHES; crash++) {
      deliveries.send(RECORDS_A_CRASH);
      var worker = start(broker, deliveries, "a", point, 2);
      assertThat(worker.waitFor(120, SECONDS)).as("halts at %s", point).isTrue();
      assertThat(worker.exitValue()).isEqualTo(CrashingWorker.HALTED);
    }
    finish(broker, deliveries, point);
  }

  @Test
  void a_halt_during_a_rebalance_loses_nothing_and_doubles_nothing(EmbeddedBroker broker)
      throws Exception {
    var deliveries = new Deliveries(broker.bootstrapServers(), "crash-REBALANCE");
    for (int crash = 0; crash < CRASHES; crash++) {
      deliveries.send(RECORDS_A_CRASH);
      // The newcomer's name differs each time: a name that is known takes its old place quietly.
      var first = start(broker, deliveries, "a" + crash, "REBALANCE", 1);
      // Once all has come, the first owns every partition and must give some up to the second.
      await().atMost(Duration.ofSeconds(120)).until(deliveries::allArrived);
      deliveries.send(RECORDS_A_CRASH);
      var second = start(broker, deliveries, "b" + crash, CrashingWorker.NEVER, 1);
      assertThat(first.waitFor(120, SECONDS)).as("halts when partitions are revoked").isTrue();
      assertThat(first.exitValue()).isEqualTo(CrashingWorker.HALTED);
      second.destroyForcibly().waitFor();
    }
    finish(broker, deliveries, "REBALANCE");
  }

  @Test
  void random_kills_lose_nothing_and_double_nothing(EmbeddedBroker broker) throws Exception {
    var deliveries = new Deliveries(broker.bootstrapServers(), "crash-random");
    var random = new Random(20261123);
    for (int crash = 0; crash < CRASHES; crash++) {
      deliveries.send(RECORDS_A_CRASH * 4);
      int before = deliveries.sent() - deliveries.count().lost();
      var worker = start(broker, deliveries, "a", CrashingWorker.NEVER, 1);
      int wanted = before + 1 + random.nextInt(RECORDS_A_CRASH * 2);
      await()
          .atMost(Duration.ofSeconds(120))
          .until(
              () -> {
                deliveries.allArrived();
                return deliveries.sent() - deliveries.count().lost() >= wanted;
              });
      worker.destroyForcibly().waitFor();
    }
    finish(broker, deliveries, "random kill -9");
  }

  @Test
  void the_same_count_finds_what_automatic_commits_do(EmbeddedBroker broker) throws Exception {
    var deliveries = new Deliveries(broker.bootstrapServers(), "crash-control");
    for (int crash = 0; crash < CRASHES; crash++) {
      deliveries.send(RECORDS_A_CRASH);
      var worker = start(broker, deliveries, "a", CrashingWorker.AUTO_COMMIT, 15);
      assertThat(worker.waitFor(120, SECONDS)).isTrue();
    }
    var last = start(broker, deliveries, "a", CrashingWorker.AUTO_COMMIT, Integer.MAX_VALUE);
    try {
      await().atMost(Duration.ofSeconds(120)).until(deliveries::allArrived);
    } finally {
      last.destroyForcibly().waitFor();
    }
    report("control (auto-commit)", deliveries);
    assertThat(deliveries.count()).isNotEqualTo(Deliveries.Count.PERFECT);
  }

  /** A worker that does not die brings the rest; then nothing may be amiss. */
  private static void finish(EmbeddedBroker broker, Deliveries deliveries, String point)
      throws Exception {
    var worker = start(broker, deliveries, "a", CrashingWorker.NEVER, 1);
    try {
      await().atMost(Duration.ofSeconds(180)).until(deliveries::allArrived);
    } finally {
      worker.getOutputStream().close();
      assertThat(worker.waitFor(120, SECONDS)).as("drains and stops").isTrue();
    }
    deliveries.allArrived();
    report(point, deliveries);
    assertThat(deliveries.count()).isEqualTo(Deliveries.Count.PERFECT);
  }

  private static void report(String point, Deliveries deliveries) {
    var count = deliveries.count();
    System.out.println(
        point
            + ": "
            + CRASHES
            + " crashes, "
            + deliveries.sent()
            + " records: "
            + count.lost()
            + " lost, "
            + count.doubled()
            + " doubled, "
            + count.outOfOrder()
            + " out of order");
  }

  private static Process start(
      EmbeddedBroker broker, Deliveries deliveries, String node, String point, int count)
      throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Dfile.encoding=UTF-8",
            "-cp",
            System.getProperty("java.class.path"),
            CrashingWorker.class.getName(),
            broker.bootstrapServers(),
            deliveries.in,
            deliveries.out,
            node,
            point,
            String.valueOf(count))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .redirectOutput(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
