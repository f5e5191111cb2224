package tolmach.article;

/**
 * An item that cannot be taken in, and why, in words for the person who sent it. It ends in dead
 * letters with its original bytes.
 */
public final class BadItemException extends RuntimeException {

  private static final long serialVersionUID = 1;

  public BadItemException(String reason) {
    super(reason);
  }

  public BadItemException(String reason, Throwable cause) {
    super(reason, cause);
  }
}
