package tolmach.app.why;

import java.time.Instant;
import java.util.List;
import tolmach.check.Finding;
import tolmach.engine.Hints;
import tolmach.memory.Origin;
import tolmach.story.Provenance;
import tolmach.worker.Attempt;
import tolmach.worker.Former;
import tolmach.worker.Making;
import tolmach.worker.Overrule;
import tolmach.worker.TargetSegment;
import tolmach.worker.TermUse;
import tolmach.worker.Trail;
import tolmach.worker.TranslationCost.Piece;
import tolmach.worker.Via;

/**
 * Why one sentence reads as it does.
 *
 * @param id of the segment, as {@code data-segment} has it in the body
 * @param why where it comes from, in plain words
 * @param via the first half of its way, null unless it went through a third language
 * @param memory key of the memory's unit, null if it is from none
 * @param since when that unit was published, null if it is from none
 * @param glossary version, null if there was none
 * @param reviewer who wrote it or let it pass, null if nobody did
 * @param replaced what stood there before a person wrote, null if nothing did
 * @param cost in millionths of the currency's unit
 * @param saved what an engine would have charged, in millionths; 0 where that is not known
 */
public record SentenceWhy(
    String id,
    String source,
    String target,
    Origin origin,
    String why,
    String engine,
    String engineVersion,
    String model,
    Via via,
    String memory,
    Instant since,
    String glossary,
    List<Hints.Term> terms,
    String checks,
    Trail.Verdict verdict,
    List<Finding> findings,
    List<Attempt> attempts,
    int round,
    Overrule overrule,
    String reviewer,
    String replaced,
    List<Former> former,
    long cost,
    long saved) {

  /**
   * @param piece what the ledger has of it, null if nothing
   */
  static SentenceWhy of(Provenance published, TargetSegment segment, Piece piece) {
    Trail trail = segment.trail();
    Making making = segment.making();
    TermUse terms = making == null ? null : making.glossary();
    long paid = making == null ? 0 : making.cost();
    return new SentenceWhy(
        segment.id(),
        segment.source(),
        segment.target(),
        segment.origin(),
        OriginWords.of(segment, published.uri()),
        segment.engine(),
        segment.engineVersion(),
        trail.model(),
        making == null ? null : making.via(),
        segment.memory(),
        trail.since(),
        terms == null ? null : terms.version(),
        terms == null ? List.of() : terms.terms(),
        trail.checks(),
        trail.verdict(),
        segment.findings(),
        trail.attempts(),
        trail.round(),
        trail.overrule(),
        segment.by(),
        segment.replaced(),
        segment.former(),
        piece == null ? paid : piece.cost(),
        piece == null ? 0 : piece.saved());
  }

  /** All that are published, in their order. */
  public static List<SentenceWhy> all(Facts facts) {
    return facts.published().segments().stream()
        .map(segment -> of(facts.published(), segment, facts.costs().get(segment.id())))
        .toList();
  }
}
