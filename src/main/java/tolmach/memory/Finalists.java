package tolmach.memory;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** The best so far, each translation once. */
final class Finalists {

  /**
   * One of them.
   *
   * @param rank more is better among those of the same score
   * @param said what tells this translation of this sentence from others
   */
  record Finalist(int score, long rank, long said, int document) {}

  private static final Comparator<Finalist> BETTER =
      Comparator.comparingInt(Finalist::score)
          .thenComparingLong(Finalist::rank)
          .thenComparingLong(Finalist::said);

  private final int max;
  private final int atLeast;
  private final Map<Long, Finalist> bySaid = new HashMap<>();
  private final PriorityQueue<Finalist> worstFirst = new PriorityQueue<>(BETTER);

  Finalists(int max, int atLeast) {
    this.max = max;
    this.atLeast = atLeast;
  }

  /** The lowest score that may still come in. */
  int floor() {
    return worstFirst.size() < max ? atLeast : worstFirst.element().score();
  }

  void offer(Finalist candidate) {
    Finalist same = bySaid.get(candidate.said());
    if (same != null) {
      if (BETTER.compare(candidate, same) <= 0) {
        return;
      }
      worstFirst.remove(same);
    } else if (worstFirst.size() == max) {
      if (BETTER.compare(candidate, worstFirst.element()) <= 0) {
        return;
      }
      bySaid.remove(worstFirst.remove().said());
    }
    bySaid.put(candidate.said(), candidate);
    worstFirst.add(candidate);
  }

  /** The best first. */
  List<Finalist> best() {
    return worstFirst.stream().sorted(BETTER.reversed()).toList();
  }
}
