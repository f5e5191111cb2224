package tolmach.story;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import tolmach.article.BadItemException;
import tolmach.memory.OriginClass;
import tolmach.memory.Retirement;
import tolmach.memory.UnitKey;
import tolmach.worker.Draft;
import tolmach.worker.TargetSegment;

/**
 * What the memory had offered and a person did not want: it is offered no more. A machine's or
 * imported words go when a person writes others over them; anybody's go when a person calls them
 * poisoned.
 */
final class Retirements {

  private final Newsroom newsroom;

  Retirements(Newsroom newsroom) {
    this.newsroom = newsroom;
  }

  /** Of a text that the same draft says for the same sentence elsewhere, and may, nothing goes. */
  void replaced(Draft draft, Edits edits, ReviewDecision decision, Dispatches out) {
    List<TargetSegment> left =
        draft.segments().stream().filter(segment -> !edits.isWritten(segment)).toList();
    for (TargetSegment segment : draft.segments()) {
      boolean isElsewhere =
          left.stream()
              .anyMatch(
                  other ->
                      other.source().equals(segment.source())
                          && other.target().equals(segment.target()));
      boolean isOther = !segment.target().equals(decision.edits().get(segment.id()));
      if (edits.isWritten(segment) && isOther && !isElsewhere) {
        key(segment)
            .filter(key -> key.originClass() != OriginClass.HUMAN)
            .ifPresent(key -> retire(key, segment, "a person wrote other words", decision, out));
      }
    }
  }

  /**
   * @throws BadItemException if a poisoned segment is not there
   */
  void poisoned(Draft draft, ReviewDecision decision, String reason, Dispatches out) {
    var unknown = new HashSet<>(decision.poisoned());
    for (TargetSegment segment : draft.segments()) {
      if (unknown.remove(segment.id())) {
        key(segment).ifPresent(key -> retire(key, segment, reason, decision, out));
      }
    }
    if (!unknown.isEmpty()) {
      throw new BadItemException(
          "the draft in " + draft.target() + " has no segment " + String.join(", ", unknown));
    }
  }

  private static Optional<UnitKey> key(TargetSegment segment) {
    return Optional.ofNullable(segment.memory()).map(UnitKey::parse);
  }

  private void retire(
      UnitKey key, TargetSegment segment, String reason, ReviewDecision by, Dispatches out) {
    out.add(
        Records.MEMORY,
        Records.retirement(
            new Retirement(key, segment.target(), reason, by.reviewer(), newsroom.now())));
  }
}
