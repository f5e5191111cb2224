package tolmach.app.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tolmach.app.Bench;
import tolmach.app.Settings;
import tolmach.check.Checks;
import tolmach.check.corruption.Corruption;
import tolmach.check.corruption.GateTrial;
import tolmach.language.LanguagePair;
import tolmach.wire.OperatorException;

/**
 * The checks on English and Russian news: how many good translations they stop, in both directions,
 * and how many of those into which one fault was put they stop or warn of, kind by kind.
 */
final class GateBench implements Bench {

  /** The same faults in every run. */
  private static final long SEED = 20_261_123;

  private static final String OWN = "gate-pairs.tsv";
  private static final LanguagePair EN_RU = LanguagePair.of("en", "ru");
  private static final LanguagePair RU_EN = LanguagePair.of("ru", "en");
  private static final int ROUNDS = 5;

  private final Path file;

  /**
   * @param file of pairs to measure on, {@code English<TAB>Russian}; null for those that come with
   *     the project
   */
  GateBench(Path file) {
    this.file = file;
  }

  @Override
  public Report run(Settings settings, Consumer<String> progress) throws Exception {
    List<GateTrial.Pair> pairs = pairs();
    progress.accept("warming up");
    var trial = new GateTrial(Checks.standard());
    trial.run(EN_RU, pairs, SEED);
    var figures = new ArrayList<Figure>();
    progress.accept("faults in both directions");
    GateTrial.Result there = both(trial, EN_RU, pairs);
    GateTrial.Result back = both(trial, RU_EN, turned(pairs));
    figures.add(Figure.told("pairs", pairs.size(), "pairs"));
    int all = there.pairs() + back.pairs();
    figures.add(
        Figure.within(
            "good ones stopped",
            100.0 * (there.stopped() + back.stopped()) / all,
            "%",
            null,
            Aim.atMost(0.5)));
    figures.add(
        Figure.told("good ones warned of", 100.0 * (there.warned() + back.warned()) / all, "%"));
    for (Corruption corruption : Corruption.values()) {
      caught(corruption, there, back).ifPresent(caught -> add(corruption, caught, figures));
    }
    progress.accept("speed");
    figures.add(speed(pairs));
    return new Report(
        "gate",
        figures,
        "Pairs of "
            + (file == null ? "our own" : file.getFileName())
            + ", English to Russian and back; one fault of a kind is put into each target that has a"
            + " place for it (seed "
            + SEED
            + "), and those that were stopped without it are left out. Sentences are dropped from two"
            + " pairs joined. Speed is per processor second of one thread, after warming up.");
  }

  /** Single sentences have none to lose: two neighbours together have. */
  private static GateTrial.Result both(
      GateTrial trial, LanguagePair languages, List<GateTrial.Pair> pairs) {
    GateTrial.Result single = trial.run(languages, pairs, SEED);
    GateTrial.Result joined = trial.run(languages, joined(pairs), SEED);
    var caught = new EnumMap<Corruption, GateTrial.Caught>(Corruption.class);
    caught.putAll(single.caught());
    Optional.ofNullable(joined.caught().get(Corruption.SENTENCE_DROPPED))
        .ifPresent(dropped -> caught.put(Corruption.SENTENCE_DROPPED, dropped));
    return new GateTrial.Result(
        single.pairs(), single.stopped(), single.warned(), caught, single.alarms());
  }

  private static Optional<GateTrial.Caught> caught(
      Corruption corruption, GateTrial.Result one, GateTrial.Result other) {
    var none = new GateTrial.Caught(0, 0, 0);
    GateTrial.Caught sum =
        one.caught()
            .getOrDefault(corruption, none)
            .plus(other.caught().getOrDefault(corruption, none));
    return sum.pairs() == 0 ? Optional.empty() : Optional.of(sum);
  }

  private static void add(Corruption corruption, GateTrial.Caught caught, List<Figure> figures) {
    String name = corruption.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    double blocked = 100.0 * caught.blocked() / caught.pairs();
    double noticed = 100.0 * caught.noticed() / caught.pairs();
    figures.add(Figure.told(name + ", cases", caught.pairs(), "pairs"));
    figures.add(
        Figure.within(name + ", blocked", blocked, "%", null, aim(BLOCKED.get(corruption))));
    figures.add(
        Figure.within(
            name + ", blocked or warned", noticed, "%", null, aim(NOTICED.get(corruption))));
  }

  private static final Map<Corruption, Double> BLOCKED =
      Map.ofEntries(
          Map.entry(Corruption.DIGIT_CHANGED, 98.0),
          Map.entry(Corruption.DIGITS_SWAPPED, 98.0),
          Map.entry(Corruption.DECIMAL_DROPPED, 98.0),
          Map.entry(Corruption.NUMBER_ADDED, 98.0),
          Map.entry(Corruption.CURRENCY, 98.0),
          Map.entry(Corruption.MONTH, 98.0),
          Map.entry(Corruption.WEEKDAY, 92.0),
          Map.entry(Corruption.NUMBER_DELETED, 96.0),
          Map.entry(Corruption.SCALE_WORD, 90.0),
          Map.entry(Corruption.SPELLED_NUMBER, 75.0),
          Map.entry(Corruption.COUNTRY_REPLACED, 90.0));

  private static final Map<Corruption, Double> NOTICED =
      Map.of(
          Corruption.SPELLED_NUMBER, 98.0,
          Corruption.NEGATION_DROPPED, 65.0,
          Corruption.QUOTE_LOST, 95.0,
          Corruption.SENTENCE_DROPPED, 95.0,
          Corruption.SOURCE_LEFT, 95.0);

  private static Aim aim(Double bound) {
    return bound == null ? null : Aim.atLeast(bound);
  }

  private static Figure speed(List<GateTrial.Pair> pairs) {
    var checks = Checks.standard();
    var threads = ManagementFactory.getThreadMXBean();
    double best = 0;
    for (int round = 0; round < ROUNDS; round++) {
      int times = Math.max(1, 2_000 / Math.max(1, pairs.size()));
      long began = threads.getCurrentThreadCpuTime();
      for (int time = 0; time < times; time++) {
        pairs.forEach(pair -> checks.findings(EN_RU, pair.source(), pair.target()));
      }
      double seconds = (threads.getCurrentThreadCpuTime() - began) / 1e9;
      best = Math.max(best, times * pairs.size() / seconds);
    }
    return Figure.within("segments a processor second", best, "segments", null, Aim.atLeast(2_000));
  }

  private static List<GateTrial.Pair> joined(List<GateTrial.Pair> pairs) {
    var joined = new ArrayList<GateTrial.Pair>();
    for (int i = 0; i + 1 < pairs.size(); i += 2) {
      GateTrial.Pair one = pairs.get(i);
      GateTrial.Pair next = pairs.get(i + 1);
      joined.add(
          new GateTrial.Pair(
              one.source() + " " + next.source(), one.target() + " " + next.target()));
    }
    return joined;
  }

  private static List<GateTrial.Pair> turned(List<GateTrial.Pair> pairs) {
    return pairs.stream().map(pair -> new GateTrial.Pair(pair.target(), pair.source())).toList();
  }

  private List<GateTrial.Pair> pairs() throws IOException {
    List<GateTrial.Pair> pairs =
        lines().stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> line.split("\t", -1))
            .filter(columns -> columns.length >= 2)
            .map(columns -> new GateTrial.Pair(columns[0], columns[1]))
            .toList();
    if (pairs.isEmpty()) {
      throw new OperatorException(
          "There are no pairs in " + file, "Write a pair a line: English, a tab, Russian");
    }
    return pairs;
  }

  private List<String> lines() throws IOException {
    if (file != null) {
      return Files.readAllLines(file);
    }
    InputStream own = GateBench.class.getResourceAsStream(OWN);
    try (var reader = new BufferedReader(new InputStreamReader(own, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    }
  }
}
