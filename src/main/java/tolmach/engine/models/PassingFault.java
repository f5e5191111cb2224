package tolmach.engine.models;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** An attempt failed in a way that another may not. */
final class PassingFault extends IOException {

  private static final long serialVersionUID = 1;

  private final transient Optional<Duration> wait;

  PassingFault(String message) {
    this(message, Optional.empty());
  }

  /**
   * @param wait how long the server asked us to stay away
   */
  PassingFault(String message, Optional<Duration> wait) {
    super(message);
    this.wait = wait;
  }

  Optional<Duration> askedWait() {
    return wait;
  }
}
