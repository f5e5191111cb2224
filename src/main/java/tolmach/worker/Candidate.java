package tolmach.worker;

import java.util.ArrayList;
import java.util.List;
import tolmach.check.Checks;
import tolmach.check.Finding;
import tolmach.check.Severity;
import tolmach.engine.EngineInfo;
import tolmach.engine.Translation;
import tolmach.engine.Translation.Note;
import tolmach.memory.Origin;

/** What one engine made of a text, and what the checks say of it. */
record Candidate(EngineInfo engine, Translation translation, List<Finding> findings) {

  /** A candidate that the engine itself calls a runaway is blocked, whatever the checks say. */
  static Candidate of(EngineInfo engine, Translation translation, List<Finding> findings) {
    if (!translation.notes().contains(Note.RUNAWAY)) {
      return new Candidate(engine, translation, findings);
    }
    var all = new ArrayList<>(findings);
    all.add(new Finding("runaway", Severity.BLOCK, "the engine ran in circles"));
    return new Candidate(engine, translation, List.copyOf(all));
  }

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
