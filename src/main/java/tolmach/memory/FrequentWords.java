package tolmach.memory;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/**
 * Which documents of a segment have a word, a bit for each document: for the words that many have.
 * Kept on the heap while there is room, those that were asked for last; a segment's go with it.
 * Safe for use by several threads.
 */
final class FrequentWords {

  /** A word is frequent that one in so many documents has. */
  private static final int ONE_IN = 128;

  /** Of smaller segments the lists are as quick. */
  private static final int SMALLEST = 1_024;

  /** What part of the heap they may take; the words of a million news sentences take 50 MB. */
  private static final int PART_OF_HEAP = 16;

  private record Place(IndexReader.CacheKey segment, BytesRef word) {}

  private final long room;
  private final Map<Place, long[]> sets = new LinkedHashMap<>(16, 0.75f, true);
  private final Set<IndexReader.CacheKey> segments = new HashSet<>();
  private long taken;

  FrequentWords() {
    this(Runtime.getRuntime().maxMemory() / PART_OF_HEAP);
  }

  /**
   * @param room in bytes
   */
  FrequentWords(long room) {
    this.room = room;
  }

  static boolean isFrequent(int documents, LeafReader reader) {
    return reader.maxDoc() >= SMALLEST && (long) documents * ONE_IN >= reader.maxDoc();
  }

  /** The sets that are at hand, in the order of the words; null for each that is not. */
  synchronized long[][] known(LeafReader reader, List<BytesRef> words) {
    long[][] known = new long[words.size()][];
    IndexReader.CacheHelper segment = reader.getCoreCacheHelper();
    if (segment != null && segments.contains(segment.getKey())) {
      for (int i = 0; i < known.length; i++) {
        known[i] = sets.get(new Place(segment.getKey(), words.get(i)));
      }
    }
    return known;
  }

  /** The set of the documents in the list, which is kept. */
  long[] read(LeafReader reader, BytesRef word, PostingsEnum list) throws IOException {
    long[] set = new long[BitCounts.places(reader.maxDoc())];
    int document;
    while ((document = list.nextDoc()) != DocIdSetIterator.NO_MORE_DOCS) {
      set[document / Long.SIZE] |= 1L << document;
    }
    IndexReader.CacheHelper segment = reader.getCoreCacheHelper();
    if (segment != null) {
      keep(segment, word, set);
    }
    return set;
  }

  private synchronized void keep(IndexReader.CacheHelper segment, BytesRef word, long[] set) {
    if (segments.add(segment.getKey())) {
      segment.addClosedListener(this::forget);
    }
    if (sets.put(new Place(segment.getKey(), word), set) == null) {
      taken += bytes(set);
    }
    for (var oldest = sets.values().iterator(); taken > room && oldest.hasNext(); ) {
      taken -= bytes(oldest.next());
      oldest.remove();
    }
  }

  private synchronized void forget(IndexReader.CacheKey segment) {
    segments.remove(segment);
    sets.entrySet()
        .removeIf(
            entry -> {
              boolean gone = entry.getKey().segment() == segment;
              taken -= gone ? bytes(entry.getValue()) : 0;
              return gone;
            });
  }

  private static long bytes(long[] set) {
    return (long) set.length * Long.BYTES;
  }

  /** How many sets are kept. */
  synchronized int size() {
    return sets.size();
  }
}
