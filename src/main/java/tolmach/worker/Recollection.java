package tolmach.worker;

import java.util.List;
import java.util.Optional;
import tolmach.check.Checks;
import tolmach.check.Finding;
import tolmach.language.LanguagePair;
import tolmach.memory.Match;
import tolmach.memory.OriginClass;
import tolmach.memory.TranslationMemory;
import tolmach.memory.Unit;

/**
 * What was published before for a passage. A person's words are taken as they are; a machine's pass
 * the checks again, which may have been sharpened since.
 */
final class Recollection {

  private final TranslationMemory memory;
  private final Checks checks;

  Recollection(TranslationMemory memory, Checks checks) {
    this.memory = memory;
    this.checks = checks;
  }

  Optional<TargetSegment> of(Passage passage, LanguagePair pair, String uri, String desk) {
    return memory
        .lookUp(pair, passage.query(uri, desk))
        .map(match -> remembered(passage, pair, match))
        .filter(segment -> !segment.isBlocked());
  }

  private TargetSegment remembered(Passage passage, LanguagePair pair, Match match) {
    Unit unit = match.unit();
    String source = passage.segment().text();
    List<Finding> findings =
        unit.originClass() == OriginClass.HUMAN
            ? List.of()
            : checks.findings(pair, source, unit.target());
    return new TargetSegment(
        passage.id(),
        source,
        unit.target(),
        match.origin(),
        unit.engine(),
        unit.engineVersion(),
        null,
        findings);
  }
}
