package tolmach.worker;

import java.util.ArrayList;
import java.util.List;
import tolmach.check.Checks;
import tolmach.check.Finding;
import tolmach.check.Severity;
import tolmach.engine.Translation;
import tolmach.engine.Translation.Note;
import tolmach.memory.Origin;

/** What one engine made of a text, and what the checks say of it. */
record Candidate(Answer answer, List<Finding> findings) {

  /** A candidate that the engine itself calls a runaway is blocked, whatever the checks say. */
  static Candidate of(Answer answer, List<Finding> findings) {
    if (!answer.translation().notes().contains(Note.RUNAWAY)) {
      return new Candidate(answer, findings);
    }
    var all = new ArrayList<>(findings);
    all.add(new Finding("runaway", Severity.BLOCK, "the engine ran in circles"));
    return new Candidate(answer, List.copyOf(all));
  }

  boolean isBlocked() {
    return Checks.block(findings);
  }

  /** True if fewer findings block this one; of equals the engine asked first stays. */
  boolean isBetterThan(Candidate other) {
    return other == null || blocking() < other.blocking();
  }

  TargetSegment at(Passage passage) {
    Translation translation = answer.translation();
    return new TargetSegment(
        passage.id(),
        passage.segment().text(),
        translation.text(),
        Origin.ENGINE,
        answer.engine().name(),
        answer.engine().version(),
        Double.isNaN(translation.score()) ? null : translation.score(),
        findings,
        making());
  }

  /** Null if there is nothing to say beside the engine's name. */
  private Making making() {
    var notes = answer.translation().notes();
    return notes.isEmpty() && answer.via() == null && answer.cost() == 0
        ? null
        : new Making(notes, answer.via(), answer.cost());
  }

  private long blocking() {
    return findings.stream().filter(finding -> finding.severity() == Severity.BLOCK).count();
  }
}
