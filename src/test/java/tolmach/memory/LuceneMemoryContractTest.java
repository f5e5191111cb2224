package tolmach.memory;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class LuceneMemoryContractTest extends TranslationMemoryContract {

  @TempDir private Path folder;
  private LuceneMemory memory;

  @BeforeEach
  void open() {
    memory = LuceneMemory.open(folder);
  }

  @AfterEach
  void close() {
    memory.close();
  }

  @Override
  TranslationMemory memory() {
    return memory;
  }

  @Override
  void settle() {
    memory.refresh();
  }
}
