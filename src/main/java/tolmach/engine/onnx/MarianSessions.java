package tolmach.engine.onnx;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The graphs of one model, loaded. Safe for use by several threads until closed.
 *
 * <p>The decoder is not loaded as it is exported. A merged one chooses its branch anew in each step
 * and copies the keys and values of the source through; one in two files has all weights twice. It
 * is cut in two instead: {@link #source} makes keys and values of the source, once, and {@link
 * #later} does every step, the first too, with a past of length 0. Where a graph cannot be cut so
 * (weights in a file beside it, an unknown form), it is used as it is.
 */
final class MarianSessions implements AutoCloseable {

  static final String LOGITS = "logits";
  static final String BRANCH = "use_cache_branch";
  static final String PAST = "past_key_values.";
  static final String PRESENT = "present.";

  private static final Logger LOG = LoggerFactory.getLogger(MarianSessions.class);
  private static final String OF_SOURCE = ".encoder.";
  private static final String NORMALISER = "LogSoftmax";

  private final OrtSession encoder;
  private final OrtSession source;
  private final OrtSession first;
  private final OrtSession later;

  private MarianSessions(
      OrtSession encoder, OrtSession source, OrtSession first, OrtSession later) {
    this.encoder = encoder;
    this.source = source;
    this.first = first;
    this.later = later;
  }

  /**
   * @throws OrtException if ONNX Runtime does not take a file
   */
  static MarianSessions load(ModelFolder model) throws OrtException {
    OrtSession encoder = session(model.encoder());
    try {
      Optional<MarianSessions> cut = cut(model, encoder);
      return cut.isPresent() ? cut.get() : asExported(model, encoder);
    } catch (OrtException | RuntimeException e) {
      close(encoder);
      throw e;
    }
  }

  /** The decoder as its files have it. */
  static MarianSessions loadAsExported(ModelFolder model) throws OrtException {
    return asExported(model, session(model.encoder()));
  }

  private static MarianSessions asExported(ModelFolder model, OrtSession encoder)
      throws OrtException {
    OrtSession first = session(model.decoder());
    try {
      OrtSession later =
          model.laterDecoder().isPresent() ? session(model.laterDecoder().get()) : first;
      return new MarianSessions(encoder, null, first, later).checked();
    } catch (OrtException | RuntimeException e) {
      close(first);
      throw e;
    }
  }

  private static Optional<MarianSessions> cut(ModelFolder model, OrtSession encoder) {
    OrtSession source = null;
    Path place = null;
    try {
      place = Files.createTempFile("tolmach-", ".onnx");
      GraphFile first = GraphFile.read(model.decoder());
      GraphBody keys = first.graph().decided(BRANCH, false);
      source = session(first, keys.cutTo(MarianSessions::isOfSource), place);
      GraphFile later =
          model.laterDecoder().isPresent() ? GraphFile.read(model.laterDecoder().get()) : first;
      GraphBody step = later.graph().decided(BRANCH, true).followed(LOGITS, NORMALISER);
      OrtSession steps = session(later, step.cutTo(name -> !isOfSource(name)), place);
      if (isComplete(source, steps)) {
        return Optional.of(new MarianSessions(encoder, source, null, steps).checked());
      }
      steps.close();
    } catch (OrtException | IOException | RuntimeException e) {
      LOG.info("the decoder of {} is used uncut: {}", model.version(), e.toString());
    } finally {
      delete(place);
    }
    close(source);
    return Optional.empty();
  }

  private static boolean isOfSource(String name) {
    return name.startsWith(PRESENT) && name.contains(OF_SOURCE);
  }

  /** What the steps want of the source is what the other graph makes. */
  private static boolean isComplete(OrtSession source, OrtSession steps) {
    return steps.getInputNames().stream()
        .filter(name -> name.startsWith(PAST) && name.contains(OF_SOURCE))
        .map(name -> PRESENT + name.substring(PAST.length()))
        .allMatch(source.getOutputNames()::contains);
  }

  private static OrtSession session(GraphFile frame, GraphBody graph, Path place)
      throws OrtException, IOException {
    frame.write(graph, place);
    return session(place);
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

  private MarianSessions checked() throws OrtException {
    if (later.getOutputInfo().get(LOGITS) == null
        || !(later.getOutputInfo().get(LOGITS).getInfo() instanceof TensorInfo info)
        || info.type != OnnxJavaType.FLOAT) {
      throw new IllegalStateException(
          "its decoder has no output \"" + LOGITS + "\" in single precision");
    }
    return this;
  }

  private static void delete(Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      LOG.info("{} stays behind: {}", file, e.toString());
    }
  }

  OrtSession encoder() {
    return encoder;
  }

  /** Makes keys and values of the source from what was encoded; empty if the first step does. */
  Optional<OrtSession> source() {
    return Optional.ofNullable(source);
  }

  /** The decoder of the first step. */
  OrtSession first() {
    return first == null ? later : first;
  }

  /** The decoder of all later steps; often the same one. */
  OrtSession later() {
    return later;
  }

  /** True if the decoder gives log-probabilities and not just logits. */
  boolean isNormalised() {
    return source != null;
  }

  @Override
  public void close() {
    close(encoder);
    close(source);
    close(first);
    if (later != first) {
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
