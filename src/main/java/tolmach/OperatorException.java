package tolmach;

/**
 * Something the person at the terminal can put right. The command line prints the message alone,
 * without a stack trace. Every message says what is the case, where, and what to do.
 */
public final class OperatorException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final boolean usage;

  private OperatorException(String message, boolean usage, Throwable cause) {
    super(message, cause);
    this.usage = usage;
  }

  /**
   * @param fact what is the case and where, a sentence without its full stop
   * @param remedy what to do, a sentence without its full stop
   */
  public static OperatorException of(String fact, String remedy) {
    return of(fact, remedy, null);
  }

  /** The same, with the exception that told; it is shown only when a bug is looked for. */
  public static OperatorException of(String fact, String remedy, Throwable cause) {
    return new OperatorException(fact + ".\n" + remedy + ".", false, cause);
  }

  /** The command was used wrongly: exit code 2. */
  public static OperatorException usage(String fact, String remedy) {
    return new OperatorException(fact + ".\n" + remedy + ".", true, null);
  }

  public boolean isUsage() {
    return usage;
  }
}
