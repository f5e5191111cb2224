package tolmach.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tolmach.worker.Outgoing;

/** What goes on is told on a topic: route 90. */
class WatchPipelineRouteTest {

  /** A timer whose hour strikes before its route has started waits for the next. */
  private static final Map<String, String> SOON = Map.of("watch.period", "50");

  /** Stands for the watch of a running newsroom. */
  public static final class Watch {
    public Outgoing outgoing() {
      return Outgoing.of("node-a", Map.of("content-type", "application/json"), Map.of("held", 3));
    }
  }

  @Test
  void writes_a_status_outside_any_transaction() throws Exception {
    try (var routes =
        RunningRoutes.of(List.of("90-watch-pipeline"), Map.of("statusWatch", new Watch()), SOON)) {
      await()
          .atMost(Duration.ofSeconds(120))
          .until(() -> routes.wire.written().equals(List.of("operations.status")));

      var status = routes.wire.next("operations.status");
      assertThat(status.key()).isEqualTo("node-a");
      assertThat(status.value()).asString().isEqualTo("{\"held\":3}");
    }
  }

  /** Fails at its first look. */
  public static final class Blinking {
    private int looks;

    public Outgoing outgoing() {
      if (looks++ == 0) {
        throw new IllegalStateException("the cluster does not answer");
      }
      return new Watch().outgoing();
    }
  }

  @Test
  void a_look_that_fails_leaves_no_dead_letter_and_is_followed_by_another() throws Exception {
    try (var routes =
        RunningRoutes.of(
            List.of("90-watch-pipeline"), Map.of("statusWatch", new Blinking()), SOON)) {
      await()
          .atMost(Duration.ofSeconds(120))
          .until(() -> routes.wire.written().equals(List.of("operations.status")));
    }
  }
}
