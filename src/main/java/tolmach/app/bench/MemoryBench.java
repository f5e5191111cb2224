package tolmach.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import tolmach.app.Bench;
import tolmach.app.Settings;

/** How fast the translation memory answers, takes in and settles, and what it misses. */
final class MemoryBench implements Bench {

  static final int USUAL_UNITS = 1_000_000;

  private static final Aim EXACT = Aim.atMost(0.5);
  private static final Aim FUZZY = Aim.atMost(20);
  private static final Aim RECALL = Aim.atLeast(0.99);

  private final int units;

  MemoryBench(int units) {
    this.units = units;
  }

  @Override
  public Report run(Settings settings, Consumer<String> progress) throws Exception {
    try (var trial = new MemoryTrial(units, progress)) {
      MemoryTrial.Filling filling = trial.fill();
      MemoryTrial.Timing exact = trial.exact();
      MemoryTrial.Timing fuzzy = trial.fuzzy();
      FullScan.Result scan = trial.recall();
      MemoryTrial.Settling settling = trial.settling();
      List<Figure> figures = new ArrayList<>();
      add(figures, "exact", exact, EXACT);
      add(figures, "fuzzy", fuzzy, FUZZY);
      figures.add(Figure.beside("fuzzy recall", scan.found(), "matches", scan.present(), RECALL));
      figures.add(
          Figure.beside(
              "fuzzy beside a full scan, processor",
              fuzzy.busy().median(),
              "ms",
              scan.millisEach(),
              null));
      figures.add(Figure.told("index size", filling.bytes() / 1e6, "MB"));
      figures.add(Figure.told("index size, each unit", (double) filling.bytes() / units, "bytes"));
      figures.add(Figure.told("rebuild", filling.unitsPerSecond(), "units/s"));
      figures.add(Figure.told("opening it again", filling.openMillis(), "ms"));
      figures.add(Figure.told("commit p50", settling.commit().median(), "ms"));
      figures.add(Figure.told("commit p99", settling.commit().quantile(0.99), "ms"));
      figures.add(Figure.told("stored until seen p50", settling.visible().median(), "ms"));
      figures.add(Figure.told("stored until seen p99", settling.visible().quantile(0.99), "ms"));
      ResidentMemory.now()
          .ifPresent(size -> figures.add(Figure.told("resident memory", size, "MB")));
      ResidentMemory.most()
          .ifPresent(size -> figures.add(Figure.told("resident memory at most", size, "MB")));
      return new Report("memory", figures, method());
    }
  }

  private static void add(List<Figure> figures, String name, MemoryTrial.Timing timing, Aim aim) {
    double late = timing.passed().quantile(0.99);
    figures.add(Figure.told(name + " p50", timing.passed().median(), "ms"));
    figures.add(new Figure(name + " p99", late, "ms", null, null, aim));
    figures.add(Figure.told(name + " p99, processor", timing.busy().quantile(0.99), "ms"));
  }

  private String method() {
    return String.format(
        Locale.ROOT,
        "%,d generated units en→ru, one in three like another and one in eight the same as another."
            + " Look-ups on 2 threads: %,d exact ones, half of them of other stories and a fifth"
            + " unknown; %,d fuzzy ones for sentences with 1, 3 and 6 words changed, at least %d"
            + " percent, %d at most; processor is the time without what other programs took. Recall: of %d such sentences, how many of the best that a scan"
            + " over all units finds the index finds with as high a score. Rebuild: one thread,"
            + " seen and committed every %,d units. Commit: %d units and a forced write. Stored"
            + " until seen: one unit, while 1 thread looks up. Resident memory counts the parts of"
            + " the index that the system keeps mapped.",
        units,
        MemoryTrial.EXACT,
        MemoryTrial.FUZZY,
        MemoryTrial.AT_LEAST,
        MemoryTrial.MOST,
        MemoryTrial.SCANNED,
        MemoryTrial.COMMIT_EVERY,
        MemoryTrial.COMMITTED);
  }
}
