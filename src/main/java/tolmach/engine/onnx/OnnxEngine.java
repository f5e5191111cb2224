package tolmach.engine.onnx;

import ai.onnxruntime.OrtException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import tolmach.engine.Engine;
import tolmach.engine.EngineException;
import tolmach.engine.EngineInfo;
import tolmach.engine.SourceSegment;
import tolmach.engine.Translation;
import tolmach.language.LanguagePair;

/**
 * Translates in this process with a Marian model from a folder. The model is loaded with the first
 * segment; each call works on its own thread.
 *
 * <p>A segment longer than the model takes is cut between clauses and joined again, never cut off.
 * Where the model ran in circles or without an end, the score is {@link #BROKEN}: such a
 * translation is there to be looked at, not to go out.
 */
public final class OnnxEngine implements Engine {

  /** The score of a translation that was cut off because the model did not come to an end. */
  public static final double BROKEN = -100.0;

  private static final int MOST_SEGMENTS = 32;

  /** Rows times length of one batch, on the source side; bounds the memory it takes. */
  private static final int MOST_TOKENS = 2048;

  private final ModelFolder model;
  private final ModelText text;
  private final EngineInfo info;
  private final ReadWriteLock life = new ReentrantReadWriteLock();
  private MarianSessions sessions;
  private boolean closed;

  private OnnxEngine(ModelFolder model, int threads) {
    this.model = model;
    this.text = new ModelText(model);
    this.info = new EngineInfo("onnx", model.version(), MOST_SEGMENTS, threads);
  }

  /**
   * Looks at the files of a model without loading it.
   *
   * @param threads how many calls may run at once, each on one core
   * @throws BrokenModelException if the folder holds no model that can be used
   */
  public static OnnxEngine open(Path folder, int threads) throws BrokenModelException {
    return new OnnxEngine(ModelFolder.open(folder), threads);
  }

  /** What the model translates, as its folder has it. */
  public Set<LanguagePair> pairs() {
    return model.pairs().keySet();
  }

  @Override
  public EngineInfo info() {
    return info;
  }

  /** Regions do not matter to a model, scripts do. */
  @Override
  public boolean supports(LanguagePair pair) {
    return ModelPairs.find(model.pairs(), pair).isPresent();
  }

  @Override
  public List<Translation> translate(
      LanguagePair pair, List<SourceSegment> sources, Duration patience) throws EngineException {
    String token =
        ModelPairs.find(model.pairs(), pair)
            .orElseThrow(
                () ->
                    new EngineException.Refused(
                        "model " + info.version() + " does not translate " + pair, null));
    long began = System.nanoTime();
    List<ModelText.Segment> segments =
        sources.stream().map(source -> text.prepare(source.text(), token)).toList();
    life.readLock().lock();
    try {
      decode(segments, () -> checkpoint(began, patience));
    } catch (OrtException e) {
      throw new EngineException.Refused("model " + info.version() + " failed: " + e, e);
    } finally {
      life.readLock().unlock();
    }
    return segments.stream().map(text::finish).toList();
  }

  private void decode(
      List<ModelText.Segment> segments, MarianDecoder.Checkpoint<EngineException> mayGoOn)
      throws OrtException, EngineException {
    List<ModelText.Part> parts = new ArrayList<>();
    segments.forEach(segment -> parts.addAll(segment.parts()));
    parts.sort(Comparator.comparingInt((ModelText.Part part) -> part.ids().length));
    int from = 0;
    while (from < parts.size()) {
      int to = from + 1;
      while (to < parts.size()
          && to - from < MOST_SEGMENTS
          && (to + 1 - from) * parts.get(to).ids().length <= MOST_TOKENS) {
        to++;
      }
      List<ModelText.Part> batch = parts.subList(from, to);
      List<int[]> ids = batch.stream().map(ModelText.Part::ids).toList();
      try (MarianDecoder decoder =
          new MarianDecoder(loaded(), model.shape(), model.vocabulary().unknown(), ids)) {
        List<Decoded> decoded = decoder.decode(mayGoOn);
        for (int i = 0; i < decoded.size(); i++) {
          batch.get(i).decoded(decoded.get(i));
        }
      }
      from = to;
    }
  }

  private void checkpoint(long began, Duration patience) throws EngineException {
    if (Thread.currentThread().isInterrupted()) {
      throw new EngineException.RetryLater("engine onnx was interrupted", null);
    }
    if (System.nanoTime() - began > patience.toNanos()) {
      throw new EngineException.RetryLater("engine onnx took longer than " + patience, null);
    }
  }

  private synchronized MarianSessions loaded() throws OrtException, EngineException {
    if (closed) {
      throw new EngineException.RetryLater("engine onnx is closed", null);
    }
    if (sessions == null) {
      sessions = MarianSessions.load(model);
    }
    return sessions;
  }

  /** Waits for the calls that run, for a model must not vanish under them. */
  @Override
  public void close() {
    life.writeLock().lock();
    try {
      synchronized (this) {
        closed = true;
        Optional.ofNullable(sessions).ifPresent(MarianSessions::close);
        sessions = null;
      }
    } finally {
      life.writeLock().unlock();
    }
  }

  @Override
  public String toString() {
    return "OnnxEngine[" + info.version() + ", " + pairs() + "]";
  }
}
