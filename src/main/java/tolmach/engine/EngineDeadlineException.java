package tolmach.engine;

import java.util.List;
import java.util.Optional;

/** An engine kept a caller waiting beyond its deadline; what it had finished by then is kept. */
public final class EngineDeadlineException extends Exception {

  private static final long serialVersionUID = 1;
  private final transient List<Optional<Translation>> finished;

  public EngineDeadlineException(String message, List<Optional<Translation>> finished) {
    super(message);
    this.finished = List.copyOf(finished);
  }

  /** One for each source, in order; empty where no translation was there in time. */
  public List<Optional<Translation>> finished() {
    return finished;
  }
}
