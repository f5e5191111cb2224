package tolmach.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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
   * @param checks version of those that judged it
   * @param attempts at the text that were not taken
   * @param round of the job
   * @param estimate null if there is none
   */
  TargetSegment at(
      Passage passage, String checks, List<Attempt> attempts, int round, QualityEstimate estimate) {
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
        making(Trail.made(answer.engine().model(), checks, findings, attempts, round), estimate));
  }

  private Making making(Trail trail, QualityEstimate estimate) {
    return new Making(
        answer.translation().notes(), answer.via(), answer.cost(), use, trail, estimate);
  }

  /** Why it is blocked, in words. */
  String objection() {
    return findings.stream()
        .filter(finding -> finding.severity() == Severity.BLOCK)
        .map(finding -> finding.check() + ": " + finding.message())
        .collect(Collectors.joining("; "));
  }

  private long blocking() {
    return findings.stream().filter(finding -> finding.severity() == Severity.BLOCK).count();
  }
}
