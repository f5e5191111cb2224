package tolmach.engine.onnx;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The beginnings of one sentence that are followed at once, and the translations that have come to
 * their end. One thread only.
 */
final class Beam {

  /** A beginning prolonged by a token; {@code parent} is its place among the open ones. */
  record Candidate(int parent, Beginning beginning) {}

  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingDouble((Candidate c) -> -c.beginning().sum())
          .thenComparingInt(Candidate::parent)
          .thenComparingInt(c -> c.beginning().token());

  private final Decoding decoding;
  private final int most;
  private final int end;
  private final List<Beginning> ended = new ArrayList<>();
  private List<Beginning> open = List.of(Beginning.EMPTY);
  private Beginning cut = Beginning.EMPTY;

  /**
   * @param most tokens before it is cut off
   * @param end the id of {@code </s>}
   */
  Beam(Decoding decoding, int most, int end) {
    this.decoding = decoding;
    this.most = most;
    this.end = end;
  }

  List<Beginning> open() {
    return open;
  }

  boolean isDone() {
    return open.isEmpty();
  }

  /**
   * Goes one token further.
   *
   * @return for each beginning that is open now, the place of the one it prolongs
   */
  int[] advance(List<Candidate> candidates) {
    candidates.sort(BEST_FIRST);
    List<Candidate> next = new ArrayList<>();
    int beams = decoding.beams();
    for (int rank = 0; rank < candidates.size() && next.size() < beams; rank++) {
      Beginning beginning = candidates.get(rank).beginning();
      if (beginning.token() == end) {
        if (rank < beams) {
          ended.add(beginning); // as good as one that goes on, else it is not worth keeping
        }
      } else if (beginning.length() >= most || beginning.loops()) {
        cut = cut.length() == 0 || score(beginning) > score(cut) ? beginning : cut;
      } else {
        next.add(candidates.get(rank));
      }
    }
    ended.sort(Comparator.comparingDouble(beginning -> -score(beginning)));
    if (ended.size() > beams) {
      ended.subList(beams, ended.size()).clear();
    }
    if (isHopeless(next)) {
      next.clear();
    }
    open = next.stream().map(Candidate::beginning).toList();
    return next.stream().mapToInt(Candidate::parent).toArray();
  }

  /** Enough have ended, and the best that goes on is worse than the worst of them. */
  private boolean isHopeless(List<Candidate> next) {
    return ended.size() == decoding.beams()
        && !next.isEmpty()
        && score(ended.get(ended.size() - 1)) >= score(next.get(0).beginning());
  }

  private double score(Beginning beginning) {
    return decoding.score(beginning.sum(), beginning.length());
  }

  /** The best that ended with the others behind it; one that was cut off if none did. */
  Decoded decoded(boolean aligned) {
    if (ended.isEmpty()) {
      return cut.decoded(false, aligned);
    }
    List<Decoded> all = ended.stream().map(h -> h.decoded(true, aligned)).toList();
    return all.get(0).with(all.subList(1, all.size()));
  }
}
