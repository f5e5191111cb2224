package tolmach.worker;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import tolmach.article.Article;
import tolmach.article.ItemKind;
import tolmach.engine.Lane;
import tolmach.language.LanguageTag;

/**
 * What a worker sends to the story on {@code articles.drafts}: a translation, or why there is none.
 *
 * @param sequence of the article's version
 * @param target {@code und} if the failure concerns every language
 * @param reason in words, null when {@link Outcome#TRANSLATED}
 * @param article the source; null when it could not be read
 * @param segments empty unless translated
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
    List<TargetSegment> segments) {

  /** What became of the job. */
  public enum Outcome {
    /** Every segment is there and the checks let it pass. */
    TRANSLATED,
    /** Every segment is there, and a check wants a person to look first. */
    FLAGGED,
    /** No engine serves the pair; translated when one appears. */
    NO_ENGINE,
    /** There will be none, and {@code reason} says why. */
    FAILED
  }

  public Draft {
    segments = List.copyOf(segments);
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
        segments);
  }

  /** The work anew, for when an engine has appeared. */
  public Job job() {
    return new Job(article, target, lane, desk, accepted, 0, List.of());
  }
}
