package tolmach.memory;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.LockObtainFailedException;
import tolmach.language.LanguagePair;
import tolmach.language.LanguageTag;

/**
 * The memory in a folder. One thread writes, any number look up. What was written is seen by
 * look-ups after {@link #refresh} and survives a crash after {@link #commit}; written again it
 * changes nothing, so who reads a log begins again at {@link #offsets}.
 *
 * <p>All methods throw {@link UncheckedIOException} when the disk fails; after such a failure of a
 * writing method the memory is to be closed and opened again.
 */
public final class LuceneMemory implements TranslationMemory, MemoryContents, Closeable {

  /** What is written is kept on the heap up to that size, then put on the disk. */
  private static final double BUFFER_MEGABYTES = 32;

  private final MemoryFolder folder;
  private final FormAnalyzer analyzer = new FormAnalyzer();
  private final OutOfForce outOfForce = new OutOfForce();
  private final FuzzySearch fuzzy = new FuzzySearch();
  private final IndexWriter writer;
  private final SearcherManager searchers;

  private LuceneMemory(Path path, String logIdentity) {
    folder = MemoryFolder.open(path, logIdentity);
    try {
      var config = new IndexWriterConfig(analyzer);
      config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
      config.setCommitOnClose(false);
      writer = new IndexWriter(folder.directory(), config);
      searchers = new SearcherManager(writer, new SearcherFactory());
      each(searcher -> Notes.read(searcher, outOfForce));
    } catch (LockObtainFailedException e) {
      throw MemoryFolder.inUse(path, e);
    } catch (IOException e) {
      throw MemoryFolder.unusable(path, e);
    }
  }

  /**
   * The memory in that folder, of whichever log it is; an empty one if there is none yet.
   *
   * @throws MemoryFolderException if the folder cannot be used, or another process uses it
   */
  public static LuceneMemory open(Path folder) {
    return new LuceneMemory(folder, null);
  }

  /**
   * The memory in that folder. One of another log, of another format, or damaged, is thrown away
   * and begun anew.
   *
   * @param logIdentity what tells this log from any other, for instance its topic's id
   * @throws MemoryFolderException if the folder cannot be used, or another process uses it
   */
  public static LuceneMemory open(Path folder, String logIdentity) {
    return new LuceneMemory(folder, logIdentity);
  }

  /** Of which log this is; {@code ""} if that was never said. */
  public String logIdentity() {
    return folder.logIdentity();
  }

  /**
   * As it was opened: by partition the offset of the first record that the last commit does not
   * hold, where to go on reading. Empty if nothing was committed.
   */
  public SortedMap<Integer, Long> offsets() {
    return Collections.unmodifiableSortedMap(folder.offsets());
  }

  /** Lets look-ups see all that was written before. */
  public void refresh() {
    write(searchers::maybeRefreshBlocking);
  }

  /**
   * Makes all that was written before survive a crash. Changes nothing for look-ups.
   *
   * @param offsets by partition, of the first record that is not yet written
   */
  public void commit(SortedMap<Integer, Long> offsets) {
    write(
        () -> {
          writer.setLiveCommitData(MemoryFolder.said(folder.logIdentity(), offsets).entrySet());
          writer.commit();
        });
  }

  @Override
  public Optional<Match> lookUp(LanguagePair pair, Query query) {
    return read(searcher -> ExactSearch.find(searcher, pair, query));
  }

  @Override
  public List<SimilarUnit> similar(LanguagePair pair, Query query, int atLeast, int max) {
    return read(searcher -> fuzzy.find(searcher, pair, query, atLeast, max));
  }

  @Override
  public List<Unit> concordance(LanguagePair pair, String words, int max) {
    return read(searcher -> Concordance.find(searcher, analyzer, pair, words, max));
  }

  @Override
  public List<Unit> latest(String uri, LanguageTag target) {
    return read(searcher -> StoryUnits.latest(searcher, uri, target));
  }

  @Override
  public void store(Unit unit) {
    write(
        () -> {
          if (outOfForce.holds(unit)) {
            writer.deleteDocuments(MemoryFields.term(unit.key()));
          } else {
            writer.updateDocument(MemoryFields.term(unit.key()), MemoryFields.of(unit));
          }
        });
  }

  @Override
  public void retire(Retirement retirement) {
    write(
        () -> {
          outOfForce.add(retirement);
          writer.updateDocument(MemoryFields.term(retirement), MemoryFields.of(retirement));
          writer.deleteDocuments(gone(retirement));
        });
  }

  /** The same translation of the same sentence: this very unit's, and any but a person's. */
  private static org.apache.lucene.search.Query gone(Retirement retirement) {
    Sentence sentence = Sentence.of(retirement.key());
    long said = sentence.saidAs(retirement.target()).high();
    var thisOrNoPersons =
        new BooleanQuery.Builder()
            .add(new TermQuery(MemoryFields.term(retirement.key())), Occur.SHOULD)
            .add(
                NumericDocValuesField.newSlowRangeQuery(
                    MemoryFields.ORIGIN,
                    OriginClass.MACHINE.ordinal(),
                    OriginClass.IMPORTED.ordinal()),
                Occur.SHOULD)
            .build();
    return new BooleanQuery.Builder()
        .add(new TermQuery(MemoryFields.term(sentence)), Occur.FILTER)
        .add(NumericDocValuesField.newSlowExactQuery(MemoryFields.SAID, said), Occur.FILTER)
        .add(thisOrNoPersons, Occur.FILTER)
        .build();
  }

  @Override
  public void withdraw(Withdrawal withdrawal) {
    write(
        () -> {
          outOfForce.add(withdrawal);
          writer.updateDocument(MemoryFields.term(withdrawal), MemoryFields.of(withdrawal));
          writer.deleteDocuments(MemoryFields.storyTerm(withdrawal.uri()));
        });
  }

  @Override
  public void forget(UnitKey key) {
    write(() -> writer.deleteDocuments(MemoryFields.term(key)));
  }

  @Override
  public MemoryStatistics statistics() {
    return read(searcher -> Stock.of(searcher, folder.directory()));
  }

  @Override
  public void forEach(Consumer<Unit> visitor) {
    each(searcher -> Stock.forEach(searcher, visitor));
  }

  /** Ends without a commit: what was not committed is to be written again. */
  @Override
  public void close() {
    write(
        () -> {
          searchers.close();
          writer.rollback();
          folder.directory().close();
          analyzer.close();
        });
  }

  private interface Reading<T> {
    T of(IndexSearcher searcher) throws IOException;
  }

  private interface Writing {
    void run() throws IOException;
  }

  private <T> T read(Reading<T> reading) {
    try {
      IndexSearcher searcher = searchers.acquire();
      try {
        return reading.of(searcher);
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the memory cannot be read: " + e.getMessage(), e);
    }
  }

  private interface Seeing {
    void all(IndexSearcher searcher) throws IOException;
  }

  private void each(Seeing seeing) {
    read(
        searcher -> {
          seeing.all(searcher);
          return true;
        });
  }

  private synchronized void write(Writing writing) {
    try {
      writing.run();
    } catch (IOException e) {
      throw new UncheckedIOException("the memory cannot be written: " + e.getMessage(), e);
    }
  }
}
