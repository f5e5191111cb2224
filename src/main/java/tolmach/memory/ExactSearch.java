package tolmach.memory;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import tolmach.language.LanguagePair;

/** Finds the best unit that has the very text. */
final class ExactSearch {

  private static final OriginClass[] CLASSES = OriginClass.values();

  private final Query query;
  private final Term sentence;
  private final Term story;
  private final long desk;
  private final long previous;
  private final long next;
  private long bestRank = -1;
  private long bestSaid;
  private int best = -1;

  private ExactSearch(LanguagePair pair, Query query) {
    this.query = query;
    this.sentence = MemoryFields.term(new Sentence(pair, query.sourceHash()));
    this.story = MemoryFields.storyTerm(query.uri());
    this.desk = MemoryFields.desk(query.desk());
    this.previous = MemoryFields.neighbour(query.previousHash());
    this.next = MemoryFields.neighbour(query.nextHash());
  }

  static Optional<Match> find(IndexSearcher searcher, LanguagePair pair, Query query)
      throws IOException {
    return new ExactSearch(pair, query).in(searcher);
  }

  private Optional<Match> in(IndexSearcher searcher) throws IOException {
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      look(leaf);
    }
    return best < 0
        ? Optional.empty()
        : Optional.of(Match.of(Documents.unit(searcher.storedFields(), best), query));
  }

  private void look(LeafReaderContext leaf) throws IOException {
    LeafReader reader = leaf.reader();
    PostingsEnum sentences = reader.postings(sentence, PostingsEnum.NONE);
    if (sentences == null) {
      return;
    }
    PostingsEnum stories = reader.postings(story, PostingsEnum.NONE);
    Bits live = reader.getLiveDocs();
    NumericDocValues origins = reader.getNumericDocValues(MemoryFields.ORIGIN);
    NumericDocValues desks = reader.getNumericDocValues(MemoryFields.DESK);
    NumericDocValues previouses = reader.getNumericDocValues(MemoryFields.PREVIOUS);
    NumericDocValues nexts = reader.getNumericDocValues(MemoryFields.NEXT);
    NumericDocValues created = reader.getNumericDocValues(MemoryFields.CREATED);
    NumericDocValues said = reader.getNumericDocValues(MemoryFields.SAID);
    int doc;
    while ((doc = sentences.nextDoc()) != DocIdSetIterator.NO_MORE_DOCS) {
      if (live != null && !live.get(doc)) {
        continue;
      }
      boolean sameStory = isAt(stories, doc);
      OriginClass originClass = CLASSES[(int) value(origins, doc)];
      int neighbours =
          (value(previouses, doc) == previous ? 1 : 0) + (value(nexts, doc) == next ? 1 : 0);
      Origin origin = Match.origin(sameStory, originClass == OriginClass.HUMAN, neighbours);
      boolean ownDesk = desk != 0 && value(desks, doc) == desk;
      long rank = Match.rank(origin, originClass, ownDesk, neighbours, value(created, doc));
      if (rank >= bestRank) {
        long words = value(said, doc);
        if (rank > bestRank || words > bestSaid) {
          bestRank = rank;
          bestSaid = words;
          best = leaf.docBase + doc;
        }
      }
    }
  }

  private static boolean isAt(PostingsEnum postings, int doc) throws IOException {
    if (postings == null) {
      return false;
    }
    int at = postings.docID();
    return (at < doc ? postings.advance(doc) : at) == doc;
  }

  private static long value(NumericDocValues values, int doc) throws IOException {
    return values.advanceExact(doc) ? values.longValue() : 0;
  }
}
