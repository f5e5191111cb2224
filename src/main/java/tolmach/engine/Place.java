package tolmach.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tolmach.language.LanguagePair;

/**
 * One segment at the queue or in the engine, and all who asked for it: identical segments share a
 * place. Guarded by the queue's lock.
 */
final class Place {

  private record Ask(Call call, int index) {}

  private final long number;
  private final LanguagePair pair;
  private final SourceSegment source;
  private final long since;
  private final List<Ask> asks = new ArrayList<>();
  private Lane lane;
  private long inLaneSince;
  private Object apart;
  private Batch batch;

  /**
   * @param number the order of arrival
   * @param since when it arrived, in nanoseconds of the queue's stopwatch
   */
  Place(long number, LanguagePair pair, SourceSegment source, Lane lane, long since) {
    this.number = number;
    this.pair = pair;
    this.source = source;
    this.lane = lane;
    this.since = since;
    this.inLaneSince = since;
  }

  long number() {
    return number;
  }

  LanguagePair pair() {
    return pair;
  }

  SourceSegment source() {
    return source;
  }

  /** Length of the text in chars. */
  int length() {
    return source.text().length();
  }

  Lane lane() {
    return lane;
  }

  void moveTo(Lane other, long now) {
    lane = other;
    inLaneSince = now;
  }

  /** How long it has waited in the lane it is in. */
  long nanosInLane(long now) {
    return now - inLaneSince;
  }

  /** Places go into a batch together only if this is the same; null for all that never failed. */
  Object apart() {
    return apart;
  }

  void keepApart(Object group) {
    apart = group;
  }

  /** The batch that it is in the engine with, null while it waits. */
  Batch batch() {
    return batch;
  }

  void board(Batch boarded) {
    batch = boarded;
  }

  boolean hasWaited(long nanos, long now) {
    return now - since >= nanos;
  }

  void ask(Call call, int index) {
    asks.add(new Ask(call, index));
    call.expects(this);
  }

  /** Tells whether {@code call} had asked for it. */
  boolean forget(Call call) {
    return asks.removeIf(ask -> ask.call() == call);
  }

  /** True if someone still waits for it. */
  boolean isWanted() {
    return asks.stream().anyMatch(ask -> !ask.call().isOver());
  }

  /** Those who still wait for it. */
  Set<Call> calls() {
    Set<Call> calls = new LinkedHashSet<>();
    for (Ask ask : asks) {
      if (!ask.call().isOver()) {
        calls.add(ask.call());
      }
    }
    return calls;
  }

  /** The first who still waits gets it fresh; the others share what is made already. */
  void answer(Translation translation) {
    Translation shared = translation.with(Translation.Note.CACHED);
    Translation given = translation;
    for (Ask ask : asks) {
      if (!ask.call().isOver()) {
        ask.call().answer(ask.index(), given);
        given = shared;
      }
    }
  }
}
