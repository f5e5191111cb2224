package tolmach.engine.onnx;

import ai.onnxruntime.OrtException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import tolmach.engine.Engine;
import tolmach.engine.EngineException;
import tolmach.engine.EngineInfo;
import tolmach.engine.Hints;
import tolmach.engine.SourceSegment;
import tolmach.engine.Translation;
import tolmach.language.LanguagePair;

/**
 * Translates in this process with a Marian model from a folder. The model is loaded with the first
 * segment; each call works on its own thread.
 *
 * <p>A segment longer than the model takes is cut between clauses and joined again, never cut off.
 * Where the model ran in circles or without an end, it is asked once more, in halves and with
 * another search; if that does not help, the translation is noted as a {@code RUNAWAY}.
 */
public final class OnnxEngine implements Engine {

  private final ModelFolder model;
  private final MarianModel marian;
  private final ModelText text;
  private final EngineInfo info;
  private final ReadWriteLock life = new ReentrantReadWriteLock();
  private SentencePiece targetSide;
  private boolean closed;

  private OnnxEngine(ModelFolder model, int threads, Decoding decoding) {
    this.model = model;
    this.marian = new MarianModel(model, decoding);
    this.text = new ModelText(model);
    this.info =
        new EngineInfo(
            "onnx",
            version(model, decoding),
            marian.mostRows(),
            threads,
            decoding.beams() > 1 ? Set.of(Hints.Kind.QUICK) : Set.of(),
            model.version());
  }

  /**
   * Looks at the files of a model without loading it.
   *
   * @param threads how many calls may run at once, each on one core
   * @throws BrokenModelException if the folder holds no model that can be used
   */
  public static OnnxEngine open(Path folder, int threads) throws BrokenModelException {
    return open(folder, threads, Decoding.GREEDY);
  }

  /** The same with another way to search for a translation. */
  public static OnnxEngine open(Path folder, int threads, Decoding decoding)
      throws BrokenModelException {
    return new OnnxEngine(ModelFolder.open(folder), threads, decoding);
  }

  /** What changes the output is part of the version. */
  private static String version(ModelFolder model, Decoding decoding) {
    return decoding.equals(Decoding.GREEDY)
        ? model.version()
        : model.version() + "-" + decoding.name();
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
    String token = token(pair);
    long began = System.nanoTime();
    List<ModelText.Segment> segments =
        sources.stream().map(source -> text.prepare(source.text(), pair, token)).toList();
    Checkpoint<EngineException> mayGoOn = () -> checkpoint(began, patience);
    List<ModelText.Segment> careful = new ArrayList<>();
    List<ModelText.Segment> quick = new ArrayList<>();
    for (int i = 0; i < segments.size(); i++) {
      (sources.get(i).hints().quick() ? quick : careful).add(segments.get(i));
    }
    search(
        careful, ids -> marian.decode(ids, mayGoOn), ids -> marian.decodeOtherwise(ids, mayGoOn));
    search(quick, ids -> marian.decodeQuickly(ids, mayGoOn), ids -> marian.decode(ids, mayGoOn));
    return segments.stream().map(text::finish).toList();
  }

  /**
   * @param otherwise for what the first search went round in circles with
   */
  private void search(List<ModelText.Segment> segments, Search first, Search otherwise)
      throws EngineException {
    if (segments.isEmpty()) {
      return;
    }
    decode(segments.stream().flatMap(segment -> segment.parts().stream()).toList(), first);
    List<ModelText.Part> again = marian.mayDecodeOtherwise() ? text.again(segments) : List.of();
    if (!again.isEmpty()) {
      decode(again, otherwise);
    }
  }

  private void decode(List<ModelText.Part> parts, Search search) throws EngineException {
    List<int[]> ids = parts.stream().map(ModelText.Part::ids).toList();
    List<Decoded> decoded = withModel(() -> search.run(ids));
    for (int i = 0; i < decoded.size(); i++) {
      parts.get(i).decoded(decoded.get(i));
    }
  }

  /** Work with the model, which is not closed while it lasts. */
  private <T> T withModel(Work<T> work) throws EngineException {
    life.readLock().lock();
    try {
      if (closed) {
        throw new EngineException.RetryLater("engine onnx is closed", null);
      }
      return work.done();
    } catch (OrtException | BrokenModelException e) {
      throw new EngineException.Refused(
          "model " + info.version() + " failed: " + e.getMessage(), e);
    } finally {
      life.readLock().unlock();
    }
  }

  private interface Search {
    List<Decoded> run(List<int[]> ids) throws OrtException, BrokenModelException, EngineException;
  }

  private interface Work<T> {
    T done() throws OrtException, BrokenModelException, EngineException;
  }

  /**
   * Lets the model follow a translation from elsewhere, an edited one say: how likely it thinks
   * each piece, and, if it tells, where in the source each comes from.
   *
   * @param source without markers of inline codes
   * @param target the same
   * @throws EngineException if the model fails, does not have the pair, or takes no text so long
   */
  public Translation align(LanguagePair pair, String source, String target) throws EngineException {
    GivenTranslation given =
        withModel(() -> new GivenTranslation(model, targetSide(), token(pair), source, target));
    int most = model.shape().positions() - 1;
    if (given.sourceIds().length > most || given.targetIds().length > most) {
      throw new EngineException.Refused(
          "model " + info.version() + " takes at most " + most + " pieces on either side", null);
    }
    return given.scored(withModel(() -> marian.follow(given.sourceIds(), given.targetIds())));
  }

  private synchronized SentencePiece targetSide() throws BrokenModelException {
    if (targetSide == null) {
      targetSide = SentencePiece.read(model.folder().resolve("target.spm"));
    }
    return targetSide;
  }

  private String token(LanguagePair pair) throws EngineException {
    return ModelPairs.find(model.pairs(), pair)
        .orElseThrow(
            () ->
                new EngineException.Refused(
                    "model " + info.version() + " does not translate " + pair, null));
  }

  /** Loads the model and translates a word, so that the first caller need not wait for that. */
  @Override
  public void warmUp() throws EngineException {
    List<int[]> shortest = List.of(new int[] {model.shape().end()});
    withModel(() -> marian.decode(shortest, () -> {}));
  }

  private void checkpoint(long began, Duration patience) throws EngineException {
    if (Thread.currentThread().isInterrupted()) {
      throw new EngineException.RetryLater("engine onnx was interrupted", null);
    }
    if (System.nanoTime() - began > patience.toNanos()) {
      throw new EngineException.RetryLater("engine onnx took longer than " + patience, null);
    }
  }

  /** Waits for the calls that run, for a model must not vanish under them. */
  @Override
  public void close() {
    life.writeLock().lock();
    try {
      closed = true;
      marian.close();
    } finally {
      life.writeLock().unlock();
    }
  }

  @Override
  public String toString() {
    return "OnnxEngine[" + info.version() + ", " + pairs() + "]";
  }
}
