package tolmach.glossary.exchange;

/** An entry that is no concept; says why. */
final class BadEntryException extends Exception {

  private static final long serialVersionUID = 1;

  BadEntryException(String message) {
    super(message);
  }
}
