package tolmach.engine.onnx;

/** A folder holds no model that can be used; the message says what is wrong with which file. */
public final class BrokenModelException extends Exception {

  private static final long serialVersionUID = 1;

  BrokenModelException(String message) {
    super(message);
  }

  BrokenModelException(String message, Throwable cause) {
    super(message, cause);
  }
}
