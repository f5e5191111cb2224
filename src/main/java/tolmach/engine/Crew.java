package tolmach.engine;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The threads before one engine: as many at work as it bears, and beside them those left behind in
 * calls that it never answered. Guarded by the queue's lock.
 */
final class Crew {

  private final String name;
  private final int size;
  private final int bound;
  private final Runnable work;
  private final Set<Thread> threads = new LinkedHashSet<>();
  private int spawned;
  private int working;
  private int leftBehind;

  /**
   * @param size how many are at work at once
   * @param bound with so many left behind nobody is replaced any more
   * @param work what each does; ends with {@link #leave}
   */
  Crew(String name, int size, int bound, Runnable work) {
    this.name = name;
    this.size = size;
    this.bound = bound;
    this.work = work;
  }

  void fill() {
    while (working < size) {
      Thread thread = new Thread(work, "engine-" + name + "-" + spawned++);
      thread.setDaemon(true);
      threads.add(thread);
      working++;
      thread.start();
    }
  }

  /** One at work does not come back from its call; another takes its place. */
  void leaveOneBehind() {
    leftBehind++;
    working--;
    if (!isStuck()) {
      fill();
    }
  }

  /** One left behind has come back; tells whether there is work for it still. */
  boolean comesBack() {
    leftBehind--;
    if (working >= size) {
      return false;
    }
    working++;
    return true;
  }

  /** The thread that calls this ends. */
  void leave() {
    threads.remove(Thread.currentThread());
  }

  /** So many were left behind that the engine should not be asked. */
  boolean isStuck() {
    return leftBehind >= bound;
  }

  int leftBehind() {
    return leftBehind;
  }

  List<Thread> threads() {
    return List.copyOf(threads);
  }
}
