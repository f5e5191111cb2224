package tolmach.engine;

import java.util.HashSet;
import java.util.List;

/**
 * Which engines there are to be.
 *
 * @param engines in the order in which they are asked where no rule says otherwise; at most one of
 *     type {@link EngineTypes#ONNX}
 * @param threads how many batches each local model translates at once, each on one core
 * @param limits of the queue before each engine
 * @param cacheCharacters how much of what engines made is kept, in chars of all texts; 0: nothing
 */
public record EngineSettings(
    List<EngineInstance> engines, int threads, QueueLimits limits, long cacheCharacters) {

  public static final String ONNX = EngineTypes.ONNX;
  public static final String PSEUDO = EngineTypes.PSEUDO;

  /** The names that need nothing but to be named. */
  public static final List<String> KNOWN = List.of(ONNX, PSEUDO);

  /** Some tens of megabytes. */
  public static final long STANDARD_CACHE = 8_000_000;

  public EngineSettings {
    engines = List.copyOf(engines);
    List<String> names = engines.stream().map(EngineInstance::name).toList();
    for (EngineInstance engine : engines) {
      if (!EngineTypes.names().contains(engine.type())) {
        throw new IllegalArgumentException(
            "there is no engine \"" + engine.type() + "\"; choose from " + EngineTypes.names());
      }
    }
    if (new HashSet<>(names).size() < names.size()) {
      throw new IllegalArgumentException("an engine is enabled twice: " + names);
    }
    if (engines.stream().filter(engine -> engine.type().equals(ONNX)).count() > 1) {
      throw new IllegalArgumentException(
          "one engine of type onnx serves all models; there are several: " + names);
    }
    if (threads < 1) {
      throw new IllegalArgumentException("an engine has at least 1 thread, got " + threads);
    }
    if (cacheCharacters < 0) {
      throw new IllegalArgumentException("a cache has at least 0 characters: " + cacheCharacters);
    }
  }

  /**
   * Engines on standard terms.
   *
   * @param enabled of {@link #KNOWN}
   */
  public EngineSettings(List<String> enabled, int threads, QueueLimits limits) {
    this(enabled.stream().map(EngineInstance::of).toList(), threads, limits, STANDARD_CACHE);
  }

  /** All engines, as many threads as this machine has cores. */
  public static EngineSettings defaults() {
    return new EngineSettings(
        KNOWN, Runtime.getRuntime().availableProcessors(), QueueLimits.DEFAULTS);
  }
}
