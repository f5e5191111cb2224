package tolmach.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tolmach.language.LanguagePair;
import tolmach.language.LanguageTag;
import tolmach.memory.LuceneMemory;
import tolmach.memory.Match;
import tolmach.memory.Query;
import tolmach.memory.Retirement;
import tolmach.memory.SimilarUnit;
import tolmach.memory.TranslationMemory;
import tolmach.memory.Unit;
import tolmach.memory.UnitKey;
import tolmach.memory.Withdrawal;
import tolmach.wire.LogIndex;
import tolmach.wire.Topic;
import tolmach.wire.UnreadableRecordException;

/**
 * This node's memory: a folder that is made from the topic {@code memory} and can be lost. Looked
 * up by any thread, written by the one that follows the topic alone; while the folder is begun anew
 * look-ups wait, and before it is open they find nothing.
 */
public final class NodeMemory implements TranslationMemory, LogIndex {

  private static final Logger LOG = LoggerFactory.getLogger(NodeMemory.class);

  private final Path folder;
  private final Clock clock;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private LuceneMemory open;

  /**
   * @param folder made if it is not there; nothing else may lie in it
   */
  public NodeMemory(Path folder) {
    this(folder, Clock.systemUTC());
  }

  NodeMemory(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  @Override
  public SortedMap<Integer, Long> open(String log) {
    lock.writeLock().lock();
    try {
      closeIfOpen();
      if (isTooOld()) {
        LOG.atWarn()
            .addKeyValue("folder", folder)
            .log("this memory has missed what was deleted meanwhile, and is built anew");
        empty();
      }
      open = LuceneMemory.open(folder, log);
      return open.offsets();
    } finally {
      lock.writeLock().unlock();
    }
  }

  @Override
  public void beginAnew(String log) {
    lock.writeLock().lock();
    try {
      closeIfOpen();
      empty();
      open = LuceneMemory.open(folder, log);
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** The log keeps a tombstone for a while only; who was away longer has not heard of it. */
  private boolean isTooOld() {
    Instant last = files().map(NodeMemory::modified).max(Comparator.naturalOrder()).orElse(null);
    return last != null && last.plus(Topic.TOMBSTONES).isBefore(clock.instant());
  }

  private static Instant modified(Path file) {
    try {
      return Files.getLastModifiedTime(file).toInstant();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void empty() {
    files()
        .forEach(
            file -> {
              try {
                Files.delete(file);
              } catch (IOException e) {
                throw new UncheckedIOException("cannot empty the memory's folder " + folder, e);
              }
            });
  }

  private Stream<Path> files() {
    if (!Files.isDirectory(folder)) {
      return Stream.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the memory's folder " + folder, e);
    }
  }

  @Override
  public void apply(ConsumerRecord<byte[], byte[]> record) throws UnreadableRecordException {
    PublishedMemory.hear(record, opened());
  }

  @Override
  public void refresh() {
    opened().refresh();
  }

  @Override
  public void commit(SortedMap<Integer, Long> offsets) {
    opened().commit(offsets);
  }

  @Override
  public void close() {
    lock.writeLock().lock();
    try {
      closeIfOpen();
    } finally {
      lock.writeLock().unlock();
    }
  }

  private void closeIfOpen() {
    if (open != null) {
      var last = open;
      open = null;
      last.close();
    }
  }

  @Override
  public Optional<Match> lookUp(LanguagePair pair, Query query) {
    return ask(memory -> memory.lookUp(pair, query), Optional.empty());
  }

  @Override
  public List<SimilarUnit> similar(LanguagePair pair, Query query, int atLeast, int max) {
    return ask(memory -> memory.similar(pair, query, atLeast, max), List.of());
  }

  @Override
  public List<Unit> concordance(LanguagePair pair, String words, int max) {
    return ask(memory -> memory.concordance(pair, words, max), List.of());
  }

  @Override
  public List<Unit> latest(String uri, LanguageTag target) {
    return ask(memory -> memory.latest(uri, target), List.of());
  }

  private <T> T ask(Function<TranslationMemory, T> question, T unopened) {
    lock.readLock().lock();
    try {
      return open == null ? unopened : question.apply(open);
    } finally {
      lock.readLock().unlock();
    }
  }

  @Override
  public void store(Unit unit) {
    opened().store(unit);
  }

  @Override
  public void retire(Retirement retirement) {
    opened().retire(retirement);
  }

  @Override
  public void withdraw(Withdrawal withdrawal) {
    opened().withdraw(withdrawal);
  }

  @Override
  public void forget(UnitKey key) {
    opened().forget(key);
  }

  /** For the thread that opened it. */
  private LuceneMemory opened() {
    if (open == null) {
      throw new IllegalStateException("the memory in " + folder + " is not open");
    }
    return open;
  }
}
