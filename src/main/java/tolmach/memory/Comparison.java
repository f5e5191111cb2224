package tolmach.memory;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.BytesRef;
import tolmach.memory.words.Similarity;

/** Compares documents with the asked text and keeps the best. */
final class Comparison {

  private static final OriginClass[] CLASSES = OriginClass.values();

  private final Similarity similarity;
  private final Finalists finalists;
  private final Fingerprint asked;
  private final long desk;
  private int[] words = new int[64];

  Comparison(Similarity similarity, Query query, Finalists finalists) {
    this.similarity = similarity;
    this.finalists = finalists;
    this.desk = MemoryFields.desk(query.desk());
    this.asked = MemoryFields.text(query.sourceHash());
  }

  /** How many of the asked words a text of that length has at least that comes in. */
  int needed(int length) {
    int longer = Math.max(length, similarity.length());
    return Math.max(1, (longer * finalists.floor() + 99) / 100);
  }

  /** How many of the asked words any text has at least that comes in. */
  int needed() {
    return needed(0);
  }

  /**
   * Compares documents of a segment.
   *
   * @param counted documents in ascending order with their counts, of {@link BitCounts}
   * @param uncounted how many of the asked words they may have besides
   * @return how many it had to read
   */
  int compare(LeafReaderContext leaf, long[] counted, int size, int uncounted) throws IOException {
    BinaryDocValues wordings = leaf.reader().getBinaryDocValues(MemoryFields.WORDING);
    NumericDocValues lengths = leaf.reader().getNumericDocValues(MemoryFields.LENGTH);
    NumericDocValues texts = leaf.reader().getNumericDocValues(MemoryFields.TEXT);
    int read = 0;
    for (int i = 0; i < size; i++) {
      int document = BitCounts.document(counted[i]);
      if (!lengths.advanceExact(document)
          || BitCounts.count(counted[i]) + uncounted < needed((int) lengths.longValue())
          || !wordings.advanceExact(document)) {
        continue;
      }
      read++;
      int score = score(wordings.binaryValue());
      if (score >= finalists.floor()
          && !(texts.advanceExact(document) && texts.longValue() == asked.high())) {
        finalists.offer(
            new Finalists.Finalist(
                score, rank(leaf, document), said(leaf, document), leaf.docBase + document));
      }
    }
    return read;
  }

  private int score(BytesRef wording) {
    int length = wording.length / Integer.BYTES - 1;
    if (words.length < length) {
      words = new int[length * 2];
    }
    ByteBuffer numbers = ByteBuffer.wrap(wording.bytes, wording.offset, wording.length);
    int pairsOfCodes = numbers.getInt();
    numbers.asIntBuffer().get(words, 0, length);
    return similarity.of(words, length, pairsOfCodes);
  }

  /** Once a document is good enough; few are. */
  private long rank(LeafReaderContext leaf, int document) throws IOException {
    OriginClass originClass = CLASSES[(int) number(leaf, MemoryFields.ORIGIN, document)];
    boolean own = desk != 0 && number(leaf, MemoryFields.DESK, document) == desk;
    long created = number(leaf, MemoryFields.CREATED, document);
    return Match.rank(Origin.EXACT, originClass, own, 0, created);
  }

  private static long said(LeafReaderContext leaf, int document) throws IOException {
    return number(leaf, MemoryFields.SAID, document);
  }

  private static long number(LeafReaderContext leaf, String field, int document)
      throws IOException {
    NumericDocValues values = leaf.reader().getNumericDocValues(field);
    return values.advanceExact(document) ? values.longValue() : 0;
  }
}
