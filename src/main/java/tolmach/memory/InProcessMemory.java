package tolmach.memory;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tolmach.language.LanguagePair;

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
      retire((machine.isEmpty() ? human : machine).keySet().iterator().next());
    }
  }

  @Override
  public synchronized void retire(UnitKey key) {
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

  private Map<UnitKey, Unit> shelf(UnitKey key) {
    return key.originClass() == OriginClass.HUMAN ? human : machine;
  }

  private static Sentence sentence(UnitKey key) {
    return Sentence.of(key.pair(), key.sourceHash());
  }
}
