package tolmach.worker;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tolmach.engine.EngineException;
import tolmach.engine.Hints.Kind;
import tolmach.engine.SourceSegment;

/**
 * Asks engine after engine for the texts of one pair until checks and glossary let each pass. A
 * text that only lacks terms goes on to engines that take terms, and is mended if none of them does
 * better. For one thread and one use.
 */
final class EngineRound {

  /** An engine that begins with so many single refusals is taken to refuse everything. */
  private static final int REFUSALS_TO_BELIEVE = 2;

  private final TermCare terms;
  private final Errand errand;
  private final Duration deadline;
  private final Briefing briefing;

  /** Still to be had from some engine, by hash. */
  private final Map<String, SourceSegment> wanted = new LinkedHashMap<>();

  private final Map<String, Candidate> best = new LinkedHashMap<>();
  private final Map<String, String> refused = new LinkedHashMap<>();

  /** By hash, which source made the best there is. */
  private final Map<String, String> makers = new LinkedHashMap<>();

  /** By hash, and by the source that was asked. */
  private final Map<String, Map<String, Attempt>> attempts = new LinkedHashMap<>();

  private Delay delay = Delay.NONE;
  private EngineException.OverBudget overBudget;

  EngineRound(Scrutiny scrutiny, Errand errand, Duration deadline, Briefing briefing) {
    this.terms = new TermCare(scrutiny, errand.pair());
    this.errand = errand;
    this.deadline = deadline;
    this.briefing = briefing;
  }

  /** Asks the engines in order for all texts of these passages, identical ones once. */
  void run(List<TranslationSource> engines, List<Passage> passages) throws InterruptedException {
    boolean examples = engines.stream().anyMatch(one -> one.reads().contains(Kind.EXAMPLES));
    passages.forEach(
        passage ->
            wanted.computeIfAbsent(
                passage.segment().hash(),
                any -> briefing.source(errand.pair(), passage, examples)));
    boolean goesOn = true;
    for (TranslationSource engine : engines) {
      List<String> hashes = wantedOf(engine);
      if (goesOn && !hashes.isEmpty()) {
        goesOn = ask(engine, hashes);
      }
    }
    mend();
  }

  /** What only lacks terms is left to engines that take terms: another would lack them too. */
  private List<String> wantedOf(TranslationSource engine) {
    boolean takesTerms = engine.reads().contains(Kind.TERMS);
    return wanted.keySet().stream()
        .filter(hash -> takesTerms || !best.containsKey(hash) || !best.get(hash).lacksOnlyTerms())
        .toList();
  }

  /** What engines left undone against the glossary; a person sees what stays so. */
  private void mend() {
    for (String hash : List.copyOf(wanted.keySet())) {
      Optional.ofNullable(best.get(hash))
          .flatMap(candidate -> terms.mend(wanted.get(hash).text(), candidate))
          .ifPresent(mended -> take(hash, makers.get(hash), mended));
    }
  }

  /** The best there is for a passage; its findings may block it. Empty if there is none. */
  Optional<Candidate> candidate(Passage passage) {
    return Optional.ofNullable(best.get(passage.segment().hash()));
  }

  /** Engines whose answers were not taken for a passage, in the order in which they were asked. */
  List<Attempt> attempts(Passage passage) {
    String hash = passage.segment().hash();
    return attempts.getOrDefault(hash, Map.of()).values().stream()
        .filter(attempt -> !attempt.engine().equals(makers.get(hash)))
        .toList();
  }

  /** Why every engine that was asked refused the passage, if that is so. */
  Optional<String> refusal(Passage passage) {
    return Optional.ofNullable(refused.get(passage.segment().hash()));
  }

  /** Why to ask again later, if an engine said so or was late, and texts are still wanted. */
  Delay delay() {
    return wanted.isEmpty() ? Delay.NONE : delay;
  }

  /** Why an engine was too dear, if one was and there are texts that nobody translated. */
  Optional<EngineException.OverBudget> overBudget() {
    boolean isMissed = wanted.keySet().stream().anyMatch(hash -> !best.containsKey(hash));
    return isMissed ? Optional.ofNullable(overBudget) : Optional.empty();
  }

  /** Tells whether the next engine is to be asked: not after one that was late. */
  private boolean ask(TranslationSource engine, List<String> hashes) throws InterruptedException {
    try {
      return take(engine, hashes, answers(engine, hashes));
    } catch (EngineException.Refused e) {
      refuse(engine, hashes, e);
      return hashes.size() == 1 || askSingly(engine, hashes);
    } catch (EngineException.OverBudget e) {
      return tooDear(e);
    } catch (EngineException e) {
      putOff(engine, hashes, e);
      return true;
    }
  }

  /** One text that an engine refuses must not cost the others theirs. */
  private boolean askSingly(TranslationSource engine, List<String> hashes)
      throws InterruptedException {
    int refusals = 0;
    for (String hash : hashes) {
      if (refusals == REFUSALS_TO_BELIEVE) {
        return true;
      }
      try {
        if (!take(engine, List.of(hash), answers(engine, List.of(hash)))) {
          return false;
        }
        refusals = Integer.MIN_VALUE;
      } catch (EngineException.Refused e) {
        refuse(engine, List.of(hash), e);
        refusals++;
      } catch (EngineException.OverBudget e) {
        return tooDear(e);
      } catch (EngineException e) {
        putOff(engine, List.of(hash), e);
        return true;
      }
    }
    return true;
  }

  private List<Optional<Answer>> answers(TranslationSource engine, List<String> hashes)
      throws EngineException, InterruptedException {
    List<Optional<Answer>> answers =
        engine.translate(errand, hashes.stream().map(wanted::get).toList(), deadline);
    if (answers.size() != hashes.size()) {
      throw new EngineException.Refused(
          "gave " + answers.size() + " translations for " + hashes.size() + " segments", null);
    }
    return answers;
  }

  private boolean take(
      TranslationSource engine, List<String> hashes, List<Optional<Answer>> answers) {
    var late = new ArrayList<String>();
    for (int i = 0; i < hashes.size(); i++) {
      String hash = hashes.get(i);
      answers.get(i).ifPresentOrElse(answer -> judge(engine, hash, answer), () -> late.add(hash));
    }
    if (!late.isEmpty()) {
      String reason = "gave no answer within " + deadline;
      delay = delay.or("engine " + engine.name() + " " + reason, null, true);
      late.forEach(hash -> note(engine, hash, Attempt.Outcome.AWAY, reason));
    }
    return late.isEmpty();
  }

  /**
   * The whole way is checked: where it led through a third language, the first text and the last.
   */
  private void judge(TranslationSource engine, String hash, Answer answer) {
    Candidate candidate = terms.judge(wanted.get(hash).text(), answer);
    if (candidate.isBlocked()) {
      note(engine, hash, Attempt.Outcome.BLOCKED, candidate.objection());
    }
    take(hash, engine.name(), candidate);
  }

  private void take(String hash, String maker, Candidate candidate) {
    if (candidate.isBetterThan(best.get(hash))) {
      best.put(hash, candidate);
      makers.put(hash, maker);
    }
    if (!candidate.isBlocked()) {
      wanted.remove(hash);
    }
  }

  private void note(TranslationSource engine, String hash, Attempt.Outcome outcome, String reason) {
    attempts
        .computeIfAbsent(hash, any -> new LinkedHashMap<>())
        .put(engine.name(), new Attempt(engine.name(), outcome, reason));
  }

  private boolean tooDear(EngineException.OverBudget e) {
    overBudget = e;
    return e.cheaperMayDo();
  }

  private void putOff(TranslationSource engine, List<String> hashes, EngineException why) {
    Instant until = why.notBefore().orElse(null);
    boolean isAppointed = why instanceof EngineException.RateLimited && until != null;
    delay = delay.or("engine " + engine.name() + ": " + why.getMessage(), until, !isAppointed);
    hashes.forEach(hash -> note(engine, hash, Attempt.Outcome.AWAY, why.getMessage()));
  }

  private void refuse(TranslationSource engine, List<String> hashes, EngineException.Refused why) {
    String reason = "engine " + engine.name() + ": " + why.getMessage();
    for (String hash : hashes) {
      refused.put(hash, reason);
      note(engine, hash, Attempt.Outcome.REFUSED, why.getMessage());
    }
  }
}
