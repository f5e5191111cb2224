package tolmach.memory;

import java.time.Duration;

/** How far this process's memory has followed the log of published units. */
public interface MemoryProgress {

  /** Where the log ends now. */
  Watermark end();

  /**
   * Waits until look-ups see everything before the watermark.
   *
   * @return false if that took longer than {@code patience}
   */
  boolean await(Watermark watermark, Duration patience) throws InterruptedException;
}
