package tolmach.worker;

import java.util.List;
import tolmach.check.Checks;
import tolmach.check.Finding;
import tolmach.check.Severity;
import tolmach.engine.EngineInfo;
import tolmach.engine.Translation;
import tolmach.memory.Origin;

/** What one engine made of a text, and what the checks say of it. */
record Candidate(EngineInfo engine, Translation translation, List<Finding> findings) {

  boolean isBlocked() {
    return Checks.block(findings);
  }

  /** True if fewer findings block this one; of equals the engine asked first stays. */
  boolean isBetterThan(Candidate other) {
    return other == null || blocking() < other.blocking();
  }

  TargetSegment at(Passage passage) {
    return new TargetSegment(
        passage.id(),
        passage.segment().text(),
        translation.text(),
        Origin.ENGINE,
        engine.name(),
        engine.version(),
        Double.isNaN(translation.score()) ? null : translation.score(),
        findings);
  }

  private long blocking() {
    return findings.stream().filter(finding -> finding.severity() == Severity.BLOCK).count();
  }
}
