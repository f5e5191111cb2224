package tolmach.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.function.Supplier;
import tolmach.language.LanguagePair;

/**
 * What engines made of which text, so that the same is not asked and paid twice. The key is all
 * that can change an answer: the text as it is, the hints that the engine reads, the languages, the
 * engine, its version and, for an engine that reads terms, the version of the glossary: such an
 * engine may be told the terms of a segment's neighbours in one request too, which are not among
 * its own hints. An engine that reads none makes the same of a text whatever the glossary says, so
 * a changed term does not cost its entries; they are judged by the new terms like any answer.
 * Bounded by characters; safe for use by several threads.
 *
 * <p>A translation that ran away is never kept.
 */
public final class TranslationCache {

  /** What an entry weighs beside its texts, in chars: objects and references. */
  private static final int OVERHEAD = 100;

  private static final int OF_A_TOKEN = 25;

  private record Key(
      LanguagePair pair, SourceSegment source, String engine, String version, String glossary) {}

  private final Cache<Key, Translation> cache;
  private final Supplier<String> glossaryVersion;

  /**
   * @param characters how much is kept, in chars of all texts; 0: nothing
   * @param glossaryVersion of now; {@code ""} while there is none
   */
  public TranslationCache(long characters, Supplier<String> glossaryVersion) {
    this.cache =
        Caffeine.newBuilder()
            .maximumWeight(characters)
            .weigher(TranslationCache::weight)
            .executor(Runnable::run)
            .recordStats()
            .build();
    this.glossaryVersion = glossaryVersion;
  }

  /**
   * What is counted since the start.
   *
   * @param characters that are kept now, with overhead
   */
  public record Counts(long hits, long misses, long evictions, long entries, long characters) {}

  public Counts counts() {
    var stats = cache.stats();
    long weight =
        cache.policy().eviction().map(eviction -> eviction.weightedSize().orElse(0)).orElse(0L);
    return new Counts(
        stats.hitCount(), stats.missCount(), stats.evictionCount(), cache.estimatedSize(), weight);
  }

  /** What is known, with the note that it was not made anew. */
  Optional<Translation> find(LanguagePair pair, SourceSegment readable, EngineInfo engine) {
    return Optional.ofNullable(cache.getIfPresent(key(pair, readable, engine)))
        .map(translation -> translation.with(Translation.Note.CACHED));
  }

  /** True if it is known; not counted as a look-up. */
  boolean holds(LanguagePair pair, SourceSegment readable, EngineInfo engine) {
    return cache.asMap().containsKey(key(pair, readable, engine));
  }

  void keep(LanguagePair pair, SourceSegment readable, EngineInfo engine, Translation translation) {
    if (!translation.notes().contains(Translation.Note.RUNAWAY)) {
      cache.put(key(pair, readable, engine), translation);
    }
  }

  private Key key(LanguagePair pair, SourceSegment readable, EngineInfo engine) {
    String glossary = engine.reads().contains(Hints.Kind.TERMS) ? glossaryVersion.get() : "";
    return new Key(pair, readable, engine.name(), engine.version(), glossary);
  }

  private static int weight(Key key, Translation translation) {
    long weight = OVERHEAD + key.source().text().length() + translation.text().length();
    Hints hints = key.source().hints();
    for (String sentence : hints.before()) {
      weight += sentence.length();
    }
    for (String sentence : hints.after()) {
      weight += sentence.length();
    }
    for (Hints.Term term : hints.terms()) {
      weight += term.source().length() + term.target().length();
    }
    for (Hints.Example example : hints.examples()) {
      weight += example.source().length() + example.target().length();
    }
    for (Translation.Hypothesis other : translation.alternatives()) {
      weight += other.text().length();
    }
    return (int)
        Math.min(Integer.MAX_VALUE, weight + (long) OF_A_TOKEN * translation.tokens().size());
  }
}
