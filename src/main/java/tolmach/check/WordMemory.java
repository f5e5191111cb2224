package tolmach.check;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What was found out of a word, so that it is looked up once: a text has few different words.
 * Forgets all when it has grown large. Safe for use by several threads.
 *
 * @param <T> what is known of a word
 */
public final class WordMemory<T> {

  private static final int MOST_WORDS = 100_000;

  private final Map<String, T> known = new ConcurrentHashMap<>();

  /** What is known of a word, or is found out now. */
  public T of(String word, Function<String, T> lookUp) {
    if (known.size() > MOST_WORDS) {
      known.clear();
    }
    return known.computeIfAbsent(word, lookUp);
  }
}
