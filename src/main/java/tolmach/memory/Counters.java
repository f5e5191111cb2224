package tolmach.memory;

import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedDeque;

/** Counters, one for each document, used again and again: one set for each thread at work. */
final class Counters {

  private final ConcurrentLinkedDeque<byte[]> free = new ConcurrentLinkedDeque<>();

  /** At least so many counters, all zero. */
  Lease take(int size) {
    byte[] counts = free.pollFirst();
    if (counts == null || counts.length < size) {
      counts = new byte[size + size / 4 + Long.BYTES];
    } else {
      Arrays.fill(counts, 0, size, (byte) 0);
    }
    return new Lease(counts);
  }

  /** Some counters until it is closed. */
  final class Lease implements AutoCloseable {

    private final byte[] counts;

    private Lease(byte[] counts) {
      this.counts = counts;
    }

    byte[] counts() {
      return counts;
    }

    @Override
    public void close() {
      free.addFirst(counts);
    }
  }
}
