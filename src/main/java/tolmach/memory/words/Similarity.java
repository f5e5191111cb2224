package tolmach.memory.words;

/**
 * How like other texts are to one. The score is that of OmegaT without stemming: the part of the
 * longer text's words that need not be inserted, deleted or replaced, in percent, rounded down. A
 * pair of inline codes more or fewer costs 1; 99 is the most, as the texts are not the same. Safe
 * for one thread.
 */
public final class Similarity {

  /** What is the same but for numbers, punctuation or case. */
  public static final int MOST = 99;

  private static final int WORD = Long.SIZE;

  private final int[] asked;
  private final int pairsOfCodes;
  private final int[] keys;
  private final long[] masks;

  public Similarity(Wording asked) {
    this.asked = asked.words().clone();
    this.pairsOfCodes = asked.pairsOfCodes();
    int size = Integer.highestOneBit(Math.max(4, this.asked.length)) << 2;
    this.keys = new int[size];
    this.masks = new long[size];
    if (this.asked.length <= WORD) {
      for (int i = 0; i < this.asked.length; i++) {
        int slot = slot(this.asked[i]);
        keys[slot] = this.asked[i];
        masks[slot] |= 1L << i;
      }
    }
  }

  /** How many words the text has that others are compared with. */
  public int length() {
    return asked.length;
  }

  /**
   * The score of another text.
   *
   * @param other a {@link Wording}'s words
   */
  public int of(int[] other, int length, int otherPairsOfCodes) {
    int longer = Math.max(asked.length, length);
    if (longer == 0) {
      return 0;
    }
    int same = longer - distance(other, length);
    int score = 100 * same / longer - Math.abs(pairsOfCodes - otherPairsOfCodes);
    return Math.max(0, Math.min(MOST, score));
  }

  /** Levenshtein's distance over words. */
  int distance(int[] other, int length) {
    if (asked.length == 0 || length == 0) {
      return Math.max(asked.length, length);
    }
    return asked.length <= WORD ? inOneWord(other, length) : byTable(other, length);
  }

  /**
   * All rows of the table at once, a bit each: Myers 1999 in the form of Hyyrö 2003, "A bit-vector
   * algorithm for computing Levenshtein and Damerau edit distances".
   */
  private int inOneWord(int[] other, int length) {
    long last = 1L << (asked.length - 1);
    long up = -1L;
    long down = 0;
    int distance = asked.length;
    for (int i = 0; i < length; i++) {
      long equal = masks[slot(other[i])];
      long diagonal = (((equal & up) + up) ^ up) | equal | down;
      long right = down | ~(diagonal | up);
      long left = diagonal & up;
      if ((right & last) != 0) {
        distance++;
      } else if ((left & last) != 0) {
        distance--;
      }
      right = right << 1 | 1;
      left <<= 1;
      up = left | ~(diagonal | right);
      down = right & diagonal;
    }
    return distance;
  }

  private int byTable(int[] other, int length) {
    int[] before = new int[length + 1];
    int[] row = new int[length + 1];
    for (int j = 0; j <= length; j++) {
      before[j] = j;
    }
    for (int i = 1; i <= asked.length; i++) {
      row[0] = i;
      for (int j = 1; j <= length; j++) {
        int replaced = before[j - 1] + (asked[i - 1] == other[j - 1] ? 0 : 1);
        row[j] = Math.min(replaced, 1 + Math.min(before[j], row[j - 1]));
      }
      int[] spare = before;
      before = row;
      row = spare;
    }
    return before[length];
  }

  /** Where the word's bits lie, or would: an empty slot has none. */
  private int slot(int word) {
    int at = (word * 0x9E3779B9) >>> 7 & keys.length - 1;
    while (masks[at] != 0 && keys[at] != word) {
      at = at + 1 & keys.length - 1;
    }
    return at;
  }
}
