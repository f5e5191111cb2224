package tolmach.engine;

import java.time.Instant;

/** Why an engine did not translate, in three kinds that call for three reactions. */
public abstract sealed class EngineException extends Exception {

  private static final long serialVersionUID = 1;

  private EngineException(String message, Throwable cause) {
    super(message, cause);
  }

  /** It may work another time: the job is delayed. */
  public static final class RetryLater extends EngineException {
    private static final long serialVersionUID = 1;

    public RetryLater(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** The engine asked to be left alone until an instant. */
  public static final class RateLimited extends EngineException {
    private static final long serialVersionUID = 1;
    private final transient Instant until;

    public RateLimited(String message, Instant until) {
      super(message, null);
      this.until = until;
    }

    public Instant until() {
      return until;
    }
  }

  /** It will never work for this input or configuration: the next engine is asked. */
  public static final class Refused extends EngineException {
    private static final long serialVersionUID = 1;

    public Refused(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
