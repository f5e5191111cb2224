package tolmach.memory;

import java.io.IOException;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;

/** The retirements and withdrawals in an index. */
final class Notes {

  private Notes() {}

  /** Adds them all. */
  static void read(IndexSearcher searcher, OutOfForce outOfForce) throws IOException {
    StoredFields stored = searcher.storedFields();
    Documents.each(
        searcher.getIndexReader(),
        new Term(MemoryFields.TYPE, MemoryFields.RETIREMENT),
        document -> outOfForce.add(StoredForm.retirement(Documents.whole(stored, document))));
    Documents.each(
        searcher.getIndexReader(),
        new Term(MemoryFields.TYPE, MemoryFields.WITHDRAWAL),
        document -> outOfForce.add(StoredForm.withdrawal(Documents.whole(stored, document))));
  }
}
