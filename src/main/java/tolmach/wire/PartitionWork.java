package tolmach.wire;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The records of one partition that are under way. Records of one key run one after the other,
 * others beside each other; what has been finished without a gap from the front, the <em>finished
 * prefix</em>, may be committed. Used by the loop's thread alone.
 */
final class PartitionWork {

  private final long delayMillis;
  private final Deque<WireTask> underWay = new ArrayDeque<>();
  private final Deque<WireTask> ready = new ArrayDeque<>();
  private final Map<String, Deque<WireTask>> waitingByKey = new HashMap<>();
  private long bytes;
  private int started;
  private long settled = Long.MAX_VALUE;

  /**
   * @param delayMillis how long after its timestamp a record becomes due; 0 for at once
   */
  PartitionWork(long delayMillis) {
    this.delayMillis = delayMillis;
  }

  void add(WireTask task) {
    underWay.add(task);
    bytes += task.bytes();
    if (task.key() == null) {
      ready.add(task);
      return;
    }
    var behind = waitingByKey.get(task.key());
    if (behind == null) {
      waitingByKey.put(task.key(), new ArrayDeque<>());
      ready.add(task);
    } else {
      behind.add(task);
    }
  }

  /** The next task that may start, taken out; null if none may. */
  WireTask takeReady(long nowMillis) {
    if (ready.isEmpty() || dueAt(ready.peek()) > nowMillis) {
      return null;
    }
    started++;
    return ready.poll();
  }

  /**
   * When the next task becomes due, in milliseconds since 1970; {@link Long#MAX_VALUE} if none
   * waits.
   */
  long nextDue() {
    return ready.isEmpty() ? Long.MAX_VALUE : dueAt(ready.peek());
  }

  /** To be called once a task has finished: the next of its key may start. */
  void finished(WireTask task) {
    started--;
    if (task.key() == null) {
      return;
    }
    var behind = waitingByKey.get(task.key());
    if (behind.isEmpty()) {
      waitingByKey.remove(task.key());
    } else {
      ready.add(behind.poll());
    }
  }

  /** The finished tasks at the front, at most {@code max}; they stay until {@link #remove}. */
  List<WireTask> finishedPrefix(int max) {
    var prefix = new ArrayList<WireTask>();
    for (WireTask task : underWay) {
      if (!task.isFinished() || prefix.size() == max) {
        break;
      }
      prefix.add(task);
    }
    return prefix;
  }

  /** Takes committed tasks off the front. */
  void remove(int count) {
    for (int i = 0; i < count; i++) {
      WireTask task = underWay.remove();
      bytes -= task.bytes();
      settled = task.record().offset() + 1;
    }
  }

  /**
   * True if nothing is under way and what was committed last ends before {@code position}: only the
   * marks of transactions lie between.
   */
  boolean hasOnlyPassed(long position) {
    return underWay.isEmpty() && settled < position;
  }

  /** The offset {@code position} has been committed, without a record. */
  void settle(long position) {
    settled = position;
  }

  int size() {
    return underWay.size();
  }

  /** True if a task is running or waits to be committed. */
  boolean isAnyStarted() {
    return started > 0 || !finishedPrefix(1).isEmpty();
  }

  long bytes() {
    return bytes;
  }

  private long dueAt(WireTask task) {
    return delayMillis == 0 ? 0 : task.record().timestamp() + delayMillis;
  }
}
