package tolmach.memory;

import java.io.IOException;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/** The documents of an index and what they hold. */
final class Documents {

  private static final Set<String> WHOLE = Set.of(MemoryFields.WHOLE);

  /** Told of documents one after the other. */
  interface Visitor {
    void see(int document) throws IOException;
  }

  private Documents() {}

  /** Shows every document in force with that term; answers with how many there are. */
  static long each(IndexReader reader, Term term, Visitor visitor) throws IOException {
    long count = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.NONE);
      if (postings == null) {
        continue;
      }
      Bits live = leaf.reader().getLiveDocs();
      int document;
      while ((document = postings.nextDoc()) != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(document)) {
          visitor.see(leaf.docBase + document);
          count++;
        }
      }
    }
    return count;
  }

  static Unit unit(StoredFields stored, int document) throws IOException {
    return StoredForm.unit(whole(stored, document));
  }

  static BytesRef whole(StoredFields stored, int document) throws IOException {
    return stored.document(document, WHOLE).getBinaryValue(MemoryFields.WHOLE);
  }
}
