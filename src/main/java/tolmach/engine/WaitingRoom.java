package tolmach.engine;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import tolmach.language.LanguagePair;

/**
 * Who waits before an engine and who goes next. Guarded by the queue's lock.
 *
 * <p>A batch is led by the first of the most urgent lane in which anyone waits, and filled in the
 * same order with segments of the leader's pair and of about its length. Bulk takes at most its
 * share of the places while others wait, and none in a batch led by an urgent segment. Every fourth
 * batch, if anyone has waited longer than {@link QueueLimits#ageing()}, is led and filled by those,
 * oldest first, whatever their lane: nothing starves, and nothing urgent waits for more than one
 * such batch.
 *
 * <p>A segment that is in the engine is still shared with whoever comes and asks for the same.
 */
final class WaitingRoom {

  private static final int TURN_OF_THE_AGED = 4;

  /** A batch is chosen among so many for each of its places; those beyond wait for the next. */
  private static final int CHOICE = 16;

  private record Same(LanguagePair pair, SourceSegment source) {

    static Same of(Place place) {
      return new Same(place.pair(), place.source());
    }
  }

  private final QueueLimits limits;
  private final int maxSegments;
  private final Map<Lane, LanePlaces> lanes = new EnumMap<>(Lane.class);
  private final Map<Same, Place> shared = new HashMap<>();
  private long arrivals;
  private int turn;

  WaitingRoom(QueueLimits limits, int maxSegments) {
    this.limits = limits;
    this.maxSegments = maxSegments;
    for (Lane lane : Lane.values()) {
      lanes.put(lane, new LanePlaces());
    }
  }

  int waiting(Lane lane) {
    return lanes.get(lane).size();
  }

  boolean isEmpty() {
    return lanes.values().stream().allMatch(lane -> lane.size() == 0);
  }

  /** Chars that are served before one who comes into the lane now. */
  long charactersBefore(Lane lane) {
    return lanes.entrySet().stream()
        .filter(other -> other.getKey().compareTo(lane) <= 0)
        .mapToLong(other -> other.getValue().characters())
        .sum();
  }

  /** Segments that are served before one who comes into the lane now. */
  int segmentsBefore(Lane lane) {
    return lanes.entrySet().stream()
        .filter(other -> other.getKey().compareTo(lane) <= 0)
        .mapToInt(other -> other.getValue().size())
        .sum();
  }

  /** How long the one has waited that has waited longest in the lane, in nanoseconds. */
  long longestWait(Lane lane, long now) {
    long longest = 0;
    for (Place place : lanes.get(lane).all()) {
      longest = Math.max(longest, place.nanosInLane(now));
    }
    return longest;
  }

  /** Asks for one segment of a call: at its place if there is one already. */
  void enter(Call call, int index, LanguagePair pair, Lane lane, SourceSegment source, long now) {
    Same same = new Same(pair, source);
    Place place = shared.get(same);
    if (place == null) {
      place = new Place(arrivals++, pair, source, lane, now);
      shared.put(same, place);
      lanes.get(lane).add(place);
    } else if (place.batch() != null) {
      place.batch().join(call, now);
    } else if (lane.compareTo(place.lane()) < 0) {
      lanes.get(place.lane()).remove(place);
      place.moveTo(lane, now);
      lanes.get(lane).add(place);
    }
    place.ask(call, index);
  }

  /** Back to where they were, to go through the engine with none but each other. */
  void returnApart(Collection<List<Place>> parts) {
    for (List<Place> part : parts) {
      Object group = new Object();
      for (Place place : part) {
        place.board(null);
        place.keepApart(group);
        lanes.get(place.lane()).add(place);
      }
    }
  }

  /** What is no longer in the engine is not shared any more. */
  void served(List<Place> places) {
    places.forEach(place -> shared.remove(Same.of(place), place));
  }

  void leave(Call call) {
    for (Place place : call.expected()) {
      if (place.forget(call) && place.batch() == null && !place.isWanted()) {
        lanes.get(place.lane()).remove(place);
        shared.remove(Same.of(place), place);
      }
    }
  }

  Set<Call> calls() {
    Set<Call> calls = new LinkedHashSet<>();
    lanes.values().forEach(lane -> lane.all().forEach(place -> calls.addAll(place.calls())));
    return calls;
  }

  /** Takes out the places of the next batch, within about {@code characters}; empty if none. */
  List<Place> next(long now, double characters) {
    if (isEmpty()) {
      return List.of();
    }
    boolean turnOfTheAged = ++turn % TURN_OF_THE_AGED == 0;
    long ageing = limits.ageing().toNanos();
    Predicate<Place> aged = place -> turnOfTheAged && place.hasWaited(ageing, now);
    Comparator<Place> order = order(aged);
    Place leader =
        lanes.values().stream().map(LanePlaces::first).filter(Objects::nonNull).min(order).get();
    int bulk = placesForBulk(leader.lane());
    Arrivals others = new Arrivals(near(leader), order);
    List<Place> batch = new ArrayList<>();
    double room = characters;
    Place place = others.next();
    for (int seen = 0; place != null && seen < maxSegments * CHOICE; seen++) {
      boolean guest = place.lane() == Lane.BULK && place != leader && !aged.test(place);
      if (LanePlaces.alike(place, leader) && !(guest && bulk == 0)) {
        room -= place.length();
        if (batch.size() == maxSegments || (room < 0 && place != leader)) {
          break;
        }
        bulk -= guest ? 1 : 0;
        batch.add(place);
      }
      place = others.next();
    }
    for (Place taken : batch) {
      lanes.get(taken.lane()).remove(taken);
    }
    return batch;
  }

  private List<Iterator<Place>> near(Place leader) {
    List<Iterator<Place>> near = new ArrayList<>();
    lanes.values().forEach(lane -> near.addAll(lane.near(leader)));
    return near;
  }

  /** The aged by age, then the others by lane and arrival. */
  private static Comparator<Place> order(Predicate<Place> aged) {
    return comparing((Place place) -> !aged.test(place))
        .thenComparing(place -> aged.test(place) ? Lane.URGENT : place.lane())
        .thenComparing(comparingLong(Place::number));
  }

  private int placesForBulk(Lane leader) {
    boolean othersWait = waiting(Lane.URGENT) + waiting(Lane.REGULAR) > 0;
    if (!othersWait) {
      return maxSegments;
    }
    return leader == Lane.URGENT ? 0 : Math.max(1, (int) (maxSegments * limits.bulkShare()));
  }
}
