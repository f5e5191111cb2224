package tolmach.message.icu;

/** A pattern that is kept as it is; the message says why, in words for its author. */
public final class UnreadablePatternException extends Exception {

  private static final long serialVersionUID = 1;

  UnreadablePatternException(String message) {
    super(message);
  }

  UnreadablePatternException(String message, Throwable cause) {
    super(message, cause);
  }
}
