package tolmach.worker;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import tolmach.article.Article;
import tolmach.article.ItemKind;
import tolmach.engine.Lane;
import tolmach.engine.cost.Charge;
import tolmach.language.LanguageTag;

/**
 * What a worker sends to the story on {@code articles.drafts}: a translation, or why there is none.
 *
 * @param sequence of the article's version
 * @param target {@code und} if the failure concerns every language
 * @param reason in words, null when {@link Outcome#TRANSLATED}
 * @param article the source; null when it could not be read
 * @param segments empty unless translated
 * @param charges what engines charged for it in all rounds, whether or not it was used
 * @param until when its desk has money again; null unless {@link Outcome#NO_BUDGET}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Draft(
    String uri,
    ItemKind kind,
    long sequence,
    LanguageTag target,
    Lane lane,
    String desk,
    Instant accepted,
    Outcome outcome,
    String reason,
    Article article,
    List<TargetSegment> segments,
    List<Charge> charges,
    Instant until) {

  /** What became of the job. */
  public enum Outcome {
    /** Every segment is there and the checks let it pass. */
    TRANSLATED,
    /** Every segment is there, and a check wants a person to look first. */
    FLAGGED,
    /** No engine serves the pair; translated when one appears. */
    NO_ENGINE,
    /** Its desk has spent its budget; translated when it has money again. */
    NO_BUDGET,
    /** There will be none, and {@code reason} says why. */
    FAILED
  }

  public Draft {
    segments = List.copyOf(segments);
    charges = charges == null ? List.of() : List.copyOf(charges);
  }

  /** One that cost nothing. */
  public Draft(
      String uri,
      ItemKind kind,
      long sequence,
      LanguageTag target,
      Lane lane,
      String desk,
      Instant accepted,
      Outcome outcome,
      String reason,
      Article article,
      List<TargetSegment> segments) {
    this(
        uri, kind, sequence, target, lane, desk, accepted, outcome, reason, article, segments,
        List.of(), null);
  }

  /** A draft of this job with its translated segments. */
  public static Draft of(Job job, Outcome outcome, String reason, List<TargetSegment> segments) {
    return new Draft(
        job.article().uri(),
        job.article().kind(),
        job.article().sequence(),
        job.target(),
        job.lane(),
        job.desk(),
        job.accepted(),
        outcome,
        reason,
        job.article(),
        segments,
        job.charges(),
        null);
  }

  /** One that waits until its desk has money again. */
  static Draft overBudget(Job job, String reason, Instant until) {
    return of(job, Outcome.NO_BUDGET, reason, List.of()).with(job.charges(), until);
  }

  Draft withCharges(List<Charge> newCharges) {
    return with(newCharges, until);
  }

  private Draft with(List<Charge> newCharges, Instant newUntil) {
    return new Draft(
        uri,
        kind,
        sequence,
        target,
        lane,
        desk,
        accepted,
        outcome,
        reason,
        article,
        segments,
        newCharges,
        newUntil);
  }

  /** The same with other segments. */
  public Draft with(List<TargetSegment> newSegments) {
    return new Draft(
        uri,
        kind,
        sequence,
        target,
        lane,
        desk,
        accepted,
        outcome,
        reason,
        article,
        newSegments,
        charges,
        until);
  }

  /** The same as of no version: words of it that count though it never went out. */
  public Draft ofNoVersion() {
    return new Draft(
        uri, kind, 0, target, lane, desk, accepted, outcome, reason, article, segments, charges,
        until);
  }

  /** The same with other words about it. */
  public Draft with(Outcome newOutcome, String newReason) {
    return new Draft(
        uri,
        kind,
        sequence,
        target,
        lane,
        desk,
        accepted,
        newOutcome,
        newReason,
        article,
        segments,
        charges,
        until);
  }

  /** The work anew, for when an engine has appeared. */
  public Job job() {
    return new Job(article, target, lane, desk, accepted, 0, List.of());
  }
}
