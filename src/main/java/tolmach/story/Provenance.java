package tolmach.story;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import tolmach.article.ItemKind;
import tolmach.language.LanguageTag;
import tolmach.worker.Draft;
import tolmach.worker.MadeBy;
import tolmach.worker.TargetSegment;

/**
 * Where each segment of a published item came from: the value of the topic {@code provenance}.
 *
 * @param version of the source as it gave it, null if it gave none
 * @param reviewer the person who let it pass, null if none had to
 * @param published when
 * @param madeBy by whom the whole is, null in records of older nodes
 * @param way it took over the topics, null in records of older nodes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Provenance(
    String uri,
    ItemKind kind,
    long sequence,
    String version,
    LanguageTag source,
    LanguageTag target,
    int revision,
    String reviewer,
    Instant published,
    List<TargetSegment> segments,
    MadeBy madeBy,
    Itinerary way) {

  public Provenance {
    segments = List.copyOf(segments);
  }

  static Provenance of(Story story, Draft draft, int revision, String reviewer, Instant now) {
    return new Provenance(
        draft.uri(),
        draft.kind(),
        draft.sequence(),
        draft.article().version(),
        draft.article().language(),
        draft.target(),
        revision,
        reviewer,
        now,
        draft.segments(),
        MadeBy.of(draft),
        Itinerary.of(story, draft, revision));
  }
}
