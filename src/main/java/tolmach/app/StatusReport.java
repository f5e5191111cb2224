package tolmach.app;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tolmach.engine.EngineState;
import tolmach.engine.Lane;

/**
 * What a node says of itself on {@code operations.status}, every few seconds: the same that health
 * and metrics show, for those who read the wire. The story stage learns from it which pairs have an
 * engine.
 *
 * @param routes by route id, since the node's start
 * @param lag by group and partition, of the whole cluster
 * @param lanes segments that wait at the engines
 * @param held drafts that wait for a person, an embargo or an engine
 * @param deadLetters written by this node since its start
 * @param pairs that this node can do, with one engine or through a third language, as {@code
 *     en→ru}; null in what older nodes wrote
 * @param glossary the version of the glossary in force on this node, {@code ""} while there are no
 *     terms; null in what older nodes wrote
 * @param troubles checks that are down, with their reasons
 * @param surge null if there is none
 */
public record StatusReport(
    String node,
    Instant time,
    Map<String, RouteMetrics.Counts> routes,
    List<ConsumerLag> lag,
    Map<Lane, Integer> lanes,
    List<EngineStatus> engines,
    List<String> pairs,
    long held,
    long deadLetters,
    String glossary,
    Map<String, String> troubles,
    SurgeStatus surge) {

  /**
   * Urgent news waits, and other lanes step down on this node.
   *
   * @param urgentWait how long the urgent segment has waited that has waited longest
   */
  public record SurgeStatus(Instant since, Duration urgentWait) {}

  /**
   * An engine of this node.
   *
   * @param pairs it serves among the wanted ones, as {@code en→ru}
   * @param busy batches that it is translating now
   * @param state whether it is asked; null in what older nodes wrote
   * @param until when it is asked again, null if it is now or that is not known
   * @param reason why it is not asked, {@code ""} if it is
   */
  public record EngineStatus(
      String name,
      String version,
      List<String> pairs,
      int busy,
      EngineState.Word state,
      Instant until,
      String reason) {

    public EngineStatus {
      pairs = List.copyOf(pairs);
    }
  }

  public StatusReport {
    routes = Map.copyOf(routes);
    lag = List.copyOf(lag);
    lanes = Map.copyOf(lanes);
    engines = List.copyOf(engines);
    pairs = pairs == null ? null : List.copyOf(pairs);
    troubles = Map.copyOf(troubles);
  }
}
