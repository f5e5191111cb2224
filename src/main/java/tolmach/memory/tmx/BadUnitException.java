package tolmach.memory.tmx;

/** One unit of a file cannot be taken; the message says why. */
final class BadUnitException extends Exception {

  private static final long serialVersionUID = 1;

  BadUnitException(String reason) {
    super(reason);
  }
}
