package tolmach.memory;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tolmach.language.LanguagePair;
import tolmach.language.LanguageTag;

/**
 * Exact memory on the heap, of bounded size: past it the machine unit that was used longest ago is
 * forgotten, and a person's only when there are no others.
 */
public final class InProcessMemory implements TranslationMemory {

  /** A sentence in a pair, whatever the source's region. */
  private record Sentence(LanguagePair pair, String hash) {
    static Sentence of(LanguagePair pair, String hash) {
      return new Sentence(new LanguagePair(pair.source().language(), pair.target()), hash);
    }
  }

  private final int capacity;
  private final Map<UnitKey, Unit> human = new LinkedHashMap<>(16, 0.75f, true);
  private final Map<UnitKey, Unit> machine = new LinkedHashMap<>(16, 0.75f, true);

  /** The units again, so that to compare candidates is not to use them. */
  private final Map<Sentence, Map<UnitKey, Unit>> bySentence = new HashMap<>();

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
        bySentence.getOrDefault(Sentence.of(pair, query.sourceHash()), Map.of()).values().stream()
            .map(unit -> Match.of(unit, query))
            .min(order(query));
    best.map(match -> match.unit().key()).ifPresent(key -> shelf(key).get(key));
    return best;
  }

  @Override
  public synchronized void store(Unit unit) {
    UnitKey key = unit.key();
    shelf(key).put(key, unit);
    bySentence.computeIfAbsent(sentence(key), any -> new LinkedHashMap<>()).put(key, unit);
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
    List<Unit> all =
        Stream.concat(human.values().stream(), machine.values().stream())
            .filter(unit -> unit.uri().equals(uri) && unit.pair().target().equals(target))
            .toList();
    long last = all.stream().mapToLong(Unit::sequence).max().orElse(0);
    var byPlace = new TreeMap<Integer, Unit>();
    all.stream()
        .filter(unit -> unit.sequence() == last)
        .forEach(unit -> byPlace.merge(unit.place(), unit, InProcessMemory::trusted));
    return List.copyOf(byPlace.values());
  }

  @Override
  public synchronized void retire(Retirement retirement) {
    Unit unit = shelf(retirement.key()).get(retirement.key());
    if (unit != null && unit.target().equals(retirement.target())) {
      forget(retirement.key());
    }
  }

  @Override
  public synchronized void withdraw(Withdrawal withdrawal) {
    Stream.concat(human.keySet().stream(), machine.keySet().stream())
        .filter(key -> key.uri().equals(withdrawal.uri()))
        .toList()
        .forEach(this::forget);
  }

  @Override
  public synchronized void forget(UnitKey key) {
    if (shelf(key).remove(key) != null) {
      bySentence.computeIfPresent(
          sentence(key),
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

  private static Comparator<Match> order(Query query) {
    return Comparator.comparing(Match::origin)
        .thenComparing(match -> match.unit().originClass(), Comparator.reverseOrder())
        .thenComparing(match -> Match.neighbours(match.unit(), query), Comparator.reverseOrder())
        .thenComparing(match -> match.unit().created(), Comparator.reverseOrder());
  }

  private static Unit trusted(Unit one, Unit other) {
    return one.originClass().compareTo(other.originClass()) >= 0 ? one : other;
  }

  private Map<UnitKey, Unit> shelf(UnitKey key) {
    return key.originClass() == OriginClass.HUMAN ? human : machine;
  }

  private static Sentence sentence(UnitKey key) {
    return Sentence.of(key.pair(), key.sourceHash());
  }
}
