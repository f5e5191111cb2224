package tolmach.memory;

import java.util.concurrent.ConcurrentLinkedDeque;

/** Counts of documents, used again and again: one set for each thread at work. */
final class Counters {

  private final ConcurrentLinkedDeque<BitCounts> free = new ConcurrentLinkedDeque<>();

  Lease take() {
    BitCounts counts = free.pollFirst();
    return new Lease(counts == null ? new BitCounts() : counts);
  }

  /** Some counts until it is closed. */
  final class Lease implements AutoCloseable {

    private final BitCounts counts;

    private Lease(BitCounts counts) {
      this.counts = counts;
    }

    BitCounts counts() {
      return counts;
    }

    @Override
    public void close() {
      free.addFirst(counts);
    }
  }
}
