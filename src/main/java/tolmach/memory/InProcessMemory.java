package tolmach.memory;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tolmach.language.LanguagePair;
import tolmach.language.LanguageTag;

/**
 * Exact memory on the heap, of bounded size: past it the machine unit that was used longest ago is
 * forgotten, and a person's only when there are no others.
 */
public final class InProcessMemory implements TranslationMemory, MemoryContents {

  private final int capacity;
  private final Map<UnitKey, Unit> human = new LinkedHashMap<>(16, 0.75f, true);
  private final Map<UnitKey, Unit> machine = new LinkedHashMap<>(16, 0.75f, true);

  /** The units again, so that to compare candidates is not to use them. */
  private final Map<Sentence, Map<UnitKey, Unit>> bySentence = new HashMap<>();

  private final OutOfForce outOfForce = new OutOfForce();

  /**
   * @param capacity in units, at least 1; a unit takes about a kilobyte
   */
  public InProcessMemory(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("a memory holds at least 1 unit, got " + capacity);
    }
    this.capacity = capacity;
  }

  @Override
  public synchronized Optional<Match> lookUp(LanguagePair pair, Query query) {
    Optional<Match> best =
        bySentence.getOrDefault(new Sentence(pair, query.sourceHash()), Map.of()).values().stream()
            .map(unit -> Match.of(unit, query))
            .max(order(query));
    best.map(match -> match.unit().key()).ifPresent(key -> shelf(key).get(key));
    return best;
  }

  @Override
  public synchronized void store(Unit unit) {
    UnitKey key = unit.key();
    if (outOfForce.holds(unit)) {
      forget(key);
      return;
    }
    shelf(key).put(key, unit);
    bySentence.computeIfAbsent(Sentence.of(key), any -> new LinkedHashMap<>()).put(key, unit);
    if (size() > capacity) {
      forget((machine.isEmpty() ? human : machine).keySet().iterator().next());
    }
  }

  /** None: words are not looked into here. */
  @Override
  public List<SimilarUnit> similar(LanguagePair pair, Query query, int atLeast, int max) {
    return List.of();
  }

  /** None: words are not looked into here. */
  @Override
  public List<Unit> concordance(LanguagePair pair, String words, int max) {
    return List.of();
  }

  @Override
  public synchronized List<Unit> latest(String uri, LanguageTag target) {
    return LastVersion.of(
        all()
            .filter(unit -> unit.uri().equals(uri) && unit.pair().target().means(target))
            .toList());
  }

  @Override
  public synchronized void retire(Retirement retirement) {
    outOfForce.add(retirement);
    List.copyOf(bySentence.getOrDefault(Sentence.of(retirement.key()), Map.of()).values()).stream()
        .filter(outOfForce::holds)
        .forEach(unit -> forget(unit.key()));
  }

  @Override
  public synchronized void withdraw(Withdrawal withdrawal) {
    outOfForce.add(withdrawal);
    all()
        .map(Unit::key)
        .filter(key -> key.uri().equals(withdrawal.uri()))
        .toList()
        .forEach(this::forget);
  }

  @Override
  public synchronized void forget(UnitKey key) {
    if (shelf(key).remove(key) != null) {
      bySentence.computeIfPresent(
          Sentence.of(key),
          (any, units) -> {
            units.remove(key);
            return units.isEmpty() ? null : units;
          });
    }
  }

  /** How many units it holds. */
  public synchronized int size() {
    return human.size() + machine.size();
  }

  @Override
  public synchronized MemoryStatistics statistics() {
    return new MemoryStatistics(
        MemoryStatistics.shares(
            all()
                .collect(
                    Collectors.groupingBy(
                        unit -> Map.entry(unit.pair(), unit.originClass()),
                        Collectors.counting()))),
        all().map(Unit::uri).distinct().count(),
        outOfForce.retirements(),
        outOfForce.withdrawals(),
        0);
  }

  @Override
  public void forEach(Consumer<Unit> visitor) {
    List<Unit> all;
    synchronized (this) {
      all = all().toList();
    }
    all.forEach(visitor);
  }

  private Stream<Unit> all() {
    return Stream.concat(human.values().stream(), machine.values().stream());
  }

  private static Comparator<Match> order(Query query) {
    return Comparator.<Match>comparingLong(match -> match.rank(query))
        .thenComparingLong(match -> saidAs(match.unit()).high());
  }

  private static Fingerprint saidAs(Unit unit) {
    return Sentence.of(unit.key()).saidAs(unit.target());
  }

  private Map<UnitKey, Unit> shelf(UnitKey key) {
    return key.originClass() == OriginClass.HUMAN ? human : machine;
  }
}
