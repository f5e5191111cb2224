package tolmach.wire;

/** A record of a log is none that belongs there. */
public final class UnreadableRecordException extends Exception {

  private static final long serialVersionUID = 1;

  public UnreadableRecordException(Throwable cause) {
    super(cause.toString(), cause);
  }
}
