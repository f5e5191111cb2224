package tolmach.worker;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tolmach.check.Checks;
import tolmach.check.Finding;
import tolmach.check.Severity;
import tolmach.check.quality.QualityEstimate;
import tolmach.engine.EngineException;
import tolmach.language.LanguagePair;
import tolmach.memory.TranslationMemory;

/**
 * Translates one article into one language. For each segment the first that answers wins: what an
 * earlier round finished, nothing to do, the memory, of UI strings what CLDR has ready, then engine
 * after engine until the checks let it pass. Decides nothing about the story. Safe for use by
 * several threads.
 */
public final class TranslationChain {

  /** How often a job may be delayed, unless settings say otherwise. */
  public static final int STANDARD_ROUNDS = 6;

  /** A job that engines told when to come back waits no longer than this after it was accepted. */
  private static final Duration LONGEST_WAIT = Duration.ofDays(1);

  private final Recollection recollection;
  private final TranslationMemory memory;
  private final EngineChoice engines;
  private final Checks checks;
  private final LaneDeadlines deadlines;
  private final int maxRounds;
  private final Desks desks;
  private final Clock clock;
  private final Supersession supersession;
  private final Estimation estimation;
  private final boolean isReadyAsked;

  /** For desks that want nothing and may spend what they like. */
  public TranslationChain(
      TranslationMemory memory,
      EngineChoice engines,
      Checks checks,
      LaneDeadlines deadlines,
      int maxRounds) {
    this(memory, engines, checks, deadlines, maxRounds, Desks.NONE, Clock.systemUTC());
  }

  /**
   * @param maxRounds how often a job may be delayed before there is no translation, from 0; rounds
   *     in which every engine only said when to come back do not count for a day
   */
  public TranslationChain(
      TranslationMemory memory,
      EngineChoice engines,
      Checks checks,
      LaneDeadlines deadlines,
      int maxRounds,
      Desks desks,
      Clock clock) {
    this.recollection = new Recollection(memory);
    this.memory = memory;
    this.engines = engines;
    this.checks = checks;
    this.deadlines = deadlines;
    this.maxRounds = maxRounds;
    this.desks = desks;
    this.clock = clock;
    this.supersession = Supersession.NONE;
    this.estimation = Estimation.NONE;
    this.isReadyAsked = false;
  }

  /** The same, which leaves out jobs that no draft is wanted of any more. */
  public TranslationChain heeding(Supersession newSupersession) {
    return new TranslationChain(this, newSupersession, estimation, isReadyAsked);
  }

  /** The same, which says of what engines make how good it seems to be. */
  public TranslationChain estimating(Estimation newEstimation) {
    return new TranslationChain(this, supersession, newEstimation, isReadyAsked);
  }

  /**
   * The same, which takes names in bundles of UI strings from CLDR before it asks an engine, or
   * does not.
   */
  public TranslationChain withReadyNames(boolean isWanted) {
    return new TranslationChain(this, supersession, estimation, isWanted);
  }

  private TranslationChain(
      TranslationChain other,
      Supersession newSupersession,
      Estimation newEstimation,
      boolean isReadyWanted) {
    this.recollection = other.recollection;
    this.memory = other.memory;
    this.engines = other.engines;
    this.checks = other.checks;
    this.deadlines = other.deadlines;
    this.maxRounds = other.maxRounds;
    this.desks = other.desks;
    this.clock = other.clock;
    this.supersession = newSupersession;
    this.estimation = newEstimation;
    this.isReadyAsked = isReadyWanted;
  }

  /**
   * The draft of a job: translated, flagged for a person, or why there is none.
   *
   * @throws DeadlineExpired if engines were late or asked for patience; carries the job of the next
   *     round
   */
  public Draft translate(Job job) throws InterruptedException {
    Optional<String> stale = supersession.of(job);
    if (stale.isPresent()) {
      return Draft.of(job, Draft.Outcome.FAILED, stale.get(), List.of());
    }
    var purse = Purse.of(job, desks.budgets());
    var sheet = new Worksheet(job);
    Revision revision = recollection.revision(job, sheet.passages());
    return HumanEdits.inQuestion(translate(job, sheet, revision, purse), revision)
        .withCharges(purse.charges());
  }

  private Draft translate(Job job, Worksheet sheet, Revision revision, Purse purse)
      throws InterruptedException {
    var scrutiny = new Scrutiny(checks, desks.checks(), desks.glossary(), job.desk());
    ReadyStrings ready =
        isReadyAsked ? ReadyStrings.of(job, scrutiny) : ReadyStrings.none(job, scrutiny);
    sheet.open().forEach(passage -> withoutEngine(job, sheet, revision, passage, scrutiny, ready));
    Map<LanguagePair, List<Passage>> open = sheet.openByPair(job);
    if (open.containsKey(job.pair()) && !serving(job, job.pair(), purse).exists()) {
      return Draft.of(job, Draft.Outcome.NO_ENGINE, "no engine for " + job.pair(), List.of());
    }
    Delay delay = Delay.NONE;
    Optional<EngineException.OverBudget> overBudget = Optional.empty();
    for (Map.Entry<LanguagePair, List<Passage>> group : open.entrySet()) {
      Serving serving = serving(job, group.getKey(), purse);
      if (!serving.exists()) {
        group.getValue().forEach(one -> sheet.keep(one, List.of(foreign(group.getKey()))));
        continue;
      }
      var round =
          new EngineRound(
              scrutiny,
              serving.errand(),
              deadlines.of(job.lane()),
              new Briefing(memory, scrutiny, job.article().uri(), desks.style(job.desk())));
      round.run(serving.engines(), group.getValue());
      group.getValue().forEach(passage -> settle(job, sheet, passage, group.getKey(), round));
      delay = delay.or(round.delay());
      overBudget = overBudget.or(round::overBudget);
    }
    if (overBudget.isPresent()) {
      EngineException.OverBudget why = overBudget.get();
      return Draft.overBudget(job, why.getMessage(), why.notBefore().get());
    }
    if (delay.isWanted() && mayWait(job, delay)) {
      throw new DeadlineExpired(
          job.delayed(sheet.settled(), purse.charges(), delay.until(), delay.counts()),
          delay.reason());
    }
    return draft(job, sheet, delay);
  }

  private Serving serving(Job job, LanguagePair pair, Purse purse) {
    return Serving.of(new Errand(pair, job.lane(), job.desk(), purse), engines);
  }

  private boolean mayWait(Job job, Delay delay) {
    boolean isAppointed = !delay.counts() && maxRounds > 0;
    boolean isYoung = clock.instant().isBefore(job.accepted().plus(LONGEST_WAIT));
    return job.round() < maxRounds || (isAppointed && isYoung);
  }

  private void withoutEngine(
      Job job,
      Worksheet sheet,
      Revision revision,
      Passage passage,
      Scrutiny scrutiny,
      ReadyStrings ready) {
    if (passage.needs(job.target())) {
      recollection
          .of(passage, revision, job, scrutiny)
          .or(() -> ready.of(passage))
          .ifPresent(sheet::finish);
    } else {
      recollection
          .edit(passage, revision, job, scrutiny)
          .ifPresentOrElse(sheet::finish, () -> sheet.keep(passage, List.of()));
    }
  }

  private void settle(
      Job job, Worksheet sheet, Passage passage, LanguagePair pair, EngineRound round) {
    List<Attempt> attempts = round.attempts(passage);
    Optional<Candidate> candidate = round.candidate(passage);
    if (candidate.isEmpty()) {
      Trail trail = Trail.missing(attempts, job.round());
      round.refusal(passage).ifPresent(reason -> sheet.leaveEmpty(passage, reason, trail));
      return;
    }
    Candidate best = candidate.get();
    QualityEstimate estimate =
        estimation.of(pair, passage.segment().text(), best.answer(), best.findings());
    TargetSegment segment = best.at(passage, checks.version(), attempts, job.round(), estimate);
    if (segment.isBlocked()) {
      sheet.finishInDoubt(segment, blocking(segment.findings()));
    } else {
      sheet.finish(segment);
    }
  }

  private static Draft draft(Job job, Worksheet sheet, Delay delay) {
    if (!sheet.open().isEmpty()) {
      String reason =
          "no translation after "
              + (job.round() + 1)
              + " rounds: "
              + (delay.isWanted() ? delay.reason() : "no answer");
      return Draft.of(job, Draft.Outcome.FAILED, reason, List.of());
    }
    if (!sheet.isInDoubt()) {
      return Draft.of(job, Draft.Outcome.TRANSLATED, null, sheet.segments());
    }
    return sheet.isAllRefused()
        ? Draft.of(job, Draft.Outcome.FAILED, "every engine refused: " + sheet.reason(), List.of())
        : Draft.of(job, Draft.Outcome.FLAGGED, sheet.reason(), sheet.segments());
  }

  /** A sentence of a third language no engine reads is left to the reader, and marked so. */
  private static Finding foreign(LanguagePair pair) {
    return new Finding("foreign", Severity.WARN, "left as it is: no engine for " + pair);
  }

  private static String blocking(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.severity() == Severity.BLOCK)
        .map(Finding::message)
        .collect(Collectors.joining(", "));
  }
}
