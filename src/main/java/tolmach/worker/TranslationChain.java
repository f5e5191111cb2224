package tolmach.worker;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tolmach.check.Checks;
import tolmach.check.Finding;
import tolmach.check.Severity;
import tolmach.language.LanguagePair;
import tolmach.memory.TranslationMemory;

/**
 * Translates one article into one language. For each segment the first that answers wins: what an
 * earlier round finished, nothing to do, the memory, then engine after engine until the checks let
 * it pass. Decides nothing about the story. Safe for use by several threads.
 */
public final class TranslationChain {

  /** How often a job may be delayed, unless settings say otherwise. */
  public static final int STANDARD_ROUNDS = 6;

  private final Recollection recollection;
  private final EngineChoice engines;
  private final Checks checks;
  private final LaneDeadlines deadlines;
  private final int maxRounds;

  /**
   * @param maxRounds how often a job may be delayed before there is no translation, from 0
   */
  public TranslationChain(
      TranslationMemory memory,
      EngineChoice engines,
      Checks checks,
      LaneDeadlines deadlines,
      int maxRounds) {
    this.recollection = new Recollection(memory, checks);
    this.engines = engines;
    this.checks = checks;
    this.deadlines = deadlines;
    this.maxRounds = maxRounds;
  }

  /**
   * The draft of a job: translated, flagged for a person, or why there is none.
   *
   * @throws DeadlineExpired if engines were late or asked for patience; carries the job of the next
   *     round
   */
  public Draft translate(Job job) throws InterruptedException {
    var sheet = new Worksheet(job);
    sheet.open().forEach(passage -> withoutEngine(job, sheet, passage));
    Map<LanguagePair, List<Passage>> open = sheet.openByPair(job);
    if (open.containsKey(job.pair()) && !Serving.of(job.pair(), engines).exists()) {
      return Draft.of(job, Draft.Outcome.NO_ENGINE, "no engine for " + job.pair(), List.of());
    }
    Optional<String> delay = Optional.empty();
    for (Map.Entry<LanguagePair, List<Passage>> group : open.entrySet()) {
      Optional<String> wait = withEngines(job, sheet, group.getKey(), group.getValue());
      delay = delay.or(() -> wait);
    }
    if (delay.isPresent() && job.round() < maxRounds) {
      throw new DeadlineExpired(job.delayed(sheet.settled()), delay.get());
    }
    return draft(job, sheet, delay);
  }

  private void withoutEngine(Job job, Worksheet sheet, Passage passage) {
    if (passage.needs(job.target())) {
      recollection
          .of(passage, passage.into(job.target()), job.article().uri())
          .ifPresent(sheet::finish);
    } else {
      sheet.keep(passage, List.of());
    }
  }

  /** Tells why to ask again later, if that may help. */
  private Optional<String> withEngines(
      Job job, Worksheet sheet, LanguagePair pair, List<Passage> passages)
      throws InterruptedException {
    Serving serving = Serving.of(pair, engines);
    if (!serving.exists()) {
      passages.forEach(passage -> sheet.keep(passage, List.of(foreign(pair))));
      return Optional.empty();
    }
    var round = new EngineRound(checks, serving.pair(), job.lane(), deadlines.of(job.lane()));
    round.run(serving.engines(), passages);
    passages.forEach(passage -> settle(sheet, passage, round));
    return round.delay();
  }

  private static void settle(Worksheet sheet, Passage passage, EngineRound round) {
    Optional<Candidate> candidate = round.candidate(passage);
    if (candidate.isEmpty()) {
      round.refusal(passage).ifPresent(reason -> sheet.leaveEmpty(passage, reason));
      return;
    }
    TargetSegment segment = candidate.get().at(passage);
    if (segment.isBlocked()) {
      sheet.finishInDoubt(segment, blocking(segment.findings()));
    } else {
      sheet.finish(segment);
    }
  }

  private static Draft draft(Job job, Worksheet sheet, Optional<String> delay) {
    if (!sheet.open().isEmpty()) {
      String reason =
          "no translation after " + (job.round() + 1) + " rounds: " + delay.orElse("no answer");
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
