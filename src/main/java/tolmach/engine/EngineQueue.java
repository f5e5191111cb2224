package tolmach.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
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
 * <p>An engine that fails too often rests, and one that asks to be left alone is: callers are sent
 * away at once until then, so that they can go to another ({@link EngineState}). Its rate is kept
 * here too, and what it made goes into the cache.
 *
 * <p>Owns its engine and closes it.
 */
public final class EngineQueue implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EngineQueue.class);
  private static final Duration FAREWELL = Duration.ofSeconds(5);

  private final Engine engine;
  private final EngineInfo info;
  private final QueueLimits limits;
  private final EngineTerms terms;
  private final TranslationCache cache;
  private final Stopwatch stopwatch;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition wanted = lock.newCondition();
  private final WaitingRoom room;
  private final WorkEstimate estimate = new WorkEstimate();
  private final Set<Batch> batches = new LinkedHashSet<>();
  private final Crew crew;
  private final Standing standing;
  private final Pace pace;
  private long served;
  private long servedCharacters;
  private long failed;
  private long busyNanos;
  private boolean closed;

  /** On standard terms, and nothing is kept of what the engine made. */
  public EngineQueue(Engine engine, QueueLimits limits) {
    this(engine, limits, EngineTerms.STANDARD, new TranslationCache(0, () -> ""));
  }

  /**
   * @param cache shared by all engines
   */
  public EngineQueue(Engine engine, QueueLimits limits, EngineTerms terms, TranslationCache cache) {
    this(engine, limits, terms, cache, Stopwatch.SYSTEM);
  }

  EngineQueue(
      Engine engine,
      QueueLimits limits,
      EngineTerms terms,
      TranslationCache cache,
      Stopwatch stopwatch) {
    this.engine = engine;
    this.info = engine.info();
    this.limits = limits;
    this.terms = terms;
    this.cache = cache;
    this.stopwatch = stopwatch;
    this.room = new WaitingRoom(limits, info.maxBatchSegments());
    this.standing = new Standing(info.name(), terms, stopwatch);
    this.pace = new Pace(terms.segmentsPerMinute(), terms.charactersPerMinute(), stopwatch.nanos());
    int threads = terms.concurrency() == 0 ? info.concurrency() : terms.concurrency();
    this.crew = new Crew(info.name(), threads, limits.abandonedThreads(), this::work);
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

  public EngineTerms terms() {
    return terms;
  }

  public boolean supports(LanguagePair pair) {
    return engine.supports(pair);
  }

  /**
   * What {@link #translate} would charge at most, in millionths of the currency's unit: nothing for
   * what is in the cache.
   */
  public long price(LanguagePair pair, List<SourceSegment> sources) {
    if (terms.price().isFree()) {
      return 0;
    }
    long characters =
        sources.stream()
            .map(source -> source.only(info))
            .filter(source -> !cache.holds(pair, source, info))
            .mapToLong(source -> source.text().codePointCount(0, source.text().length()))
            .sum();
    return terms.price().of(characters);
  }

  /**
   * Waits until all of {@code sources} are translated; the answer has one translation for each, in
   * order. Any number may be asked for at once, a full lane too; see {@link #isFull}. What was made
   * before, or is being made for another, is not made again and bears the note {@link
   * Translation.Note#CACHED}.
   *
   * @param deadline how long the engine may keep one batch of this call; time before that does not
   *     count
   * @throws EngineException if the engine fails on a batch that holds a segment of this call, or is
   *     not to be asked now: it failed too often, asked to be left alone, or may not be asked so
   *     fast that this is done within the deadline
   * @throws EngineDeadlineException if the deadline is over; carries what was finished
   * @throws InterruptedException if the thread is interrupted; nothing of the call stays behind
   */
  public List<Translation> translate(
      LanguagePair pair, Lane lane, List<SourceSegment> sources, Duration deadline)
      throws EngineException, EngineDeadlineException, InterruptedException {
    if (!engine.supports(pair)) {
      throw new EngineException.Refused(name() + " does not translate " + pair, null);
    }
    List<SourceSegment> readable = sources.stream().map(source -> source.only(info)).toList();
    List<Optional<Translation>> known =
        readable.stream().map(source -> cache.find(pair, source, info)).toList();
    lock.lockInterruptibly();
    try {
      Call call = new Call(sources.size(), deadline, lock.newCondition());
      for (int i = 0; i < known.size(); i++) {
        int index = i;
        known.get(i).ifPresent(translation -> call.answer(index, translation));
      }
      if (!call.isOver()) {
        admit(lane, deadline);
        long now = stopwatch.nanos();
        for (int i = 0; i < known.size(); i++) {
          if (known.get(i).isEmpty()) {
            room.enter(call, i, pair, lane, readable.get(i), now);
          }
        }
        wanted.signalAll();
        try {
          await(call);
        } finally {
          dismiss(call);
        }
      }
      return call.answers();
    } finally {
      lock.unlock();
    }
  }

  /** Sends a caller away whom it would not serve in time, so that it can go to another engine. */
  private void admit(Lane lane, Duration deadline) throws EngineException {
    patrol(stopwatch.nanos());
    if (closed) {
      throw closing();
    }
    if (crew.isStuck()) {
      throw silent();
    }
    Optional<EngineException> objection = standing.objection(name());
    if (objection.isPresent()) {
      throw objection.get();
    }
    if (standing.isOnTrial() && (!room.isEmpty() || isAtWork())) {
      throw away();
    }
    long wait =
        pace.nanosToWait(room.segmentsBefore(lane), room.charactersBefore(lane), stopwatch.nanos());
    if (wait > deadline.toNanos()) {
      Instant until = stopwatch.now().plusNanos(wait);
      throw new EngineException.RateLimited(
          name() + " may not be asked so fast; its turn would come at " + until, until);
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

  /** How long the segment of the lane has waited that has waited longest; zero if none waits. */
  public Duration longestWait(Lane lane) {
    return locked(() -> Duration.ofNanos(room.longestWait(lane, stopwatch.nanos())));
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

  /** Chars of source text translated so far; what came from the cache is not among them. */
  public long servedCharacters() {
    return locked(() -> servedCharacters);
  }

  /** What all that was translated so far costs, in millionths of the currency's unit. */
  public long cost() {
    return terms.price().of(servedCharacters());
  }

  /** Segments in batches that failed or were abandoned so far. */
  public long failed() {
    return locked(() -> failed);
  }

  /** Nanoseconds spent in finished batches, those of all threads added up. */
  public long busyNanos() {
    return locked(() -> busyNanos);
  }

  /** Whether the engine is asked now. */
  public EngineState state() {
    return locked(
        () ->
            crew.isStuck()
                ? new EngineState(EngineState.Word.SILENT, null, silent().getMessage())
                : standing.state());
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
        employed = takeOne();
      }
    } finally {
      crew.leave();
      lock.unlock();
    }
  }

  /** Serves a batch or waits for one; tells whether this thread goes on. */
  private boolean takeOne() {
    long now = stopwatch.nanos();
    boolean othersTry = standing.isOnTrial() && isAtWork();
    if (room.isEmpty() || othersTry) {
      wanted.awaitUninterruptibly();
      return true;
    }
    long pause = pace.nanosToWait(now);
    if (pause > 0) {
      stopwatch.pause(wanted, pause);
      return true;
    }
    if (!standing.begin()) {
      room.calls().forEach(call -> fail(call, standing.objection(name()).orElse(away())));
      return true;
    }
    return serve(room.next(now, limits.batchWork().toNanos() / estimate.nanosPerCharacter()));
  }

  /** Tells whether this thread goes on: not if it was replaced in the meantime. */
  private boolean serve(List<Place> places) {
    Batch batch = new Batch(places, Thread.currentThread(), stopwatch.nanos());
    batches.add(batch);
    batch.calls().forEach(call -> call.changed().signal()); // their clocks run from now on
    pace.spend(places.size(), batch.characters(), stopwatch.nanos());
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
      keep(batch, outcome); // too late for those who asked, in time for those who ask again
      return crew.comesBack();
    }
    settle(batch, outcome, now);
    wanted.signalAll();
    return true;
  }

  private void settle(Batch batch, Outcome outcome, long now) {
    if (outcome.failure() == null) {
      standing.succeeded();
      served += batch.places().size();
      servedCharacters += batch.characters();
      estimate.learn(batch.characters(), batch.nanosSinceItBegan(now));
      room.served(batch.places());
      keep(batch, outcome);
      for (int i = 0; i < batch.places().size(); i++) {
        batch.places().get(i).answer(outcome.translations().get(i));
      }
      return;
    }
    boolean isLeftAlone = standing.failed(outcome.failure());
    var parts = batch.partsByCaller();
    if (outcome.failure() instanceof EngineException.Refused && parts.size() > 1) {
      room.served(batch.places().stream().filter(place -> !place.isWanted()).toList());
      room.returnApart(parts); // one caller's poison is not another's
      return;
    }
    failed += batch.places().size();
    room.served(batch.places());
    List.copyOf(batch.calls()).forEach(call -> fail(call, outcome.failure()));
    if (isLeftAlone) {
      room.calls().forEach(call -> fail(call, outcome.failure()));
    }
  }

  private void keep(Batch batch, Outcome outcome) {
    for (int i = 0; i < outcome.translations().size(); i++) {
      Place place = batch.places().get(i);
      cache.keep(place.pair(), place.source(), info, outcome.translations().get(i));
    }
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
        room.served(batch.places());
        wanted.signalAll();
        failed += batch.places().size();
        LOG.warn("{} has not answered within {}, call abandoned", name(), batch.patience());
        boolean isLeftAlone = standing.failed(late(batch));
        crew.leaveOneBehind();
        if (crew.isStuck()) {
          room.calls().forEach(call -> fail(call, silent()));
        } else if (isLeftAlone) {
          room.calls().forEach(call -> fail(call, late(batch)));
        }
      }
    }
  }

  private boolean isAtWork() {
    return batches.stream().anyMatch(batch -> !batch.isAbandoned());
  }

  private static EngineException late(Batch batch) {
    return new EngineException.RetryLater("it did not answer within " + batch.patience(), null);
  }

  private EngineException away() {
    return EngineException.RetryLater.notBefore(
        stopwatch.now(), name() + " failed too often and is just being tried again");
  }

  private EngineException silent() {
    return EngineException.RetryLater.notBefore(
        stopwatch.now(),
        name()
            + " has not answered "
            + crew.leftBehind()
            + " calls; it is asked again when one comes back");
  }

  private EngineException closing() {
    return EngineException.RetryLater.notBefore(stopwatch.now(), name() + " is being closed");
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
