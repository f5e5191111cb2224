package tolmach.story;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import tolmach.article.ItemKind;
import tolmach.engine.Lane;
import tolmach.language.LanguageTag;
import tolmach.worker.Draft;
import tolmach.worker.TargetSegment;

/**
 * What waits for a person and why: the value of the topic {@code review.requests}.
 *
 * @param reason in words
 * @param segments all of the draft, those that were flagged with their findings
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReviewRequest(
    String uri,
    ItemKind kind,
    long sequence,
    LanguageTag source,
    LanguageTag target,
    String desk,
    Lane lane,
    String reason,
    Instant since,
    List<TargetSegment> segments) {

  public ReviewRequest {
    segments = List.copyOf(segments);
  }

  static ReviewRequest of(Draft draft, String reason, Instant now) {
    return new ReviewRequest(
        draft.uri(),
        draft.kind(),
        draft.sequence(),
        draft.article().language(),
        draft.target(),
        draft.desk(),
        draft.lane(),
        reason,
        now,
        draft.segments());
  }
}
