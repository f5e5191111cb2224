package tolmach.engine.http;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tolmach.engine.EngineException;

/**
 * Something that a service tells of itself and that seldom changes: its languages, its limits.
 * Fetched when first wanted, and again beside the work when it has grown old; while a newer one
 * cannot be had the old one counts. After a failure the service is left in peace for a while. Safe
 * for use by several threads.
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
  private final AtomicBoolean renewing = new AtomicBoolean();
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
    return get(Deadline.in(patience));
  }

  /** The same for someone who waits no longer than {@code deadline}. */
  public Optional<T> get(Deadline deadline) {
    if (next.isOver()) {
      if (value == null) {
        fetchWithin(deadline);
      } else if (renewing.compareAndSet(false, true)) {
        Thread thread = new Thread(this::renew, "look-at-" + what.replace(' ', '-'));
        thread.setDaemon(true);
        thread.start();
      }
    }
    return Optional.ofNullable(value);
  }

  /**
   * The same for someone who cannot go on without.
   *
   * @throws EngineException.RetryLater if the service never told
   */
  public T need(Deadline deadline) throws EngineException {
    return get(deadline)
        .orElseThrow(() -> new EngineException.RetryLater(what + " cannot be had now", null));
  }

  private void renew() {
    try {
      fetchWithin(Deadline.in(patience));
    } finally {
      renewing.set(false);
    }
  }

  private void fetchWithin(Deadline deadline) {
    Duration left = deadline.left().compareTo(patience) < 0 ? deadline.left() : patience;
    try {
      if (!lock.tryLock(left.toNanos(), TimeUnit.NANOSECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    try {
      if (next.isOver()) {
        fetch(Deadline.in(left));
      }
    } finally {
      lock.unlock();
    }
  }

  private void fetch(Deadline deadline) {
    try {
      value = look.at(deadline);
      next = Deadline.in(age);
    } catch (ServiceFault e) {
      if (!Thread.currentThread().isInterrupted()) {
        next = Deadline.in(pause);
        LOG.warn("{} cannot be had: {}", what, e.getMessage());
      }
    }
  }
}
