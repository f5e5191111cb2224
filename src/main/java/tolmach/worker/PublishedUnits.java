package tolmach.worker;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tolmach.article.ItemHeaders;
import tolmach.memory.Origin;
import tolmach.memory.OriginClass;
import tolmach.memory.Unit;
import tolmach.memory.UnitKey;

/**
 * What the memory learns from a draft that goes out. A segment with a blocking finding went out
 * because a person said so, so it counts as that person's: the next version must not be stopped by
 * the same finding again.
 */
public final class PublishedUnits {

  /** A unit for each segment that was translated, in order; none for what was kept or ready. */
  public List<Unit> units(Draft draft, Instant published) {
    Map<String, TargetSegment> targets = new HashMap<>();
    draft.segments().forEach(segment -> targets.put(segment.id(), segment));
    List<Passage> passages = Passage.of(draft.article());
    return IntStream.range(0, passages.size())
        .filter(index -> isTranslated(targets.get(passages.get(index).id())))
        .mapToObj(
            index -> {
              Passage passage = passages.get(index);
              return unit(draft, passage, index + 1, targets.get(passage.id()), published);
            })
        .toList();
  }

  /** The same as records for {@code memory}. */
  public List<Outgoing> records(Draft draft, Instant published) {
    return units(draft, published).stream().map(PublishedUnits::outgoing).toList();
  }

  /** A unit as a record for {@code memory}. */
  public static Outgoing outgoing(Unit unit) {
    UnitKey key = unit.key();
    return new Outgoing(
        key.word(),
        unit.uri(),
        Map.of(
            ItemHeaders.CONTENT_TYPE, "application/json",
            ItemHeaders.URI, unit.uri(),
            ItemHeaders.LANGUAGE, unit.pair().target().value()),
        unit);
  }

  private static boolean isTranslated(TargetSegment segment) {
    return segment != null
        && segment.origin() != Origin.KEPT
        && !segment.target().isBlank()
        && !isReady(segment);
  }

  /** CLDR has it ready the next time too; what a person let pass against a finding is theirs. */
  private static boolean isReady(TargetSegment segment) {
    return segment.origin() == Origin.READY && !segment.isBlocked();
  }

  private static Unit unit(
      Draft draft, Passage passage, int place, TargetSegment segment, Instant published) {
    OriginClass made = originClass(segment);
    return new Unit(
        passage.into(draft.target()),
        passage.segment().text(),
        segment.target(),
        passage.segment().hash(),
        passage.previousHash(),
        passage.nextHash(),
        draft.uri(),
        made,
        segment.engine(), // of a person's class too: what was let pass is still a machine's text
        segment.engineVersion(),
        published,
        draft.desk(),
        draft.sequence(),
        place,
        segment.by());
  }

  /** What a person wrote for another story is none of this story's edits: it is as if imported. */
  private static OriginClass originClass(TargetSegment segment) {
    if (segment.origin() == Origin.HUMAN_EDIT || segment.isBlocked()) {
      return OriginClass.HUMAN;
    }
    return segment.engine() == null ? OriginClass.IMPORTED : OriginClass.MACHINE;
  }
}
