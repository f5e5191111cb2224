package tolmach.app.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import tolmach.engine.EngineQueue;
import tolmach.engine.Lane;
import tolmach.engine.QueueLimits;
import tolmach.engine.SourceSegment;
import tolmach.engine.onnx.Decoding;
import tolmach.engine.onnx.OnnxEngine;
import tolmach.engine.onnx.PlainLoop;
import tolmach.language.LanguagePair;

/** An engine behind its queue and the plain loop around the same model, one beside the other. */
final class EngineRace implements AutoCloseable {

  /** Tokens that each sentence is made long; an English news sentence has about as many. */
  static final int STEPS = 27;

  static final int ROUNDS = 15;

  private static final int WARM_UP = 3;
  private static final int LEAST_SENTENCES = 8;
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /** A batch is never cut because it takes long: the loop's is not either. */
  private static final QueueLimits LIMITS =
      new QueueLimits(2048, 512, 128, PATIENCE, 0.25, Duration.ofSeconds(10), 4);

  private static final List<String> PLACES = List.of("Varnholm", "Ostrey", "Lindmoor", "Tessel");

  private final Path folder;
  private final LanguagePair pair;
  private final OnnxEngine engine;
  private final EngineQueue queue;
  private final Memory memory;
  private final PlainLoop loop;
  private final double loadMillis;
  private long sentences;
  private long tokens;
  private long rows;

  /** Milliseconds a sentence, one value a round. */
  record Result(Sample engine, Sample loop) {}

  /** Of this process, in megabytes, without the plain loop. */
  record Memory(OptionalDouble before, OptionalDouble loaded, OptionalDouble most) {}

  private EngineRace(Path folder) throws Exception {
    this.folder = folder;
    OptionalDouble before = ResidentMemory.now();
    long began = System.nanoTime();
    this.engine = OnnxEngine.open(folder, 1, Decoding.exactly(STEPS));
    engine.warmUp();
    this.loadMillis = millisSince(began);
    OptionalDouble loaded = ResidentMemory.now();
    LanguagePair usual = LanguagePair.of("en", "ru");
    this.pair = engine.supports(usual) ? usual : engine.pairs().iterator().next();
    this.queue = new EngineQueue(engine, LIMITS);
    for (int round = 0; round < WARM_UP; round++) {
      queue.translate(pair, Lane.REGULAR, sources(32), PATIENCE);
    }
    this.memory = new Memory(before, loaded, ResidentMemory.most());
    this.loop = PlainLoop.open(folder);
  }

  /**
   * @param folder of the model
   * @throws BrokenModelException if it cannot be used
   */
  static EngineRace of(Path folder) throws Exception {
    return new EngineRace(folder);
  }

  Result run(int batch) throws Exception {
    int repeats = Math.max(1, LEAST_SENTENCES / batch);
    List<Double> ours = new ArrayList<>();
    List<Double> plain = new ArrayList<>();
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      List<List<SourceSegment>> batches = new ArrayList<>();
      for (int i = 0; i < repeats; i++) {
        batches.add(sources(batch));
      }
      long began = System.nanoTime();
      for (List<SourceSegment> sources : batches) {
        queue.translate(pair, Lane.REGULAR, sources, PATIENCE);
      }
      double engineMillis = millisSince(began) / (repeats * batch);
      List<List<int[]>> ids = batches.stream().map(sources -> loop.rows(pair, sources)).toList();
      ids.forEach(each -> count(each));
      began = System.nanoTime();
      ids.forEach(each -> loop.run(each, STEPS));
      double loopMillis = millisSince(began) / (repeats * batch);
      if (round >= 0) {
        ours.add(engineMillis);
        plain.add(loopMillis);
      }
    }
    return new Result(Sample.of(ours), Sample.of(plain));
  }

  /**
   * Milliseconds a sentence in batches of 32 when each translation ends where the model ends it.
   */
  Sample whole() throws Exception {
    List<Double> rounds = new ArrayList<>();
    try (EngineQueue usual = new EngineQueue(OnnxEngine.open(folder, 1), LIMITS)) {
      for (int round = -1; round < ROUNDS / 3; round++) {
        List<SourceSegment> sources = sources(32);
        long began = System.nanoTime();
        usual.translate(pair, Lane.REGULAR, sources, PATIENCE);
        if (round >= 0) {
          rounds.add(millisSince(began) / sources.size());
        }
      }
    }
    return Sample.of(rounds);
  }

  private void count(List<int[]> each) {
    each.forEach(row -> tokens += row.length);
    rows += each.size();
  }

  /** No two alike: nothing is shared before the engine. */
  private List<SourceSegment> sources(int count) {
    List<SourceSegment> sources = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long number = sentences++;
      String place = PLACES.get((int) (number % PLACES.size()));
      sources.add(
          SourceSegment.of(
              String.format(
                  Locale.ROOT,
                  "The council of %s approved plan %d on Tuesday after a debate of four hours, and"
                      + " work on the bridge will begin before the end of the year.",
                  place,
                  1000 + number)));
    }
    return sources;
  }

  private static double millisSince(long began) {
    return (System.nanoTime() - began) / 1e6;
  }

  String version() {
    return engine.info().version();
  }

  LanguagePair pair() {
    return pair;
  }

  Memory memory() {
    return memory;
  }

  double loadMillis() {
    return loadMillis;
  }

  double sourceTokens() {
    return (double) tokens / rows;
  }

  @Override
  public void close() {
    queue.close();
    loop.close();
  }
}
