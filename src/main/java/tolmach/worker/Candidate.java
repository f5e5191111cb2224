package tolmach.worker;

import java.util.ArrayList;
import java.util.List;
import tolmach.check.Checks;
import tolmach.check.Finding;
import tolmach.check.Severity;
import tolmach.check.quality.QualityEstimate;
import tolmach.engine.Translation;
import tolmach.engine.Translation.Note;
import tolmach.glossary.TermFault;
import tolmach.memory.Origin;

/**
 * What one engine made of a text, and what checks and glossary say of it.
 *
 * @param findings of both
 * @param faults against the glossary; each is among the findings too
 * @param use of the glossary, null if there is none
 */
record Candidate(Answer answer, List<Finding> findings, List<TermFault> faults, TermUse use) {

  /** A candidate that the engine itself calls a runaway is blocked, whatever the checks say. */
  static Candidate of(Answer answer, List<Finding> findings, List<TermFault> faults, TermUse use) {
    if (!answer.translation().notes().contains(Note.RUNAWAY)) {
      return new Candidate(answer, findings, faults, use);
    }
    var all = new ArrayList<>(findings);
    all.add(new Finding("runaway", Severity.BLOCK, "the engine ran in circles"));
    return new Candidate(answer, List.copyOf(all), faults, use);
  }

  boolean isBlocked() {
    return Checks.block(findings);
  }

  /** True if nothing but terms blocks it: an engine that takes terms may help, or a mending. */
  boolean lacksOnlyTerms() {
    return isBlocked() && blocking() == faults.size();
  }

  /**
   * True if fewer findings of the checks block this one, then if it has fewer faults against the
   * glossary, which may be mended; of equals the engine asked first stays.
   */
  boolean isBetterThan(Candidate other) {
    if (other == null) {
      return true;
    }
    long ours = blocking() - faults.size();
    long theirs = other.blocking() - other.faults().size();
    return ours < theirs || (ours == theirs && faults.size() < other.faults().size());
  }

  /**
   * @param estimate null if there is none
   */
  TargetSegment at(Passage passage, QualityEstimate estimate) {
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
        making(estimate));
  }

  /** Null if there is nothing to say beside the engine's name. */
  private Making making(QualityEstimate estimate) {
    var notes = answer.translation().notes();
    boolean isPlain =
        notes.isEmpty()
            && answer.via() == null
            && answer.cost() == 0
            && use == null
            && estimate == null;
    return isPlain ? null : new Making(notes, answer.via(), answer.cost(), use, estimate);
  }

  private long blocking() {
    return findings.stream().filter(finding -> finding.severity() == Severity.BLOCK).count();
  }
}
