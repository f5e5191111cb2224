package tolmach.worker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import tolmach.memory.OriginClass;
import tolmach.memory.Unit;

/**
 * How a new version of a story stands to what was published of it last: which sentences are the
 * same, wherever they stand now, and which have come of one that a person had edited.
 *
 * <p>Sentences that kept their order are found first, those that moved or are repeated by their
 * neighbours after them. Of what is left over on both sides a new sentence has come of an old one
 * if most of their words are the same, if one is a part of the other (it was split or merged), or
 * if it stands alone where the other stood alone. Of UI strings the key says it.
 */
final class Revision {

  /** The first version of a story. */
  static final Revision FIRST = new Revision(List.of(), List.of());

  /** In a gap of so many sentences at most, place alone makes one the successor of another. */
  private static final int SMALL_GAP = 2;

  /** Beyond so many pairs of places of one sentence only the order counts. */
  private static final long MOST_PAIRS = 10_000;

  /** Beyond so many comparisons a sentence is looked for in its own gap only. */
  private static final long MOST_COMPARISONS = 1_000_000;

  private final List<Unit> before;
  private final List<Passage> now;
  private final int[] partner;
  private final boolean[] isFound;

  /** New places by old ones, of those that kept their order. */
  private final Map<Integer, Integer> anchors = new HashMap<>();

  private final Map<String, Unit> unchanged = new HashMap<>();
  private final Map<String, List<Unit>> edited = new LinkedHashMap<>();
  private final Map<Integer, Likeness> words = new HashMap<>();

  private Revision(List<Unit> before, List<Passage> now) {
    this.before = before;
    this.now = now;
    this.isFound = new boolean[before.size()];
    this.partner =
        Alignment.of(
            before.stream().map(Unit::sourceHash).toList(),
            now.stream().map(passage -> passage.segment().hash()).toList());
  }

  /**
   * @param before the units of the version published last, in their order
   * @param now the segments of the new version, in theirs
   */
  static Revision of(List<Unit> before, List<Passage> now) {
    if (before.isEmpty()) {
      return FIRST;
    }
    var revision = new Revision(before, now);
    revision.findAnchors();
    revision.findSame();
    revision.findChanged();
    return revision;
  }

  /** What was published for this very sentence, at the place it has come from. */
  Optional<Unit> same(Passage passage) {
    return Optional.ofNullable(unchanged.get(passage.id()));
  }

  /** The edited sentences that this one has come of; empty if it is the same or all new. */
  List<Unit> edited(String segment) {
    return edited.getOrDefault(segment, List.of());
  }

  private void findAnchors() {
    for (int j = 0; j < partner.length; j++) {
      if (partner[j] >= 0) {
        anchors.put(partner[j], j);
      }
    }
  }

  private void findSame() {
    Map<String, List<Integer>> oldOnes = places(before.stream().map(Unit::sourceHash).toList());
    Map<String, List<Integer>> newOnes =
        places(now.stream().map(passage -> passage.segment().hash()).toList());
    newOnes.forEach(
        (hash, places) -> {
          if (oldOnes.containsKey(hash)) {
            findSame(oldOnes.get(hash), places);
          }
        });
  }

  /**
   * Deals the old places of one sentence out to its new ones: those with the most neighbours in
   * common first. Each is taken once if it can be; a sentence that is repeated anew shares one.
   */
  private void findSame(List<Integer> oldOnes, List<Integer> newOnes) {
    var open = new ArrayList<>(newOnes);
    if (oldOnes.size() > 1 && (long) oldOnes.size() * newOnes.size() <= MOST_PAIRS) {
      var pairs = new ArrayList<int[]>();
      oldOnes.forEach(old -> newOnes.forEach(place -> pairs.add(new int[] {old, place})));
      pairs.sort(Comparator.comparingInt((int[] pair) -> -kinship(pair[0], pair[1])));
      for (int[] pair : pairs) {
        if (!isFound[pair[0]] && open.contains(pair[1])) {
          take(pair[0], pair[1]);
          open.remove((Integer) pair[1]);
        }
      }
    }
    for (int place : open) {
      int anchored = partner[place];
      take(anchored >= 0 ? anchored : nearest(oldOnes, place), place);
    }
  }

  private int nearest(List<Integer> oldOnes, int place) {
    return oldOnes.size() == 1
        ? oldOnes.get(0)
        : oldOnes.stream().max(Comparator.comparingInt(old -> kinship(old, place))).get();
  }

  /** What stands before a sentence tells more of it than what follows; the edges tell least. */
  private int kinship(int old, int place) {
    Unit unit = before.get(old);
    Passage passage = now.get(place);
    int kinship = partner[place] == old ? 1 : 0;
    if (unit.previousHash().equals(passage.previousHash())) {
      kinship += unit.previousHash().isEmpty() ? 1 : 3;
    }
    if (unit.nextHash().equals(passage.nextHash())) {
      kinship += unit.nextHash().isEmpty() ? 1 : 2;
    }
    return kinship;
  }

  private void take(int old, int place) {
    isFound[old] = true;
    unchanged.put(now.get(place).id(), before.get(old));
  }

  private static Map<String, List<Integer>> places(List<String> hashes) {
    var places = new LinkedHashMap<String, List<Integer>>();
    for (int i = 0; i < hashes.size(); i++) {
      places.computeIfAbsent(hashes.get(i), any -> new ArrayList<>()).add(i);
    }
    return places;
  }

  private void findChanged() {
    List<Integer> lost =
        IntStream.range(0, before.size())
            .filter(i -> !isFound[i] && before.get(i).originClass() == OriginClass.HUMAN)
            .boxed()
            .toList();
    List<Integer> open =
        IntStream.range(0, now.size())
            .filter(j -> !unchanged.containsKey(now.get(j).id()))
            .boxed()
            .toList();
    boolean everywhere = (long) lost.size() * open.size() <= MOST_COMPARISONS;
    for (int old : lost) {
      if (!now.isEmpty() && now.get(0).isKeyed()) {
        findByKey(old, open);
        continue;
      }
      List<Integer> gap = gap(old, open);
      if (!findLike(old, gap, open) && !(everywhere && findLike(old, open, open))) {
        findByPlace(old, gap);
      }
    }
  }

  /** A UI string has come of the one with its key and of no other. */
  private void findByKey(int old, List<Integer> open) {
    String key = before.get(old).previousHash();
    open.stream()
        .filter(place -> now.get(place).previousHash().equals(key))
        .forEach(place -> link(old, place));
  }

  /** The most alike of the candidates, and beside it what else was a part of the old one. */
  private boolean findLike(int old, List<Integer> candidates, List<Integer> open) {
    Likeness was = Likeness.of(before.get(old).source());
    Optional<Integer> best =
        candidates.stream().max(Comparator.comparingDouble(place -> was.to(words(place))));
    if (best.isEmpty() || was.to(words(best.get())) == 0) {
      return false;
    }
    int place = best.get();
    link(old, place);
    for (int j = place + 1; open.contains(j) && words(j).isPartOf(was); j++) {
      link(old, j);
    }
    for (int j = place - 1; open.contains(j) && words(j).isPartOf(was); j--) {
      link(old, j);
    }
    return true;
  }

  private void findByPlace(int old, List<Integer> gap) {
    int first = old;
    while (first > 0 && !isFound[first - 1]) {
      first--;
    }
    int end = old;
    while (end < isFound.length && !isFound[end]) {
      end++;
    }
    if (end - first == gap.size() && gap.size() <= SMALL_GAP) {
      link(old, gap.get(old - first));
    }
  }

  /** The open places between the nearest anchors around an old one. */
  private List<Integer> gap(int old, List<Integer> open) {
    int from = -1;
    for (int i = old; i >= 0 && from < 0; i--) {
      from = anchors.getOrDefault(i, -1);
    }
    int to = now.size();
    for (int i = old; i < before.size() && to == now.size(); i++) {
      to = anchors.getOrDefault(i, now.size());
    }
    int after = from;
    int until = to;
    return open.stream().filter(place -> place > after && place < until).toList();
  }

  private void link(int old, int place) {
    edited.computeIfAbsent(now.get(place).id(), any -> new ArrayList<>()).add(before.get(old));
  }

  private Likeness words(int place) {
    return words.computeIfAbsent(place, any -> Likeness.of(now.get(place).segment().text()));
  }
}
