package tolmach.memory;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import tolmach.language.LanguagePair;

/** An index as a whole. */
final class Stock {

  private static final Documents.Visitor COUNTED = document -> {};

  private Stock() {}

  static MemoryStatistics of(IndexSearcher searcher, Directory directory) throws IOException {
    IndexReader reader = searcher.getIndexReader();
    var shares = new HashMap<Map.Entry<LanguagePair, OriginClass>, Long>();
    Terms terms = MultiTerms.getTerms(reader, MemoryFields.SHARE);
    if (terms != null) {
      TermsEnum all = terms.iterator();
      for (BytesRef share = all.next(); share != null; share = all.next()) {
        var term = new Term(MemoryFields.SHARE, BytesRef.deepCopyOf(share));
        long units = Documents.each(reader, term, COUNTED);
        if (units > 0) {
          shares.put(MemoryFields.shared(term.text()), units);
        }
      }
    }
    return new MemoryStatistics(
        MemoryStatistics.shares(shares),
        stories(reader),
        Documents.each(reader, new Term(MemoryFields.TYPE, MemoryFields.RETIREMENT), COUNTED),
        Documents.each(reader, new Term(MemoryFields.TYPE, MemoryFields.WITHDRAWAL), COUNTED),
        bytes(directory));
  }

  static void forEach(IndexSearcher searcher, Consumer<Unit> visitor) throws IOException {
    StoredFields stored = searcher.storedFields();
    Documents.each(
        searcher.getIndexReader(),
        new Term(MemoryFields.TYPE, MemoryFields.UNIT),
        document -> visitor.accept(Documents.unit(stored, document)));
  }

  private static long stories(IndexReader reader) throws IOException {
    Terms terms = MultiTerms.getTerms(reader, MemoryFields.STORY);
    if (terms == null) {
      return 0;
    }
    Bits live = MultiBits.getLiveDocs(reader);
    TermsEnum all = terms.iterator();
    PostingsEnum postings = null;
    long stories = 0;
    while (all.next() != null) {
      postings = all.postings(postings, PostingsEnum.NONE);
      int document = postings.nextDoc();
      while (document != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(document)) {
        document = postings.nextDoc();
      }
      if (document != DocIdSetIterator.NO_MORE_DOCS) {
        stories++;
      }
    }
    return stories;
  }

  private static long bytes(Directory directory) throws IOException {
    long bytes = 0;
    for (String file : directory.listAll()) {
      try {
        bytes += directory.fileLength(file);
      } catch (java.nio.file.NoSuchFileException | java.io.FileNotFoundException e) {
        // merged away meanwhile
      }
    }
    return bytes;
  }
}
