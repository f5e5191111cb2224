package tolmach.story;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tolmach.worker.Draft;
import tolmach.worker.TargetSegment;

/** The sentences of a draft that are likely to need an edit. */
final class Doubts {

  /** So many are named; the draft has them all. */
  private static final int MOST_NAMED = 3;

  private Doubts() {}

  /**
   * In words which sentences seem worse than they may; empty if none does. A sentence without an
   * estimate never does: one from the memory, one that a person wrote or let pass.
   *
   * @param least estimate with which a sentence goes out unseen, from 0 to 1; 0 for any
   */
  static Optional<String> in(Draft draft, double least) {
    List<TargetSegment> doubtful =
        draft.segments().stream()
            .filter(segment -> segment.estimate() != null)
            .filter(segment -> segment.estimate().score() < least)
            .sorted(Comparator.comparingDouble(segment -> segment.estimate().score()))
            .toList();
    if (doubtful.isEmpty()) {
      return Optional.empty();
    }
    boolean one = doubtful.size() == 1;
    String named =
        doubtful.stream().limit(MOST_NAMED).map(Doubts::named).collect(Collectors.joining("; "));
    return Optional.of(
        doubtful.size()
            + (one ? " sentence is" : " sentences are")
            + " likely to need an edit, estimated below "
            + least
            + ": "
            + named
            + (doubtful.size() > MOST_NAMED ? "; …" : ""));
  }

  /** {@code p2.1 0.18, the engine was unsure of "Вельтру"}. */
  private static String named(TargetSegment segment) {
    String numbered = segment.id() + " " + segment.estimate().score();
    return segment.estimate().reasons().isEmpty()
        ? numbered
        : numbered + ", " + segment.estimate().reasons().get(0);
  }
}
