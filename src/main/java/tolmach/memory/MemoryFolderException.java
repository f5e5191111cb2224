package tolmach.memory;

/** A folder cannot hold the memory; the message says which, why, and what to do. */
public final class MemoryFolderException extends RuntimeException {

  private static final long serialVersionUID = 1;

  MemoryFolderException(String message, Throwable cause) {
    super(message, cause);
  }
}
