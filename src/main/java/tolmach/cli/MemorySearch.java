package tolmach.cli;

import java.io.IOException;
import java.util.Optional;
import tolmach.app.MemoryLog;
import tolmach.language.LanguagePair;
import tolmach.memory.LuceneMemory;
import tolmach.memory.TranslationMemory;
import tolmach.memory.Unit;

/** The memory of one pair of languages, read from the cluster to be looked up. */
final class MemorySearch implements AutoCloseable {

  private final ScratchFolder folder;
  private final LuceneMemory memory;

  private MemorySearch(ScratchFolder folder, LuceneMemory memory) {
    this.folder = folder;
    this.memory = memory;
  }

  /** Reads what is in force now. */
  static MemorySearch open(Terminal terminal, Place place, LanguagePair pair) throws IOException {
    var log = new MemoryLog(place.cluster());
    var folder = new ScratchFolder(Optional.empty());
    var search = new MemorySearch(folder, LuceneMemory.open(folder.path().resolve("index")));
    try {
      search.fill(terminal, log, pair);
      return search;
    } catch (RuntimeException e) {
      search.close();
      throw e;
    }
  }

  private void fill(Terminal terminal, MemoryLog log, LanguagePair pair) {
    var pace = new Pace("records");
    try (var progress = new Progress(terminal)) {
      log.forEach(
          unit -> {
            if (isOf(pair, unit)) {
              memory.store(unit);
            }
            return true;
          },
          (read, all) -> progress.at(pace.at(read, (double) read / all)));
    }
    memory.refresh();
  }

  private static boolean isOf(LanguagePair pair, Unit unit) {
    return unit.pair().source().sameLanguageAs(pair.source())
        && unit.pair().target().sameLanguageAs(pair.target());
  }

  TranslationMemory memory() {
    return memory;
  }

  @Override
  public void close() {
    memory.close();
    folder.close();
  }
}
