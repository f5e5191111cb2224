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

  /** How many of the asked words another text may lack and still come in. */
  int mayLack() {
    return similarity.length() * (100 - finalists.floor()) / 100;
  }

  /** Compares documents of a segment, which are in ascending order. */
  void compare(LeafReaderContext leaf, int[] documents, int count) throws IOException {
    BinaryDocValues wordings = leaf.reader().getBinaryDocValues(MemoryFields.WORDING);
    NumericDocValues texts = leaf.reader().getNumericDocValues(MemoryFields.TEXT);
    for (int i = 0; i < count; i++) {
      int document = documents[i];
      if (!wordings.advanceExact(document)) {
        continue;
      }
      int score = score(wordings.binaryValue());
      if (score >= finalists.floor()
          && !(texts.advanceExact(document) && texts.longValue() == asked.high())) {
        finalists.offer(
            new Finalists.Finalist(
                score, rank(leaf, document), said(leaf, document), leaf.docBase + document));
      }
    }
  }

  private int score(BytesRef wording) {
    int length = wording.length / Integer.BYTES - 1;
    int longer = Math.max(length, similarity.length());
    int shorter = Math.min(length, similarity.length());
    if (100 * shorter < finalists.floor() * longer) {
      return -1;
    }
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
