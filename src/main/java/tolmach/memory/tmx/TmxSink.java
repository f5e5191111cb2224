package tolmach.memory.tmx;

import tolmach.memory.Unit;

/** Is told what a file holds, in its order, on the reader's thread. */
public interface TmxSink {

  /**
   * One unit; a {@code <tu>} with several languages gives several.
   *
   * @param line where its {@code <tu>} begins
   */
  void unit(Unit unit, int line);

  /** One that cannot be taken. */
  void skipped(TmxFault fault);
}
