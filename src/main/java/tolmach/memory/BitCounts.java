package tolmach.memory;

import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.Bits;

/**
 * How many words each document has. The numbers lie in planes, one for each binary digit, with a
 * bit for each document, so that 64 documents are counted in a few instructions. For one thread.
 */
final class BitCounts {

  /** The highest number that is counted to. */
  static final int MOST = 127;

  /** So many places of all planes lie in the processor's nearest memory. */
  private static final int BLOCK = 512;

  private final long[][] planes = new long[Integer.SIZE - Integer.numberOfLeadingZeros(MOST)][];
  private final long[] carry = new long[BLOCK];
  private int digits;
  private int places;
  private int added;

  /**
   * Begins anew.
   *
   * @param documents how many there are
   * @param most how often {@link #add} will be called for one of them, at most {@link #MOST}
   */
  void clear(int documents, int most) {
    places = places(documents);
    digits = digits(most);
    added = 0;
    for (int digit = 0; digit < digits; digit++) {
      if (planes[digit] == null || planes[digit].length < places) {
        planes[digit] = new long[places + places / 4];
      } else {
        Arrays.fill(planes[digit], 0, places, 0);
      }
    }
  }

  /** How many longs hold a bit for each. */
  static int places(int documents) {
    return (documents + Long.SIZE - 1) / Long.SIZE;
  }

  private static int digits(int number) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(number);
  }

  /** One more for each document of each set; before any single one is added. */
  void add(List<long[]> sets) {
    for (int from = 0; from < places; from += BLOCK) {
      int size = Math.min(BLOCK, places - from);
      for (int i = 0; i < sets.size(); i++) {
        System.arraycopy(sets.get(i), from, carry, 0, size);
        int reached = digits(added + i + 1);
        for (int digit = 0; digit < reached; digit++) {
          add(planes[digit], from, size);
        }
      }
    }
    added += sets.size();
  }

  private void add(long[] plane, int from, int size) {
    for (int i = 0; i < size; i++) {
      long was = plane[from + i];
      long more = carry[i];
      plane[from + i] = was ^ more;
      carry[i] = was & more;
    }
  }

  /** One more for that document. */
  void add(int document) {
    int place = document / Long.SIZE;
    long bit = 1L << document;
    long was;
    int digit = 0;
    do {
      was = planes[digit][place];
      planes[digit++][place] = was ^ bit;
    } while ((was & bit) != 0);
  }

  int of(int document) {
    int place = document / Long.SIZE;
    int count = 0;
    for (int digit = 0; digit < digits; digit++) {
      count |= (int) (planes[digit][place] >>> document & 1) << digit;
    }
    return count;
  }

  /**
   * Those that were counted so often or more, {@link #document} and {@link #count} in one number
   * each, the least counted first.
   *
   * @param live the documents in force; null for all
   */
  long[] atLeast(int least, Bits live) {
    if (digits(least) > digits) {
      return new long[0];
    }
    long[] found = new long[BLOCK];
    int size = 0;
    for (int place = 0; place < places; place++) {
      for (long rest = atLeast(least, place); rest != 0; rest &= rest - 1) {
        int document = place * Long.SIZE + Long.numberOfTrailingZeros(rest);
        if (live == null || live.get(document)) {
          if (size == found.length) {
            found = Arrays.copyOf(found, size * 2);
          }
          found[size++] = (long) of(document) << Integer.SIZE | document;
        }
      }
    }
    found = Arrays.copyOf(found, size);
    Arrays.sort(found);
    return found;
  }

  static int document(long found) {
    return (int) found;
  }

  static int count(long found) {
    return (int) (found >>> Integer.SIZE);
  }

  /** Puts some that were found in the order of their documents. */
  static void sortByDocument(long[] found, int size) {
    for (int i = 0; i < size; i++) {
      found[i] = Long.rotateLeft(found[i], Integer.SIZE);
    }
    Arrays.sort(found, 0, size);
    for (int i = 0; i < size; i++) {
      found[i] = Long.rotateLeft(found[i], Integer.SIZE);
    }
  }

  /** A bit for each of 64 documents, compared digit by digit from the highest. */
  private long atLeast(int least, int place) {
    long more = 0;
    long same = -1;
    for (int digit = digits - 1; digit >= 0; digit--) {
      long bits = planes[digit][place];
      if ((least >>> digit & 1) == 0) {
        more |= same & bits;
        same &= ~bits;
      } else {
        same &= bits;
      }
    }
    return more | same;
  }
}
