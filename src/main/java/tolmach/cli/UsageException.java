package tolmach.cli;

/** A command was used wrongly in a way that its options alone do not show: exit code 2. */
final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /**
   * @param fact what is the case, without a full stop
   * @param remedy what to write instead, without a full stop
   */
  UsageException(String fact, String remedy) {
    super(fact + ".\n" + remedy + ".");
  }
}
