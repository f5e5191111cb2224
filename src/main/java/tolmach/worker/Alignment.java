package tolmach.worker;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which sentences of an old and a new version are the same and stand in the same order: a longest
 * common subsequence of their hashes. Beyond four million comparisons only sentences that occur
 * once in each version count, of which the longest run in order is taken.
 */
final class Alignment {

  private static final long MOST_CELLS = 4_000_000;

  private final List<String> before;
  private final List<String> now;
  private final int[] partner;

  private Alignment(List<String> before, List<String> now) {
    this.before = before;
    this.now = now;
    this.partner = new int[now.size()];
    Arrays.fill(partner, -1);
  }

  /** For each new place, the old one that is the same sentence; -1 where there is none. */
  static int[] of(List<String> before, List<String> now) {
    var alignment = new Alignment(before, now);
    alignment.align();
    return alignment.partner;
  }

  private void align() {
    int start = 0;
    int oldEnd = before.size();
    int newEnd = now.size();
    while (start < oldEnd && start < newEnd && before.get(start).equals(now.get(start))) {
      partner[start] = start;
      start++;
    }
    while (oldEnd > start && newEnd > start && before.get(oldEnd - 1).equals(now.get(newEnd - 1))) {
      partner[--newEnd] = --oldEnd;
    }
    if ((long) (oldEnd - start) * (newEnd - start) <= MOST_CELLS) {
      commonSubsequence(start, oldEnd, newEnd);
    } else {
      uniqueOnes(start, oldEnd, newEnd);
    }
  }

  private void commonSubsequence(int start, int oldEnd, int newEnd) {
    int rows = oldEnd - start;
    int columns = newEnd - start;
    int[][] longest = new int[rows + 1][columns + 1];
    for (int i = rows - 1; i >= 0; i--) {
      for (int j = columns - 1; j >= 0; j--) {
        longest[i][j] =
            same(start + i, start + j)
                ? longest[i + 1][j + 1] + 1
                : Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < rows && j < columns) {
      if (same(start + i, start + j)) {
        partner[start + j++] = start + i++;
      } else if (longest[i + 1][j] >= longest[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
  }

  private boolean same(int oldPlace, int newPlace) {
    return before.get(oldPlace).equals(now.get(newPlace));
  }

  /** Longest increasing run of old places over the new ones, by patience sorting. */
  private void uniqueOnes(int start, int oldEnd, int newEnd) {
    Map<String, Integer> oldPlaces = places(before, start, oldEnd);
    Map<String, Integer> newPlaces = places(now, start, newEnd);
    int[] piles = new int[newEnd - start]; // the new place on top of each pile
    int[] below = new int[newEnd];
    int[] oldOf = new int[newEnd];
    int height = 0;
    for (int j = start; j < newEnd; j++) {
      int old = oldPlaces.getOrDefault(now.get(j), -1);
      if (old < 0 || newPlaces.get(now.get(j)) < 0) {
        continue;
      }
      oldOf[j] = old;
      int low = 0;
      int high = height;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (oldOf[piles[middle]] < old) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      below[j] = low == 0 ? -1 : piles[low - 1];
      piles[low] = j;
      height = Math.max(height, low + 1);
    }
    for (int j = height == 0 ? -1 : piles[height - 1]; j >= 0; j = below[j]) {
      partner[j] = oldOf[j];
    }
  }

  /** Where each sentence stands, -1 for one that stands there twice. */
  private static Map<String, Integer> places(List<String> hashes, int start, int end) {
    var places = new HashMap<String, Integer>();
    for (int i = start; i < end; i++) {
      places.merge(hashes.get(i), i, (one, other) -> -1);
    }
    return places;
  }
}
