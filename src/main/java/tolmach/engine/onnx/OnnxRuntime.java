package tolmach.engine.onnx;

import ai.onnxruntime.OrtEnvironment;
import java.util.concurrent.CompletableFuture;

/**
 * ONNX Runtime itself, started once in a process.
 *
 * <p>While it starts it matches the process's command line with a regular expression that goes one
 * deeper on the stack with each character: a class path of some 10,000 characters ends the JVM
 * without a word (seen with 1.29.0 on Linux). So it starts on a thread with room for that.
 */
final class OnnxRuntime {

  /** Bytes of stack, taken only as far as they are used; about 300 a character are. */
  private static final long STACK = 256L << 20;

  private static final OrtEnvironment ENVIRONMENT = start();

  private OnnxRuntime() {}

  static OrtEnvironment environment() {
    return ENVIRONMENT;
  }

  private static OrtEnvironment start() {
    Starter starter = new Starter();
    starter.start();
    return starter.started.join();
  }

  /** A class of its own, as this one is not initialised before it has come to its end. */
  private static final class Starter extends Thread {

    private final CompletableFuture<OrtEnvironment> started = new CompletableFuture<>();

    Starter() {
      super(null, null, "onnxruntime-start", STACK);
      setDaemon(true);
    }

    @Override
    public void run() {
      try {
        started.complete(OrtEnvironment.getEnvironment());
      } catch (Throwable e) {
        started.completeExceptionally(e);
      }
    }
  }
}
