package tolmach.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tolmach.language.LanguagePair;

/** Places that go through the engine in one call. Guarded by the queue's lock. */
final class Batch {

  private final List<Place> places;
  private final Set<Call> calls = new LinkedHashSet<>();
  private final Thread thread;
  private final long began;
  private long patienceNanos;
  private boolean abandoned;

  /** Begins now: the clocks of its calls run. */
  Batch(List<Place> places, Thread thread, long now) {
    this.places = List.copyOf(places);
    this.thread = thread;
    this.began = now;
    for (Place place : places) {
      place.board(this);
      calls.addAll(place.calls());
    }
    long longest = 0;
    for (Call call : calls) {
      call.batchBegan(now);
      longest = Math.max(longest, call.patienceNanos());
    }
    this.patienceNanos = longest;
  }

  List<Place> places() {
    return places;
  }

  LanguagePair pair() {
    return places.get(0).pair();
  }

  List<SourceSegment> sources() {
    return places.stream().map(Place::source).toList();
  }

  long characters() {
    return places.stream().mapToLong(Place::length).sum();
  }

  Duration patience() {
    return Duration.ofNanos(patienceNanos);
  }

  /** What the engine is told: a little more, so that the queue's own deadline comes first. */
  Duration patienceOfTheEngine() {
    return patience().multipliedBy(11).dividedBy(10);
  }

  /** One more waits for a segment that is in the engine already. */
  void join(Call call, long now) {
    if (calls.add(call)) {
      call.batchBegan(now);
      patienceNanos = Math.max(patienceNanos, now - began + call.patienceNanos());
    }
  }

  /** Those whose segments it holds and who still wait. */
  Set<Call> calls() {
    return calls;
  }

  /**
   * How long until it is given up: never while someone waits for it, else until the longest
   * patience of those who did is over.
   */
  long nanosLeft(long now) {
    return calls.isEmpty() && !abandoned ? patienceNanos - (now - began) : Long.MAX_VALUE;
  }

  void abandon() {
    abandoned = true;
    thread.interrupt();
  }

  boolean isAbandoned() {
    return abandoned;
  }

  long nanosSinceItBegan(long now) {
    return now - began;
  }

  /** The parts of it that have the same callers, so that one's failure spares the others. */
  Collection<List<Place>> partsByCaller() {
    Map<Set<Call>, List<Place>> parts = new LinkedHashMap<>();
    for (Place place : places) {
      Set<Call> waiting = place.calls();
      if (!waiting.isEmpty()) {
        parts.computeIfAbsent(waiting, any -> new ArrayList<>()).add(place);
      }
    }
    return parts.values();
  }
}
