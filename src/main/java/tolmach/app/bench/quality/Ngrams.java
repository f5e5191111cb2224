package tolmach.app.bench.quality;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The n-grams that two texts have in common. Texts are sequences of symbols: code points, or words
 * numbered by {@link #numbered}.
 */
final class Ngrams {

  private Ngrams() {}

  /**
   * How many n-grams of each order from 1 up the texts share; one that stands twice in one text and
   * once in the other counts once.
   */
  static int[] inCommon(int[] one, int[] other, int orders) {
    var common = new int[orders];
    var left = new Occurrences(one);
    var right = new Occurrences(other);
    for (int n = 1; n <= orders; n++) {
      long[] shared = new long[Math.min(left.keys.length, right.keys.length)];
      int kinds = 0;
      long[] a = left.sorted();
      long[] b = right.sorted();
      for (int i = 0, j = 0; i < a.length && j < b.length; ) {
        if (a[i] == b[j]) {
          if (kinds == 0 || shared[kinds - 1] != a[i]) {
            shared[kinds++] = a[i];
          }
          common[n - 1]++;
          i++;
          j++;
        } else if (a[i] < b[j]) {
          i++;
        } else {
          j++;
        }
      }
      // only what is shared can grow into something shared
      long[] known = Arrays.copyOf(shared, kinds);
      left = left.grown(known, n);
      right = right.grown(known, n);
    }
    return common;
  }

  /** How many n-grams of that order a text of that length has. */
  static int count(int length, int order) {
    return Math.max(0, length - order + 1);
  }

  /** The words as numbers; the same word has the same number in all that share the numbering. */
  static int[] numbered(List<String> words, Map<String, Integer> numbering) {
    return words.stream()
        .mapToInt(word -> numbering.computeIfAbsent(word, any -> numbering.size()))
        .toArray();
  }

  static Map<String, Integer> numbering() {
    return new HashMap<>();
  }

  /** The n-grams of one order in one text: a key for each, and where it begins. */
  private static final class Occurrences {
    private final int[] symbols;
    private final long[] keys;
    private final int[] begins;

    Occurrences(int[] symbols) {
      this(symbols, Arrays.stream(symbols).asLongStream().toArray(), new int[symbols.length]);
      Arrays.setAll(begins, i -> i);
    }

    private Occurrences(int[] symbols, long[] keys, int[] begins) {
      this.symbols = symbols;
      this.keys = keys;
      this.begins = begins;
    }

    long[] sorted() {
      long[] sorted = keys.clone();
      Arrays.sort(sorted);
      return sorted;
    }

    /** Those among the known, longer by one: which one it was, and the symbol that follows. */
    Occurrences grown(long[] known, int order) {
      var longer = new long[keys.length];
      var at = new int[keys.length];
      int size = 0;
      for (int i = 0; i < keys.length; i++) {
        int next = begins[i] + order;
        int kind = next < symbols.length ? Arrays.binarySearch(known, keys[i]) : -1;
        if (kind >= 0) {
          longer[size] = (long) kind << 32 | symbols[next];
          at[size++] = begins[i];
        }
      }
      return new Occurrences(symbols, Arrays.copyOf(longer, size), Arrays.copyOf(at, size));
    }
  }
}
