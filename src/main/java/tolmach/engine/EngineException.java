package tolmach.engine;

import java.time.Instant;
import java.util.Optional;

/** Why an engine did not translate, in kinds that call for different reactions. */
public abstract sealed class EngineException extends Exception {

  private static final long serialVersionUID = 1;

  private EngineException(String message, Throwable cause) {
    super(message, cause);
  }

  /** From when on it makes sense to ask again; empty if that is not known. */
  public Optional<Instant> notBefore() {
    return Optional.empty();
  }

  /** It may work another time: the job is delayed. */
  public static final class RetryLater extends EngineException {
    private static final long serialVersionUID = 1;
    private final transient Instant notBefore;

    public RetryLater(String message, Throwable cause) {
      this(message, cause, null);
    }

    private RetryLater(String message, Throwable cause, Instant notBefore) {
      super(message, cause);
      this.notBefore = notBefore;
    }

    /** It was not asked, and asking makes no sense before an instant. */
    public static RetryLater notBefore(Instant notBefore, String message) {
      return new RetryLater(message, null, notBefore);
    }

    @Override
    public Optional<Instant> notBefore() {
      return Optional.ofNullable(notBefore);
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

    @Override
    public Optional<Instant> notBefore() {
      return Optional.ofNullable(until);
    }
  }

  /** Its price is more than the desk has left: it was not asked. */
  public static final class OverBudget extends EngineException {
    private static final long serialVersionUID = 1;
    private final transient Instant until;
    private final boolean cheaperMayDo;

    /**
     * @param until when the desk has money again
     * @param cheaperMayDo true if an engine that costs less may do it instead
     */
    public OverBudget(String message, Instant until, boolean cheaperMayDo) {
      super(message, null);
      this.until = until;
      this.cheaperMayDo = cheaperMayDo;
    }

    public boolean cheaperMayDo() {
      return cheaperMayDo;
    }

    @Override
    public Optional<Instant> notBefore() {
      return Optional.of(until);
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
