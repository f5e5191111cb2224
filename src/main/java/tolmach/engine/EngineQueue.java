package tolmach.engine;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tolmach.language.LanguagePair;

/**
 * The queue before one engine. An engine is the scarce thing of the house, so this is where lanes
 * matter: the segments of all callers wait here, and what goes next, and with whom, is decided
 * batch by batch ({@link WaitingRoom} says how).
 *
 * <p>A deadline counts the time a call has segments in the engine without a finished batch, never
 * the time it waits for a place. A batch that outlasts all its callers is abandoned and its thread
 * replaced; when too many calls were never answered, callers fail at once until one comes back.
 *
 * <p>Owns its engine and closes it.
 */
public final class EngineQueue implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EngineQueue.class);
  private static final Duration FAREWELL = Duration.ofSeconds(5);

  private final Engine engine;
  private final EngineInfo info;
  private final QueueLimits limits;
  private final Stopwatch stopwatch;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition wanted = lock.newCondition();
  private final WaitingRoom room;
  private final WorkEstimate estimate = new WorkEstimate();
  private final Set<Batch> batches = new LinkedHashSet<>();
  private final Crew crew;
  private long served;
  private long failed;
  private long busyNanos;
  private boolean closed;

  public EngineQueue(Engine engine, QueueLimits limits) {
    this(engine, limits, Stopwatch.SYSTEM);
  }

  EngineQueue(Engine engine, QueueLimits limits, Stopwatch stopwatch) {
    this.engine = engine;
    this.info = engine.info();
    this.limits = limits;
    this.stopwatch = stopwatch;
    this.room = new WaitingRoom(limits, info.maxBatchSegments());
    this.crew = new Crew(info.name(), info.concurrency(), limits.abandonedThreads(), this::work);
    lock.lock();
    try {
      crew.fill();
    } finally {
      lock.unlock();
    }
  }

  public EngineInfo info() {
    return info;
  }

  public boolean supports(LanguagePair pair) {
    return engine.supports(pair);
  }

  /**
   * Waits until all of {@code sources} are translated; the answer has one translation for each, in
   * order. Any number may be asked for at once, a full lane too; see {@link #isFull}.
   *
   * @param deadline how long the engine may keep one batch of this call; time before that does not
   *     count
   * @throws EngineException if the engine fails on a batch that holds a segment of this call
   * @throws EngineDeadlineException if the deadline is over; carries what was finished
   * @throws InterruptedException if the thread is interrupted; nothing of the call stays behind
   */
  public List<Translation> translate(
      LanguagePair pair, Lane lane, List<SourceSegment> sources, Duration deadline)
      throws EngineException, EngineDeadlineException, InterruptedException {
    if (!engine.supports(pair)) {
      throw new EngineException.Refused(name() + " does not translate " + pair, null);
    }
    lock.lockInterruptibly();
    try {
      patrol(stopwatch.nanos());
      if (closed) {
        throw closing();
      }
      if (crew.isStuck()) {
        throw silent();
      }
      Call call = new Call(sources.size(), deadline, lock.newCondition());
      List<SourceSegment> readable = sources.stream().map(source -> source.only(info)).toList();
      room.enter(call, pair, lane, readable, stopwatch.nanos());
      wanted.signalAll();
      try {
        await(call);
      } finally {
        dismiss(call);
      }
      return call.answers();
    } finally {
      lock.unlock();
    }
  }

  private void await(Call call) throws EngineDeadlineException, InterruptedException {
    while (!call.isOver()) {
      long now = stopwatch.nanos();
      patrol(now);
      long left = call.nanosLeft(now);
      if (left <= 0) {
        throw new EngineDeadlineException(
            name() + " kept a batch for longer than " + Duration.ofNanos(call.patienceNanos()),
            call.finished());
      }
      for (Batch batch : batches) {
        left = Math.min(left, batch.nanosLeft(now));
      }
      if (!call.isOver()) {
        stopwatch.await(call.changed(), left);
      }
    }
  }

  /** True if the lane has no place left: whoever brings work for it should pause. */
  public boolean isFull(Lane lane) {
    return waiting(lane) >= limits.places(lane);
  }

  /** Segments of a lane that wait; identical ones count once. */
  public int waiting(Lane lane) {
    return locked(() -> room.waiting(lane));
  }

  /** Batches in the engine, abandoned ones too. */
  public int running() {
    return locked(batches::size);
  }

  /** Calls given up that the engine has not answered yet. */
  public int abandoned() {
    return locked(crew::leftBehind);
  }

  /** Segments translated so far. */
  public long served() {
    return locked(() -> served);
  }

  /** Segments in batches that failed or were abandoned so far. */
  public long failed() {
    return locked(() -> failed);
  }

  /** Nanoseconds spent in finished batches, those of all threads added up. */
  public long busyNanos() {
    return locked(() -> busyNanos);
  }

  private <T> T locked(Supplier<T> read) {
    lock.lock();
    try {
      return read.get();
    } finally {
      lock.unlock();
    }
  }

  private void work() {
    lock.lock();
    try {
      boolean employed = true;
      while (employed && !closed) {
        List<Place> places =
            room.next(
                stopwatch.nanos(), limits.batchWork().toNanos() / estimate.nanosPerCharacter());
        if (places.isEmpty()) {
          wanted.awaitUninterruptibly();
        } else {
          employed = serve(places);
        }
      }
    } finally {
      crew.leave();
      lock.unlock();
    }
  }

  /** Tells whether this thread goes on: not if it was replaced in the meantime. */
  private boolean serve(List<Place> places) {
    Batch batch = new Batch(places, Thread.currentThread(), stopwatch.nanos());
    batches.add(batch);
    lock.unlock();
    Outcome outcome;
    try {
      outcome = Outcome.of(engine, batch);
    } finally {
      lock.lock();
    }
    long now = stopwatch.nanos();
    Thread.interrupted(); // meant for the batch, which is over
    batches.remove(batch);
    busyNanos += batch.nanosSinceItBegan(now);
    batch.calls().forEach(call -> call.batchEnded(now));
    if (batch.isAbandoned()) {
      return crew.comesBack();
    }
    settle(batch, outcome, now);
    return true;
  }

  private void settle(Batch batch, Outcome outcome, long now) {
    if (outcome.failure() == null) {
      served += batch.places().size();
      estimate.learn(batch.characters(), batch.nanosSinceItBegan(now));
      for (int i = 0; i < batch.places().size(); i++) {
        batch.places().get(i).answer(outcome.translations().get(i));
      }
      return;
    }
    var parts = batch.partsByCaller();
    if (outcome.failure() instanceof EngineException.Refused && parts.size() > 1) {
      room.returnApart(parts); // one caller's poison is not another's
      wanted.signalAll();
      return;
    }
    failed += batch.places().size();
    List.copyOf(batch.calls()).forEach(call -> fail(call, outcome.failure()));
  }

  private void fail(Call call, EngineException why) {
    call.fail(why);
    room.leave(call);
  }

  /** The caller goes, content or not; nothing of it stays behind. */
  private void dismiss(Call call) {
    if (!call.isOver() || call.failed()) {
      call.leave();
      room.leave(call);
    }
    batches.forEach(batch -> batch.calls().remove(call));
    patrol(stopwatch.nanos());
  }

  /** Gives up the batches that have outlasted all who waited for them. */
  private void patrol(long now) {
    for (Batch batch : batches) {
      if (batch.nanosLeft(now) <= 0) {
        batch.abandon();
        failed += batch.places().size();
        LOG.warn("{} has not answered within {}, call abandoned", name(), batch.patience());
        crew.leaveOneBehind();
        if (crew.isStuck()) {
          room.calls().forEach(call -> fail(call, silent()));
        }
      }
    }
  }

  private EngineException silent() {
    return new EngineException.RetryLater(
        name()
            + " has not answered "
            + crew.leftBehind()
            + " calls; it is asked again when one comes back",
        null);
  }

  private EngineException closing() {
    return new EngineException.RetryLater(name() + " is being closed", null);
  }

  private String name() {
    return "engine " + info.name() + " " + info.version();
  }

  /**
   * Fails all callers with {@link EngineException.RetryLater}, interrupts what runs and closes the
   * engine when the last thread has left it, at most 5 seconds later.
   */
  @Override
  public void close() {
    List<Thread> left;
    lock.lock();
    try {
      closed = true;
      room.calls().forEach(call -> fail(call, closing()));
      for (Batch batch : batches) {
        batch.calls().forEach(call -> fail(call, closing()));
      }
      left = crew.threads();
      left.forEach(Thread::interrupt);
      wanted.signalAll();
    } finally {
      lock.unlock();
    }
    if (Farewell.to(left, FAREWELL)) {
      engine.close();
    } else {
      LOG.warn("{} still holds a call and stays open until the process ends", name());
    }
  }
}
