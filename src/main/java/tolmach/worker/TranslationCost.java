package tolmach.worker;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import tolmach.article.ItemKind;
import tolmach.engine.Lane;
import tolmach.language.LanguageTag;
import tolmach.memory.Origin;

/**
 * What a draft cost, for the books: how much of it came from where. Written even for a draft that
 * nobody will see, because the work was done.
 *
 * @param event always {@code TRANSLATED}; tells it from the story's entries on the same topic
 * @param source language of the article, {@code und} if it could not be read
 * @param parts one for each origin and engine, in order of first use
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TranslationCost(
    String event,
    String uri,
    ItemKind kind,
    long sequence,
    LanguageTag source,
    LanguageTag language,
    Lane lane,
    String desk,
    Instant accepted,
    Draft.Outcome outcome,
    List<Part> parts) {

  /**
   * What came from one place.
   *
   * @param engine null if none made it
   * @param engineVersion null if no engine made it
   * @param characters of the source, in code points, markers of inline codes with them
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Part(
      Origin origin, String engine, String engineVersion, int segments, long characters) {

    private Part plus(String source) {
      return new Part(
          origin,
          engine,
          engineVersion,
          segments + 1,
          characters + source.codePointCount(0, source.length()));
    }
  }

  public TranslationCost {
    parts = List.copyOf(parts);
  }

  /** The books' entry for a draft. */
  public static TranslationCost of(Draft draft) {
    var parts = new LinkedHashMap<Part, Part>();
    for (TargetSegment segment : draft.segments()) {
      var place = new Part(segment.origin(), segment.engine(), segment.engineVersion(), 0, 0);
      parts.merge(place, place.plus(segment.source()), (sum, one) -> sum.plus(segment.source()));
    }
    return new TranslationCost(
        "TRANSLATED",
        draft.uri(),
        draft.kind(),
        draft.sequence(),
        draft.article() == null ? LanguageTag.UNDETERMINED : draft.article().language(),
        draft.target(),
        draft.lane(),
        draft.desk(),
        draft.accepted(),
        draft.outcome(),
        new ArrayList<>(parts.values()));
  }
}
