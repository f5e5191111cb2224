package tolmach.worker;

import java.util.List;
import java.util.Optional;
import tolmach.engine.Translation;
import tolmach.engine.Translation.Hypothesis;
import tolmach.engine.Translation.Note;
import tolmach.glossary.Alignment;
import tolmach.glossary.TermFault;
import tolmach.language.LanguagePair;

/**
 * Brings what an engine made of a text to the terms of the glossary: by another of the engine's own
 * hypotheses, or by the term in the place of its rendering. Every step is looked at anew and taken
 * only if fewer faults are left, so there are never more steps than faults.
 */
final class TermCare {

  private final Scrutiny scrutiny;
  private final LanguagePair pair;

  TermCare(Scrutiny scrutiny, LanguagePair pair) {
    this.scrutiny = scrutiny;
    this.pair = pair;
  }

  /**
   * An answer and what is to be said of it. If it lacks a term or says a forbidden one, the best of
   * the engine's other hypotheses that has no such fault and passes the checks stands for it.
   */
  Candidate judge(String source, Answer answer) {
    TermUse use = scrutiny.use(pair, source);
    Candidate first = candidate(source, answer, use);
    if (first.faults().isEmpty()) {
      return first;
    }
    for (Hypothesis other : answer.translation().alternatives()) {
      Candidate candidate = candidate(source, with(answer, other), use);
      if (!candidate.isBlocked()) {
        return candidate;
      }
    }
    return first;
  }

  /** A candidate with its faults mended, all or some; empty if none can be. */
  Optional<Candidate> mend(String source, Candidate candidate) {
    Translation made = candidate.answer().translation();
    String text = made.text();
    List<TermFault> faults = candidate.faults();
    List<Alignment> alignment = Realigned.of(made);
    boolean goesOn = !faults.isEmpty();
    while (goesOn) {
      Optional<String> next = step(source, text, alignment, faults);
      if (next.isPresent()) {
        alignment = Realigned.of(alignment, text, next.get());
        text = next.get();
        faults = scrutiny.faults(pair, source, text);
      }
      goesOn = next.isPresent() && !faults.isEmpty();
    }
    if (text.equals(made.text())) {
      return Optional.empty();
    }
    var mended =
        new Translation(text, made.score(), List.of(), List.of(), made.notes())
            .with(Note.TERM_MENDED);
    return Optional.of(candidate(source, with(candidate.answer(), mended), candidate.use()));
  }

  /** The target with one fault mended and no other made. */
  private Optional<String> step(
      String source, String text, List<Alignment> alignment, List<TermFault> faults) {
    for (TermFault fault : faults) {
      Optional<String> mended = scrutiny.glossary().mend(pair, source, text, alignment, fault);
      if (mended.isPresent()
          && scrutiny.faults(pair, source, mended.get()).size() < faults.size()) {
        return mended;
      }
    }
    return Optional.empty();
  }

  private Candidate candidate(String source, Answer answer, TermUse use) {
    String target = answer.translation().text();
    List<TermFault> faults = scrutiny.faults(pair, source, target);
    return Candidate.of(answer, scrutiny.findings(pair, source, target, faults), faults, use);
  }

  private static Answer with(Answer answer, Hypothesis other) {
    Translation made = answer.translation();
    return with(
        answer,
        new Translation(other.text(), other.score(), List.of(), List.of(), made.notes())
            .with(Note.TERM_ALTERNATIVE));
  }

  private static Answer with(Answer answer, Translation translation) {
    return new Answer(translation, answer.engine(), answer.via(), answer.cost());
  }
}
