package tolmach.engine;

import java.util.Set;

/**
 * Who an engine is and what it can bear. Name and version are part of every cache key and of the
 * provenance.
 *
 * @param name short and stable: {@code onnx}, {@code pseudo}
 * @param version of the model or service; changes whenever the output may
 * @param maxBatchSegments at most so many segments in one call
 * @param concurrency at most so many calls at once
 * @param reads the kinds of hints it makes use of; it is given no others
 * @param model that it works with, with its checksum where it is at hand; null if it names none
 */
public record EngineInfo(
    String name,
    String version,
    int maxBatchSegments,
    int concurrency,
    Set<Hints.Kind> reads,
    String model) {

  public EngineInfo {
    if (maxBatchSegments < 1 || concurrency < 1) {
      throw new IllegalArgumentException(
          "engine "
              + name
              + ": batch and concurrency are at least 1, got "
              + maxBatchSegments
              + " and "
              + concurrency);
    }
    reads = Set.copyOf(reads);
  }

  /** An engine that names no model. */
  public EngineInfo(
      String name, String version, int maxBatchSegments, int concurrency, Set<Hints.Kind> reads) {
    this(name, version, maxBatchSegments, concurrency, reads, null);
  }

  /** An engine that reads no hints. */
  public EngineInfo(String name, String version, int maxBatchSegments, int concurrency) {
    this(name, version, maxBatchSegments, concurrency, Set.of());
  }
}
