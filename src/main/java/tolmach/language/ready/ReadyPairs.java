package tolmach.language.ready;

import java.util.LinkedHashMap;
import java.util.Map;
import tolmach.language.LanguagePair;

/** The names of the pairs that were asked for last. Safe for use by several threads. */
final class ReadyPairs {

  /** A pair takes one or two megabytes. */
  static final int MOST_PAIRS = 32;

  private static final Map<LanguagePair, Lazy> PAIRS =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<LanguagePair, Lazy> eldest) {
          return size() > MOST_PAIRS;
        }
      };

  private ReadyPairs() {}

  static ReadyNames of(LanguagePair pair) {
    Lazy lazy;
    synchronized (PAIRS) {
      lazy = PAIRS.computeIfAbsent(pair, Lazy::new);
    }
    return lazy.get();
  }

  /** Built by who asks first; who asks for another pair meanwhile does not wait. */
  private static final class Lazy {

    private final LanguagePair pair;
    private ReadyNames names;

    Lazy(LanguagePair pair) {
      this.pair = pair;
    }

    synchronized ReadyNames get() {
      if (names == null) {
        names = ReadyNames.build(pair);
      }
      return names;
    }
  }
}
