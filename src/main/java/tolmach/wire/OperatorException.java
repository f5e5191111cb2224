package tolmach.wire;

/**
 * Something the person at the terminal can put right. The command line prints the message alone,
 * without a stack trace. Every message says what is the case, where, and what to do.
 */
public final class OperatorException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /**
   * @param fact what is the case and where, without a full stop
   * @param remedy what to do about it, without a full stop
   */
  public OperatorException(String fact, String remedy) {
    super(fact + ".\n" + remedy + ".");
  }
}
