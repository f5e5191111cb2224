package tolmach.engine.http;

import tolmach.engine.EngineException;

/**
 * Why a call got no answer that can be used: what the engine's caller shall be told, and what the
 * engine itself can still do about it.
 */
public final class ServiceFault extends Exception {

  private static final long serialVersionUID = 1;

  /** What an engine may try. */
  public enum Cure {
    /** Nothing: it is as {@link #why} says. */
    NONE,
    /** The same once more, after a pause. */
    AGAIN,
    /** Less at once. */
    SMALLER
  }

  private final transient EngineException why;
  private final Cure cure;
  private final int status;
  private final String said;

  /**
   * @param status of the answer, 0 if there was none
   * @param said what the server gave as its reason, censored; {@code ""} if nothing
   */
  public ServiceFault(EngineException why, Cure cure, int status, String said) {
    super(why.getMessage(), why);
    this.why = why;
    this.cure = cure;
    this.status = status;
    this.said = said;
  }

  /** A fault of the answer itself, which came with status 200. */
  public static ServiceFault refused(String message) {
    return new ServiceFault(new EngineException.Refused(message, null), Cure.NONE, 200, "");
  }

  public EngineException why() {
    return why;
  }

  public Cure cure() {
    return cure;
  }

  public int status() {
    return status;
  }

  public String said() {
    return said;
  }
}
