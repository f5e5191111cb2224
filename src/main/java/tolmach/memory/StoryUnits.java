package tolmach.memory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import tolmach.language.LanguageTag;

/** The units of one story. */
final class StoryUnits {

  private StoryUnits() {}

  static List<Unit> latest(IndexSearcher searcher, String uri, LanguageTag target)
      throws IOException {
    StoredFields stored = searcher.storedFields();
    List<Unit> units = new ArrayList<>();
    Documents.each(
        searcher.getIndexReader(),
        MemoryFields.storyTerm(uri),
        document -> {
          Unit unit = Documents.unit(stored, document);
          if (unit.uri().equals(uri) && unit.pair().target().means(target)) {
            units.add(unit);
          }
        });
    return LastVersion.of(units);
  }
}
