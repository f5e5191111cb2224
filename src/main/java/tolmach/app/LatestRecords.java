package tolmach.app;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Where the last record of each key stands in a compacted topic, in 24 bytes a key and room to
 * spare: a million keys take about 50 MB. Keys are told apart by 128 bits of SHA-256.
 */
final class LatestRecords {

  /** The last record of its key was a tombstone, or has been shown. */
  private static final long NONE = -1;

  private static final int SMALLEST = 1 << 10;

  private long[] high = new long[SMALLEST];
  private long[] low = new long[SMALLEST];
  private long[] offsets = new long[SMALLEST];
  private int size;

  /** A record of that key was read; offsets of one key only grow. */
  void put(byte[] key, long offset) {
    int place = place(key);
    if (isFree(place)) {
      size++;
    }
    set(place, fingerprint(key), offset);
    if (size > offsets.length / 2) {
      grow();
    }
  }

  /** The last record of that key was a tombstone. */
  void remove(byte[] key) {
    int place = place(key);
    if (!isFree(place)) {
      offsets[place] = NONE;
    }
  }

  /**
   * True once for each key: for its last record, or for a later one where that has been compacted
   * away meanwhile.
   */
  boolean take(byte[] key, long offset) {
    int place = place(key);
    if (isFree(place) || offsets[place] == NONE || offset < offsets[place]) {
      return false;
    }
    offsets[place] = NONE;
    return true;
  }

  private boolean isFree(int place) {
    return high[place] == 0 && low[place] == 0;
  }

  private void set(int place, ByteBuffer fingerprint, long offset) {
    high[place] = fingerprint.getLong(0);
    low[place] = fingerprint.getLong(Long.BYTES);
    offsets[place] = offset;
  }

  private int place(byte[] key) {
    ByteBuffer fingerprint = fingerprint(key);
    return place(fingerprint.getLong(0), fingerprint.getLong(Long.BYTES));
  }

  private int place(long first, long second) {
    int place = (int) first & (offsets.length - 1);
    while (!isFree(place) && (high[place] != first || low[place] != second)) {
      place = (place + 1) & (offsets.length - 1);
    }
    return place;
  }

  private void grow() {
    long[] oldHigh = high;
    long[] oldLow = low;
    long[] oldOffsets = offsets;
    high = new long[oldHigh.length * 2];
    low = new long[oldHigh.length * 2];
    offsets = new long[oldHigh.length * 2];
    for (int i = 0; i < oldHigh.length; i++) {
      if (oldHigh[i] != 0 || oldLow[i] != 0) {
        int place = place(oldHigh[i], oldLow[i]);
        high[place] = oldHigh[i];
        low[place] = oldLow[i];
        offsets[place] = oldOffsets[i];
      }
    }
  }

  private static ByteBuffer fingerprint(byte[] key) {
    try {
      return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(key));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
