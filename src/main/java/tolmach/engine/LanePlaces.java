package tolmach.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tolmach.language.LanguagePair;

/**
 * The places of one lane: in the order of arrival, and beside that sorted into shelves of what may
 * go into one batch, so that a batch is found without a look at everything that waits. Guarded by
 * the queue's lock.
 */
final class LanePlaces {

  /** Texts up to so many characters are all of one length. */
  private static final int SHORT = 40;

  private record Shelf(LanguagePair pair, int size, Object apart) {}

  private final TreeMap<Long, Place> all = new TreeMap<>();
  private final Map<Shelf, TreeMap<Long, Place>> shelves = new HashMap<>();
  private long characters;

  void add(Place place) {
    if (all.put(place.number(), place) == null) {
      characters += place.length();
      shelves.computeIfAbsent(shelf(place), any -> new TreeMap<>()).put(place.number(), place);
    }
  }

  void remove(Place place) {
    if (all.remove(place.number()) == null) {
      return;
    }
    characters -= place.length();
    shelves.computeIfPresent(
        shelf(place),
        (shelf, places) -> {
          places.remove(place.number());
          return places.isEmpty() ? null : places;
        });
  }

  int size() {
    return all.size();
  }

  /** Chars of all texts that wait. */
  long characters() {
    return characters;
  }

  /** The one that came first, null if there is none. */
  Place first() {
    return all.isEmpty() ? null : all.firstEntry().getValue();
  }

  Iterable<Place> all() {
    return all.values();
  }

  /**
   * Those that may be like {@code leader}, each list by arrival: of its shelf and of the two beside
   * it.
   */
  List<Iterator<Place>> near(Place leader) {
    List<Iterator<Place>> near = new ArrayList<>();
    int size = size(leader);
    for (int neighbour : Set.of(size - 1, size, size + 1)) {
      var places = shelves.get(new Shelf(leader.pair(), neighbour, leader.apart()));
      if (places != null) {
        near.add(places.values().iterator());
      }
    }
    return near;
  }

  /** True if the longer of both is at most twice the shorter. */
  static boolean alike(Place one, Place other) {
    int length = Math.max(SHORT, one.length());
    int leading = Math.max(SHORT, other.length());
    return length <= 2 * leading && leading <= 2 * length;
  }

  private static Shelf shelf(Place place) {
    return new Shelf(place.pair(), size(place), place.apart());
  }

  /** Doubles with every step, so that what is alike is never more than one step away. */
  private static int size(Place place) {
    return 32 - Integer.numberOfLeadingZeros(Math.max(1, place.length() - 1) / SHORT);
  }
}
