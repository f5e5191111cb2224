package tolmach.worker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tolmach.check.Checks;
import tolmach.engine.EngineException;
import tolmach.engine.Lane;
import tolmach.engine.SourceSegment;
import tolmach.engine.Translation;
import tolmach.language.LanguagePair;

/**
 * Asks engine after engine for the texts of one pair until the checks let each pass. For one thread
 * and one use.
 */
final class EngineRound {

  /** An engine that begins with so many single refusals is taken to refuse everything. */
  private static final int REFUSALS_TO_BELIEVE = 2;

  private final Checks checks;
  private final LanguagePair pair;
  private final Lane lane;
  private final Duration deadline;

  /** Still to be had from some engine, by hash. */
  private final Map<String, SourceSegment> wanted = new LinkedHashMap<>();

  private final Map<String, Candidate> best = new LinkedHashMap<>();
  private final Map<String, String> refused = new LinkedHashMap<>();
  private String delay;

  EngineRound(Checks checks, LanguagePair pair, Lane lane, Duration deadline) {
    this.checks = checks;
    this.pair = pair;
    this.lane = lane;
    this.deadline = deadline;
  }

  /** Asks the engines in order for all texts of these passages, identical ones once. */
  void run(List<TranslationSource> engines, List<Passage> passages) throws InterruptedException {
    passages.forEach(
        passage ->
            wanted.putIfAbsent(
                passage.segment().hash(), SourceSegment.of(passage.segment().text())));
    boolean inTime = true;
    for (TranslationSource engine : engines) {
      if (inTime && !wanted.isEmpty()) {
        inTime = ask(engine, List.copyOf(wanted.keySet()));
      }
    }
  }

  /** The best there is for a passage; its findings may block it. Empty if there is none. */
  Optional<Candidate> candidate(Passage passage) {
    return Optional.ofNullable(best.get(passage.segment().hash()));
  }

  /** Why every engine that was asked refused the passage, if that is so. */
  Optional<String> refusal(Passage passage) {
    return Optional.ofNullable(refused.get(passage.segment().hash()));
  }

  /** Why to ask again later, if an engine said so or was late, and texts are still wanted. */
  Optional<String> delay() {
    return wanted.isEmpty() ? Optional.empty() : Optional.ofNullable(delay);
  }

  /** Tells whether the engine was in time. */
  private boolean ask(TranslationSource engine, List<String> hashes) throws InterruptedException {
    try {
      return take(engine, hashes, answers(engine, hashes));
    } catch (EngineException.Refused e) {
      refuse(engine, hashes, e);
      return hashes.size() == 1 || askSingly(engine, hashes);
    } catch (EngineException e) {
      delay = "engine " + engine.info().name() + ": " + e.getMessage();
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
      } catch (EngineException e) {
        delay = "engine " + engine.info().name() + ": " + e.getMessage();
        return true;
      }
    }
    return true;
  }

  private List<Optional<Translation>> answers(TranslationSource engine, List<String> hashes)
      throws EngineException, InterruptedException {
    List<Optional<Translation>> answers =
        engine.translate(pair, lane, hashes.stream().map(wanted::get).toList(), deadline);
    if (answers.size() != hashes.size()) {
      throw new EngineException.Refused(
          "gave " + answers.size() + " translations for " + hashes.size() + " segments", null);
    }
    return answers;
  }

  private boolean take(
      TranslationSource engine, List<String> hashes, List<Optional<Translation>> answers) {
    var late = new ArrayList<String>();
    for (int i = 0; i < hashes.size(); i++) {
      String hash = hashes.get(i);
      answers
          .get(i)
          .ifPresentOrElse(translation -> judge(engine, hash, translation), () -> late.add(hash));
    }
    if (!late.isEmpty()) {
      delay = "engine " + engine.info().name() + " gave no answer within " + deadline;
    }
    return late.isEmpty();
  }

  private void judge(TranslationSource engine, String hash, Translation translation) {
    var candidate =
        Candidate.of(
            engine.info(),
            translation,
            checks.findings(pair, wanted.get(hash).text(), translation.text()));
    if (candidate.isBetterThan(best.get(hash))) {
      best.put(hash, candidate);
    }
    if (!candidate.isBlocked()) {
      wanted.remove(hash);
    }
  }

  private void refuse(TranslationSource engine, List<String> hashes, EngineException.Refused why) {
    String reason = "engine " + engine.info().name() + ": " + why.getMessage();
    hashes.forEach(hash -> refused.put(hash, reason));
  }
}
