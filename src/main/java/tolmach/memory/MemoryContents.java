package tolmach.memory;

import java.util.function.Consumer;

/** What a memory holds, as a whole. */
public interface MemoryContents {

  /** How much it holds; takes up to seconds where it is much. */
  MemoryStatistics statistics();

  /**
   * Shows every unit in force once, in no particular order and a few at a time, as they were when
   * it began.
   */
  void forEach(Consumer<Unit> visitor);
}
