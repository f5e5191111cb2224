package tolmach.engine.text;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tolmach.engine.Translation.Token;

/**
 * Which words of a target come from which words of its source: told by the engine's alignment, or
 * guessed from the order and from what is spelt alike on both sides.
 */
final class Links {

  private static final Set<String> ARTICLES = Set.of("the", "a", "an");

  private final Words source;
  private final Words target;
  private final BitSet[] linked;

  private Links(Words source, Words target) {
    this.source = source;
    this.target = target;
    this.linked = new BitSet[target.count()];
    for (int i = 0; i < linked.length; i++) {
      linked[i] = new BitSet();
    }
  }

  /** A token of the target as a stretch of it, and the stretch of the source it comes from. */
  record Link(int start, int end, int from, int to) {

    static Link of(Token token, int start, int end) {
      return new Link(start, end, token.sourceStart(), token.sourceEnd());
    }
  }

  static Links told(Words source, Words target, Iterable<Link> links) {
    Links told = new Links(source, target);
    for (Link link : links) {
      for (int t = target.from(link.start()); t < target.count(); t++) {
        if (target.get(t).start() >= link.end()) {
          break;
        }
        for (int s = source.from(link.from()); s < source.count(); s++) {
          if (source.get(s).start() >= link.to()) {
            break;
          }
          told.linked[t].set(s);
        }
      }
    }
    return told;
  }

  /** By place between words that are spelt alike on both sides, such as names and numbers. */
  static Links guessed(Words source, Words target) {
    Links guessed = new Links(source, target);
    int[] anchors = anchors(source, target);
    int t = 0;
    int s = 0;
    while (t < target.count()) {
      int next = t;
      while (next < target.count() && anchors[next] < 0) {
        next++;
      }
      boolean last = next == target.count();
      guessed.spread(s, last ? source.count() : anchors[next], t, next);
      if (!last) {
        guessed.linked[next].set(anchors[next]);
        s = anchors[next] + 1;
      }
      t = next + 1;
    }
    return guessed;
  }

  /** Links a run of target words with a run of source words, each with what lies half-way of it. */
  private void spread(int from, int to, int targetFrom, int targetTo) {
    double all = length(target, targetFrom, targetTo);
    double sourceAll = length(source, from, to);
    double before = 0;
    double passed = 0;
    int s = from;
    for (int t = targetFrom; t < targetTo && from < to; t++) {
      double middle = (before + length(target, t, t + 1) / 2) / all * sourceAll;
      while (s < to - 1 && passed + length(source, s, s + 1) <= middle) {
        passed += length(source, s, s + 1);
        s++;
      }
      linked[t].set(s);
      before += length(target, t, t + 1);
    }
  }

  /** Articles and signs take hardly any room, for many languages have none. */
  private static double length(Words words, int from, int to) {
    double length = 0;
    for (int i = from; i < to; i++) {
      String word = words.spelling(i);
      boolean light = !words.isLetters(i) || ARTICLES.contains(word.toLowerCase(Locale.ROOT));
      length += light ? 0.1 : 2 + word.length();
    }
    return length;
  }

  /**
   * For each target word the source word spelt alike, where both are the only ones and in order.
   */
  private static int[] anchors(Words source, Words target) {
    Map<String, Integer> once = onlyOnes(source);
    Map<String, Integer> there = onlyOnes(target);
    int[] anchors = new int[target.count()];
    int last = -1;
    for (int t = 0; t < anchors.length; t++) {
      String key = key(target, t);
      Integer s = there.containsKey(key) ? once.get(key) : null;
      anchors[t] = s != null && s > last ? s : -1;
      last = Math.max(last, anchors[t]);
    }
    return anchors;
  }

  private static Map<String, Integer> onlyOnes(Words words) {
    Map<String, Integer> ones = new HashMap<>();
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i < words.count(); i++) {
      counts.merge(key(words, i), 1, Integer::sum);
      ones.put(key(words, i), i);
    }
    ones.keySet().removeIf(key -> counts.get(key) > 1);
    return ones;
  }

  private static String key(Words words, int index) {
    return Sound.of(words.spelling(index).toLowerCase(Locale.ROOT));
  }

  BitSet of(int targetWord) {
    return linked[targetWord];
  }

  /** A run of words of the target: the first and the one behind the last. */
  record Run(int from, int to) {}

  /**
   * The run of target words that best covers what comes from the source words {@code from} to
   * {@code to}: with as many of them as can be and as few others.
   */
  Optional<Run> run(int from, int to) {
    int best = 0;
    Run run = null;
    int sum = 0;
    int start = 0;
    for (int t = 0; t < linked.length; t++) {
      if (sum <= 0) {
        sum = 0;
        start = t;
      }
      sum += weight(t, from, to);
      if (sum > best) {
        best = sum;
        run = new Run(start, t + 1);
      }
    }
    return Optional.ofNullable(run).map(found -> trimmed(found, from, to));
  }

  /** Twice for a word from there alone, and what is from nowhere is borne in between. */
  private int weight(int t, int from, int to) {
    if (linked[t].isEmpty()) {
      return 0;
    }
    int inside = linked[t].get(from, Math.max(from, to)).cardinality();
    int outside = linked[t].cardinality() - inside;
    int each = target.isLetters(t) ? 4 : 1;
    return inside == 0 ? -each : outside == 0 ? 2 * each : each;
  }

  private Run trimmed(Run run, int from, int to) {
    int first = run.from();
    int last = run.to();
    while (first < last - 1 && weight(first, from, to) <= 0) {
      first++;
    }
    while (last > first + 1 && weight(last - 1, from, to) <= 0) {
      last--;
    }
    return new Run(first, last);
  }

  Words source() {
    return source;
  }

  Words target() {
    return target;
  }
}
