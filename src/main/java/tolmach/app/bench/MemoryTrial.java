package tolmach.app.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import tolmach.memory.LuceneMemory;
import tolmach.memory.Query;
import tolmach.memory.Unit;

/** A memory of generated units in a folder that is thrown away, and what is measured on it. */
final class MemoryTrial implements AutoCloseable {

  static final int EXACT = 40_000;
  static final int FUZZY = 3_000;
  static final int SCANNED = 150;
  static final int AT_LEAST = 60;
  static final int MOST = 10;
  static final int COMMIT_EVERY = 50_000;
  static final int COMMITTED = 50;

  private static final int COMMITS = 100;
  private static final int SETTLED = 300;
  private static final int BATCH = 5_000;
  private static final int THREADS = 2;
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
  private static final int[] EDITS = {1, 3, 6};

  /**
   * @param bytes of the index on disk
   * @param openMillis until it can be used again after it was closed
   */
  record Filling(double unitsPerSecond, long bytes, double openMillis) {}

  /**
   * What look-ups took, in milliseconds.
   *
   * @param busy of the processor: what is left where other programs want it too
   */
  record Timing(Sample passed, Sample busy) {}

  record Settling(Sample commit, Sample visible) {}

  private final int units;
  private final Consumer<String> progress;
  private final BenchUnits source = new BenchUnits(20261123);
  private final Path folder;
  private LuceneMemory memory;

  MemoryTrial(int units, Consumer<String> progress) throws IOException {
    this.units = units;
    this.progress = progress;
    this.folder = Files.createTempDirectory("tolmach-bench-memory-");
    this.memory = LuceneMemory.open(folder, "bench");
  }

  Filling fill() {
    long nanos = 0;
    List<Unit> batch = new ArrayList<>(BATCH);
    for (int number = 0; number < units; ) {
      batch.clear();
      for (; number < units && batch.size() < BATCH; number++) {
        batch.add(source.unit(number));
      }
      long began = System.nanoTime();
      batch.forEach(memory::store);
      if (number % COMMIT_EVERY == 0 || number == units) {
        settle(number);
      }
      nanos += System.nanoTime() - began;
      progress.accept(number + " of " + units + " units stored");
    }
    memory.close();
    long began = System.nanoTime();
    memory = LuceneMemory.open(folder, "bench");
    double openMillis = millisSince(began);
    return new Filling(units / (nanos / 1e9), memory.statistics().bytes(), openMillis);
  }

  private void settle(long offset) {
    memory.refresh();
    memory.commit(new TreeMap<>(Collections.singletonMap(0, offset)));
  }

  Timing exact() throws Exception {
    progress.accept("exact look-ups");
    return timed(
        EXACT,
        number -> source.exact(number, units),
        query -> memory.lookUp(BenchUnits.PAIR, query));
  }

  Timing fuzzy() throws Exception {
    progress.accept("fuzzy look-ups");
    return timed(
        FUZZY, this::fuzzyQuery, query -> memory.similar(BenchUnits.PAIR, query, AT_LEAST, MOST));
  }

  private Query fuzzyQuery(int number) {
    var random = new SplittableRandom(number);
    return source.edited(random.nextInt(units), EDITS[Math.floorMod(number, EDITS.length)]);
  }

  FullScan.Result recall() {
    List<Query> queries = new ArrayList<>();
    for (int number = 0; number < SCANNED; number++) {
      queries.add(fuzzyQuery(FUZZY + number));
    }
    return new FullScan(queries, AT_LEAST, MOST).beside(memory, BenchUnits.PAIR, progress);
  }

  Settling settling() throws Exception {
    progress.accept("commits");
    int next = units;
    List<Double> commits = new ArrayList<>();
    for (int i = 0; i < COMMITS; i++) {
      for (int end = next + COMMITTED; next < end; next++) {
        memory.store(source.unit(next));
      }
      long began = System.nanoTime();
      memory.commit(new TreeMap<>(Collections.singletonMap(0, (long) next)));
      commits.add(millisSince(began));
    }
    progress.accept("units until they are seen");
    var ended = new AtomicBoolean();
    ExecutorService readers = threads(1);
    Future<?> reading =
        readers.submit(
            () -> {
              for (int i = 0; !ended.get(); i++) {
                memory.lookUp(BenchUnits.PAIR, source.exact(i, units));
              }
            });
    List<Double> visible = new ArrayList<>();
    try {
      for (int i = 0; i < SETTLED; i++) {
        Unit unit = source.unit(next++);
        long began = System.nanoTime();
        memory.store(unit);
        memory.refresh();
        visible.add(millisSince(began));
      }
    } finally {
      ended.set(true);
      reading.get();
      readers.shutdown();
    }
    return new Settling(Sample.of(commits), Sample.of(visible));
  }

  /** Each of so many tasks on its own, after a tenth as many to warm up; by two threads at once. */
  private static Timing timed(int count, IntFunction<Query> queries, Consumer<Query> lookUp)
      throws Exception {
    ExecutorService threads = threads(THREADS);
    try {
      List<Callable<List<double[]>>> shares = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        int share = thread;
        shares.add(
            () -> {
              for (int number = share; number < count / 10; number += THREADS) {
                lookUp.accept(queries.apply(-1 - number));
              }
              var millis = new ArrayList<double[]>();
              for (int number = share; number < count; number += THREADS) {
                Query query = queries.apply(number);
                long atWork = CLOCK.getCurrentThreadCpuTime();
                long began = System.nanoTime();
                lookUp.accept(query);
                double passed = millisSince(began);
                millis.add(new double[] {passed, (CLOCK.getCurrentThreadCpuTime() - atWork) / 1e6});
              }
              return millis;
            });
      }
      List<double[]> all = new ArrayList<>();
      for (Future<List<double[]>> share : threads.invokeAll(shares)) {
        all.addAll(share.get());
      }
      return new Timing(
          Sample.of(all.stream().map(each -> each[0]).toList()),
          Sample.of(all.stream().map(each -> each[1]).toList()));
    } finally {
      threads.shutdown();
    }
  }

  private static ExecutorService threads(int count) {
    return Executors.newFixedThreadPool(count, task -> new Thread(task, "bench-memory"));
  }

  private static double millisSince(long began) {
    return (System.nanoTime() - began) / 1e6;
  }

  @Override
  public void close() throws IOException {
    memory.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
