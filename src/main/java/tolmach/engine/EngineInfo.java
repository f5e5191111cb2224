package tolmach.engine;

/**
 * Who an engine is and what it can bear. Name and version are part of every cache key and of the
 * provenance.
 *
 * @param name short and stable: {@code onnx}, {@code pseudo}
 * @param version of the model or service; changes whenever the output may
 * @param maxBatchSegments at most so many segments in one call
 * @param concurrency at most so many calls at once
 */
public record EngineInfo(String name, String version, int maxBatchSegments, int concurrency) {

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
  }
}
