package tolmach.engine.onnx;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.file.Path;

/** The graphs of one model, loaded. Safe for use by several threads until closed. */
final class MarianSessions implements AutoCloseable {

  private final OrtSession encoder;
  private final OrtSession first;
  private final OrtSession later;

  private MarianSessions(OrtSession encoder, OrtSession first, OrtSession later) {
    this.encoder = encoder;
    this.first = first;
    this.later = later;
  }

  static MarianSessions load(ModelFolder model) throws OrtException {
    OrtSession encoder = null;
    OrtSession first = null;
    try {
      encoder = session(model.encoder());
      first = session(model.decoder());
      OrtSession later =
          model.laterDecoder().isPresent() ? session(model.laterDecoder().get()) : first;
      return new MarianSessions(encoder, first, later);
    } catch (OrtException | RuntimeException e) {
      close(first);
      close(encoder);
      throw e;
    }
  }

  private static OrtSession session(Path file) throws OrtException {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      // a caller's thread does the work: two calls of one thread each beat one call of two
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
      // the arena keeps the largest batch it ever saw; doing without costs no time
      options.setCPUArenaAllocator(false);
      return OrtEnvironment.getEnvironment().createSession(file.toString(), options);
    }
  }

  OrtSession encoder() {
    return encoder;
  }

  /** The decoder of the first step. */
  OrtSession first() {
    return first;
  }

  /** The decoder of all later steps; the same one if it is merged. */
  OrtSession later() {
    return later;
  }

  boolean isMerged() {
    return later == first;
  }

  @Override
  public void close() {
    close(encoder);
    close(first);
    if (!isMerged()) {
      close(later);
    }
  }

  private static void close(OrtSession session) {
    try {
      if (session != null) {
        session.close();
      }
    } catch (OrtException e) {
      throw new IllegalStateException("a loaded model cannot be closed", e);
    }
  }
}
