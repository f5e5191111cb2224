package tolmach.engine.http;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something that a service tells of itself and that seldom changes: its languages, its limits.
 * Fetched when first wanted and again when it has grown old; while a newer one cannot be had the
 * old one counts. After a failure the service is left in peace for a while. Nobody waits while
 * another fetches, unless there is nothing yet. Safe for use by several threads.
 */
public final class Remembered<T> {

  private static final Logger LOG = LoggerFactory.getLogger(Remembered.class);

  /** One look at the service. */
  @FunctionalInterface
  public interface Look<T> {
    T at(Deadline deadline) throws ServiceFault;
  }

  private final String what;
  private final Look<T> look;
  private final Duration patience;
  private final Duration age;
  private final Duration pause;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile T value;
  private volatile Deadline next = Deadline.in(Duration.ZERO);

  /**
   * @param what for the log: {@code the languages of deepl}
   * @param patience for one look
   * @param age how long what was seen is good
   * @param pause how long no new look is taken after one that failed
   */
  public Remembered(String what, Duration patience, Duration age, Duration pause, Look<T> look) {
    this.what = what;
    this.patience = patience;
    this.age = age;
    this.pause = pause;
    this.look = look;
  }

  /** What is known; empty if the service never told. */
  public Optional<T> get() {
    if (next.isOver()) {
      if (value == null) {
        lock.lock();
      } else if (!lock.tryLock()) {
        return Optional.of(value);
      }
      try {
        if (next.isOver()) {
          fetch();
        }
      } finally {
        lock.unlock();
      }
    }
    return Optional.ofNullable(value);
  }

  private void fetch() {
    try {
      value = look.at(Deadline.in(patience));
      next = Deadline.in(age);
    } catch (ServiceFault e) {
      next = Deadline.in(pause);
      LOG.warn("{} cannot be had: {}", what, e.getMessage());
    }
  }
}
