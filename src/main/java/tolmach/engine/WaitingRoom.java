package tolmach.engine;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
 */
final class WaitingRoom {

  private static final int TURN_OF_THE_AGED = 4;

  /** Texts up to so many characters are all of one length. */
  private static final int SHORT = 40;

  private record Same(LanguagePair pair, SourceSegment source) {}

  private final QueueLimits limits;
  private final int maxSegments;
  private final Map<Lane, TreeMap<Long, Place>> lanes = new EnumMap<>(Lane.class);
  private final Map<Same, Place> shared = new HashMap<>();
  private long arrivals;
  private int turn;

  WaitingRoom(QueueLimits limits, int maxSegments) {
    this.limits = limits;
    this.maxSegments = maxSegments;
    for (Lane lane : Lane.values()) {
      lanes.put(lane, new TreeMap<>());
    }
  }

  int waiting(Lane lane) {
    return lanes.get(lane).size();
  }

  void enter(Call call, LanguagePair pair, Lane lane, List<SourceSegment> sources, long now) {
    for (int i = 0; i < sources.size(); i++) {
      Same same = new Same(pair, sources.get(i));
      Place place = shared.get(same);
      if (place == null) {
        place = new Place(arrivals++, pair, same.source(), lane, now);
        shared.put(same, place);
        lanes.get(lane).put(place.number(), place);
      } else if (lane.compareTo(place.lane()) < 0) {
        lanes.get(place.lane()).remove(place.number());
        place.moveTo(lane);
        lanes.get(lane).put(place.number(), place);
      }
      place.ask(call, i);
    }
  }

  /** Back to where they were, to go through the engine with none but each other. */
  void returnApart(Collection<List<Place>> parts) {
    for (List<Place> part : parts) {
      Object group = new Object();
      for (Place place : part) {
        place.keepApart(group);
        lanes.get(place.lane()).put(place.number(), place);
      }
    }
  }

  void leave(Call call) {
    for (TreeMap<Long, Place> lane : lanes.values()) {
      for (Place place : List.copyOf(lane.values())) {
        if (place.forget(call) && place.calls().isEmpty()) {
          remove(place);
        }
      }
    }
  }

  Set<Call> calls() {
    Set<Call> calls = new LinkedHashSet<>();
    lanes.values().forEach(lane -> lane.values().forEach(place -> calls.addAll(place.calls())));
    return calls;
  }

  /** Takes out the places of the next batch, within about {@code characters}; empty if none. */
  List<Place> next(long now, double characters) {
    if (lanes.values().stream().allMatch(TreeMap::isEmpty)) {
      return List.of();
    }
    boolean turnOfTheAged = ++turn % TURN_OF_THE_AGED == 0;
    long ageing = limits.ageing().toNanos();
    Predicate<Place> aged = place -> turnOfTheAged && place.hasWaited(ageing, now);
    List<Place> order = order(aged);
    Place leader = order.get(0);
    int bulk = placesForBulk(leader.lane());
    List<Place> batch = new ArrayList<>();
    double room = characters;
    for (Place place : order) {
      boolean guest = place.lane() == Lane.BULK && place != leader && !aged.test(place);
      if (place.apart() != leader.apart() || !alike(place, leader) || (guest && bulk == 0)) {
        continue;
      }
      room -= place.length();
      if (batch.size() == maxSegments || (room < 0 && place != leader)) {
        break;
      }
      bulk -= guest ? 1 : 0;
      batch.add(place);
    }
    batch.forEach(this::remove);
    return batch;
  }

  /** The aged by age, then the others by lane and arrival. */
  private List<Place> order(Predicate<Place> aged) {
    List<Place> order = new ArrayList<>();
    lanes.values().forEach(lane -> order.addAll(lane.values()));
    List<Place> first = order.stream().filter(aged).sorted(comparing(Place::number)).toList();
    if (!first.isEmpty()) {
      order.removeIf(aged);
      order.addAll(0, first);
    }
    return order;
  }

  private int placesForBulk(Lane leader) {
    boolean othersWait = waiting(Lane.URGENT) + waiting(Lane.REGULAR) > 0;
    if (!othersWait) {
      return maxSegments;
    }
    return leader == Lane.URGENT ? 0 : Math.max(1, (int) (maxSegments * limits.bulkShare()));
  }

  private static boolean alike(Place place, Place leader) {
    int length = Math.max(SHORT, place.length());
    int leading = Math.max(SHORT, leader.length());
    return place.pair().equals(leader.pair()) && length <= 2 * leading && leading <= 2 * length;
  }

  private void remove(Place place) {
    lanes.get(place.lane()).remove(place.number());
    shared.remove(new Same(place.pair(), place.source()), place);
  }
}
