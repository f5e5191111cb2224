package tolmach.worker;

import java.util.List;
import java.util.Optional;
import tolmach.check.Finding;
import tolmach.language.LanguagePair;
import tolmach.memory.Match;
import tolmach.memory.Origin;
import tolmach.memory.OriginClass;
import tolmach.memory.TranslationMemory;
import tolmach.memory.Unit;

/**
 * What was published before for a passage. A person's words are taken as they are; a machine's pass
 * the checks and the glossary again, which may have been sharpened since: what lacks a new term is
 * translated anew, what has it stays as it is to the letter.
 */
final class Recollection {

  private final TranslationMemory memory;

  Recollection(TranslationMemory memory) {
    this.memory = memory;
  }

  /** How the article stands to what was published of its story last in that language. */
  Revision revision(Job job, List<Passage> passages) {
    return job.article().sequence() <= 1
        ? Revision.FIRST
        : Revision.of(memory.latest(job.article().uri(), job.target()), passages);
  }

  /**
   * What was published before for a passage. What the story's last version says for the same
   * sentence goes before all else, unless a person has written something newer.
   */
  Optional<TargetSegment> of(Passage passage, Revision revision, Job job, Scrutiny scrutiny) {
    LanguagePair pair = passage.into(job.target());
    Optional<Match> same = revision.same(passage).map(Recollection::inForce);
    if (same.isPresent() && same.get().origin() == Origin.HUMAN_EDIT) {
      return same.map(match -> remembered(passage, pair, match, scrutiny));
    }
    Optional<Match> any = memory.lookUp(pair, passage.query(job.article().uri(), job.desk()));
    boolean isNewer =
        any.filter(match -> match.origin() == Origin.HUMAN_EDIT)
            .filter(match -> same.isEmpty() || isLater(match.unit(), same.get().unit()))
            .isPresent();
    return (isNewer || same.isEmpty() ? any : same)
        .map(match -> remembered(passage, pair, match, scrutiny))
        .filter(segment -> !segment.isBlocked());
  }

  /** A person's words for a passage that needs no translation: they wanted it otherwise. */
  Optional<TargetSegment> edit(Passage passage, Revision revision, Job job, Scrutiny scrutiny) {
    return revision == Revision.FIRST
        ? Optional.empty()
        : of(passage, revision, job, scrutiny).filter(known -> known.origin() == Origin.HUMAN_EDIT);
  }

  private static Match inForce(Unit unit) {
    boolean human = unit.originClass() == OriginClass.HUMAN;
    return new Match(unit, human ? Origin.HUMAN_EDIT : Origin.PREVIOUS_VERSION);
  }

  private static boolean isLater(Unit one, Unit other) {
    return one.created().isAfter(other.created());
  }

  private static TargetSegment remembered(
      Passage passage, LanguagePair pair, Match match, Scrutiny scrutiny) {
    Unit unit = match.unit();
    String source = passage.segment().text();
    boolean isHuman = unit.originClass() == OriginClass.HUMAN;
    List<Finding> findings = isHuman ? List.of() : scrutiny.findings(pair, source, unit.target());
    String checks = isHuman ? null : scrutiny.version();
    TermUse use = isHuman ? null : scrutiny.use(pair, source);
    return new TargetSegment(
        passage.id(),
        source,
        unit.target(),
        match.origin(),
        unit.engine(),
        unit.engineVersion(),
        null,
        findings,
        Making.of(use, Trail.remembered(unit.created(), checks, findings)),
        unit.by(),
        unit.key().word(),
        null,
        List.of());
  }
}
