package tolmach.memory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import tolmach.language.LanguagePair;
import tolmach.memory.words.NumberExchange;
import tolmach.memory.words.Similarity;
import tolmach.memory.words.Wording;

/**
 * Finds units by likeness. A text that is like enough has many of the asked one's words, wherever
 * they stand: these are counted for all documents at once, and only the ones with enough of them
 * for their length are compared word by word, by numbers that lie beside the text.
 */
final class FuzzySearch {

  private final Counters counters = new Counters();
  private final FrequentWords frequent = new FrequentWords();

  List<SimilarUnit> find(
      IndexSearcher searcher, LanguagePair pair, Query query, int atLeast, int max)
      throws IOException {
    Wording asked = Wording.of(query.text());
    if (max < 1 || !asked.hasWords()) {
      return List.of();
    }
    LanguagePair alike = Sentence.alike(pair);
    var finalists = new Finalists(max, atLeast);
    var comparison = new Comparison(new Similarity(asked), query, finalists);
    try (Counters.Lease lease = counters.take()) {
      for (LeafReaderContext leaf : largestFirst(searcher)) {
        new WordCount(leaf, alike, asked, frequent).offer(comparison, lease.counts());
      }
    }
    return read(searcher, pair, query, finalists.best());
  }

  private static List<LeafReaderContext> largestFirst(IndexSearcher searcher) {
    var leaves = new ArrayList<>(searcher.getIndexReader().leaves());
    leaves.sort(Comparator.comparingInt(leaf -> -leaf.reader().maxDoc()));
    return leaves;
  }

  private static List<SimilarUnit> read(
      IndexSearcher searcher, LanguagePair pair, Query query, List<Finalists.Finalist> best)
      throws IOException {
    StoredFields stored = searcher.storedFields();
    List<SimilarUnit> similar = new ArrayList<>();
    for (Finalists.Finalist finalist : best) {
      Unit unit = Documents.unit(stored, finalist.document());
      String exchanged =
          finalist.score() == Similarity.MOST
              ? NumberExchange.of(pair, unit.source(), unit.target(), query.text()).orElse(null)
              : null;
      similar.add(
          exchanged == null
              ? new SimilarUnit(unit, finalist.score(), unit.target(), false)
              : new SimilarUnit(unit, finalist.score(), exchanged, true));
    }
    return similar;
  }
}
