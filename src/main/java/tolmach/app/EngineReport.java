package tolmach.app;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import tolmach.engine.EngineQueue;
import tolmach.engine.EngineState;
import tolmach.engine.Lane;

/**
 * How an engine does, for health.
 *
 * @param until when it is asked again, null if it is now or that is not known
 * @param reason why it is not asked, null if it is
 * @param waiting segments of all lanes
 * @param running batches
 * @param served segments since the start
 * @param failed segments since the start
 * @param cost of what it served, in millionths of the currency's unit
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EngineReport(
    String name,
    String version,
    EngineState.Word state,
    Instant until,
    String reason,
    int waiting,
    int running,
    long served,
    long failed,
    long cost) {

  static List<EngineReport> of(List<EngineQueue> queues) {
    return queues.stream().map(EngineReport::of).toList();
  }

  private static EngineReport of(EngineQueue queue) {
    EngineState state = queue.state();
    int waiting = 0;
    for (Lane lane : Lane.values()) {
      waiting += queue.waiting(lane);
    }
    return new EngineReport(
        queue.info().name(),
        queue.info().version(),
        state.word(),
        state.until(),
        state.reason().isEmpty() ? null : state.reason(),
        waiting,
        queue.running(),
        queue.served(),
        queue.failed(),
        queue.cost());
  }
}
