package tolmach.worker;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tolmach.engine.EngineException;
import tolmach.engine.Hints;
import tolmach.engine.SourceSegment;

/**
 * What the chain sees of an engine and of the queue before it, or of two engines one after the
 * other. Safe for use by several threads.
 */
public interface TranslationSource {

  /** For messages: {@code onnx}, {@code onnx and deepl through en}. */
  String name();

  /** What it charges for a million characters, in millionths of the currency's unit. */
  default long pricePerMillion() {
    return 0;
  }

  /** The kinds of hints that it makes use of: none unless it says so. */
  default Set<Hints.Kind> reads() {
    return Set.of();
  }

  /**
   * Translates what it can before the deadline, and is paid out of the errand's purse.
   *
   * @param deadline how long the engine may work without finishing a batch
   * @return one for each source, in order; empty where the deadline came first
   * @throws EngineException if the engine fails; no partial answer is given
   */
  List<Optional<Answer>> translate(Errand errand, List<SourceSegment> sources, Duration deadline)
      throws EngineException, InterruptedException;

  /**
   * What it charges for a text of so many code points, in millionths of the currency's unit; 0
   * unless it says otherwise.
   */
  default long price(long characters) {
    return 0;
  }
}
