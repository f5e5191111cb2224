package tolmach.worker;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tolmach.check.Finding;
import tolmach.language.LanguagePair;
import tolmach.memory.Match;
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

  Optional<TargetSegment> of(Passage passage, LanguagePair pair, String uri, Scrutiny scrutiny) {
    return memory
        .lookUp(pair, passage.query(uri, scrutiny.desk()))
        .map(match -> remembered(passage, pair, match, scrutiny))
        .filter(segment -> !segment.isBlocked());
  }

  private static TargetSegment remembered(
      Passage passage, LanguagePair pair, Match match, Scrutiny scrutiny) {
    Unit unit = match.unit();
    String source = passage.segment().text();
    boolean isHuman = unit.originClass() == OriginClass.HUMAN;
    List<Finding> findings = isHuman ? List.of() : scrutiny.findings(pair, source, unit.target());
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
        use == null ? null : new Making(Set.of(), null, 0, use));
  }
}
