package tolmach.memory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import tolmach.language.LanguagePair;

/** Finds units by words in any of their forms. */
final class Concordance {

  /** Many copies of a sentence may lie before the next one, but who looks through so many? */
  private static final int DEEPEST = 2_000;

  private static final int COPIES = 8;

  /** What the reader sees of a unit: shown once, whatever stories it stands in. */
  private record Shown(String source, String target) {}

  private Concordance() {}

  /** Units that have all the words in the source or all of them in the target. */
  static List<Unit> find(
      IndexSearcher searcher, Analyzer analyzer, LanguagePair pair, String words, int max)
      throws IOException {
    LanguagePair alike = Sentence.alike(pair);
    List<Query> sides = new ArrayList<>();
    for (String field :
        List.of(
            MemoryFields.sourceForms(alike.source()), MemoryFields.targetForms(alike.target()))) {
      Set<String> forms = forms(analyzer, field, words);
      if (!forms.isEmpty()) {
        sides.add(all(field, forms));
      }
    }
    if (sides.isEmpty() || max < 1) {
      return List.of();
    }
    Query query =
        new BooleanQuery.Builder()
            .add(new DisjunctionMaxQuery(sides, 0), Occur.MUST)
            .add(new TermQuery(new Term(MemoryFields.PAIR, alike.toString())), Occur.FILTER)
            .build();
    return distinct(searcher, query, max);
  }

  private static Query all(String field, Set<String> forms) {
    var all = new BooleanQuery.Builder();
    forms.forEach(form -> all.add(new TermQuery(new Term(field, form)), Occur.MUST));
    return all.build();
  }

  private static List<Unit> distinct(IndexSearcher searcher, Query query, int max)
      throws IOException {
    StoredFields stored = searcher.storedFields();
    int depth = (int) Math.min(DEEPEST, (long) max * COPIES);
    var shown = new HashSet<Shown>();
    var units = new ArrayList<Unit>();
    for (ScoreDoc hit : searcher.search(query, Math.max(max, depth)).scoreDocs) {
      Unit unit = Documents.unit(stored, hit.doc);
      if (shown.add(new Shown(unit.source(), unit.target()))) {
        units.add(unit);
        if (units.size() == max) {
          break;
        }
      }
    }
    return units;
  }

  private static Set<String> forms(Analyzer analyzer, String field, String words)
      throws IOException {
    var forms = new LinkedHashSet<String>();
    try (TokenStream tokens = analyzer.tokenStream(field, words)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        forms.add(term.toString());
      }
      tokens.end();
    }
    return forms;
  }
}
