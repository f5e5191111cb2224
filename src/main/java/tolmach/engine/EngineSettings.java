package tolmach.engine;

import java.util.HashSet;
import java.util.List;

/**
 * Which engines there are to be.
 *
 * @param enabled names of engines in the order in which they are asked, of {@link #KNOWN}
 * @param threads how many batches each local model translates at once, each on one core
 * @param limits of the queue before each engine
 */
public record EngineSettings(List<String> enabled, int threads, QueueLimits limits) {

  public static final String ONNX = "onnx";
  public static final String PSEUDO = "pseudo";

  /** The names that can be enabled. */
  public static final List<String> KNOWN = List.of(ONNX, PSEUDO);

  public EngineSettings {
    enabled = List.copyOf(enabled);
    for (String name : enabled) {
      if (!KNOWN.contains(name)) {
        throw new IllegalArgumentException(
            "there is no engine \"" + name + "\"; choose from " + KNOWN);
      }
    }
    if (new HashSet<>(enabled).size() < enabled.size()) {
      throw new IllegalArgumentException("an engine is enabled twice: " + enabled);
    }
    if (threads < 1) {
      throw new IllegalArgumentException("an engine has at least 1 thread, got " + threads);
    }
  }

  /** All engines, as many threads as this machine has cores. */
  public static EngineSettings defaults() {
    return new EngineSettings(
        KNOWN, Runtime.getRuntime().availableProcessors(), QueueLimits.DEFAULTS);
  }
}
