package tolmach.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;

/** One caller at the queue and what it has got so far. Guarded by the queue's lock. */
final class Call {

  private final long patienceNanos;
  private final Condition changed;
  private final Translation[] answers;
  private final List<Place> expected = new ArrayList<>();
  private int missing;
  private int batches;
  private long clockSince;
  private boolean gone;
  private EngineException failure;

  Call(int segments, Duration deadline, Condition changed) {
    this.answers = new Translation[segments];
    this.missing = segments;
    this.patienceNanos = deadline.toNanos();
    this.changed = changed;
  }

  Condition changed() {
    return changed;
  }

  long patienceNanos() {
    return patienceNanos;
  }

  void expects(Place place) {
    expected.add(place);
  }

  /** The places it asked for, those of them too that are served. */
  List<Place> expected() {
    return expected;
  }

  /** Nothing more is expected: all is there, it failed or its caller has gone. */
  boolean isOver() {
    return gone || missing == 0 || failure != null;
  }

  boolean failed() {
    return failure != null;
  }

  /** The clock runs from the first of its batches that is in the engine. */
  void batchBegan(long now) {
    if (batches++ == 0) {
      clockSince = now;
    }
  }

  /** An engine that finishes batches is alive, so the clock begins anew. */
  void batchEnded(long now) {
    batches--;
    clockSince = now;
  }

  /** {@link Long#MAX_VALUE} while it waits for a place, for that time does not count. */
  long nanosLeft(long now) {
    return batches == 0 ? Long.MAX_VALUE : patienceNanos - (now - clockSince);
  }

  void answer(int index, Translation translation) {
    if (!isOver()) {
      answers[index] = translation;
      missing--;
      if (missing == 0) {
        changed.signal();
      }
    }
  }

  void fail(EngineException why) {
    if (!isOver()) {
      failure = why;
      changed.signal();
    }
  }

  /** The caller waits no longer; whatever comes for it is late. */
  void leave() {
    gone = true;
  }

  List<Translation> answers() throws EngineException {
    if (failure != null) {
      throw failure;
    }
    return List.of(answers);
  }

  List<Optional<Translation>> finished() {
    return Arrays.stream(answers).map(Optional::ofNullable).toList();
  }
}
