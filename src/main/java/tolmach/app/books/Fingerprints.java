package tolmach.app.books;

import java.util.Arrays;

/**
 * A set of texts, each kept as 64 bits of its hash: 16 to 32 bytes for a text, however long. Of a
 * million texts two are taken for one with a chance of one in thirty million.
 */
final class Fingerprints {

  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private long[] table = new long[1024];
  private int size;

  /** True if it was not there yet. */
  boolean add(String text) {
    if (size * 2 > table.length) {
      long[] before = table;
      table = new long[before.length * 2];
      Arrays.stream(before).filter(print -> print != 0).forEach(this::put);
    }
    boolean isNew = put(print(text));
    size += isNew ? 1 : 0;
    return isNew;
  }

  private boolean put(long print) {
    int mask = table.length - 1;
    int at = (int) print & mask;
    while (table[at] != 0) {
      if (table[at] == print) {
        return false;
      }
      at = (at + 1) & mask;
    }
    table[at] = print;
    return true;
  }

  /** FNV-1a, mixed as MurmurHash3 ends, so that the low bits are as good as the high ones. */
  private static long print(String text) {
    long hash = OFFSET;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * PRIME;
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
    hash ^= hash >>> 33;
    return hash == 0 ? 1 : hash;
  }
}
