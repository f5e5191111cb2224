package tolmach.worker;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import tolmach.article.ItemKind;
import tolmach.engine.Lane;
import tolmach.engine.Translation;
import tolmach.engine.cost.Charge;
import tolmach.language.LanguageTag;
import tolmach.memory.Origin;

/**
 * What a draft cost, for the books: how much of it came from where. Written even for a draft that
 * nobody will see, because the work was done.
 *
 * @param event always {@code TRANSLATED}; tells it from the story's entries on the same topic
 * @param source language of the article, {@code und} if it could not be read
 * @param parts what the draft is made of: one for each origin and engine, in order of first use
 * @param charges what engines were asked for and charge, in all rounds, whether or not it was used;
 *     what budgets are measured by
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
    List<Part> parts,
    List<Charge> charges) {

  /**
   * What came from one place.
   *
   * @param engine null if none made it
   * @param engineVersion null if no engine made it
   * @param cached how many of the segments an engine had made before: they cost nothing
   * @param characters of the source, in code points, markers of inline codes with them
   * @param cost of these segments, in millionths of the currency's unit
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Part(
      Origin origin,
      String engine,
      String engineVersion,
      int segments,
      int cached,
      long characters,
      long cost) {

    private Part plus(TargetSegment segment) {
      Making making = segment.making();
      boolean isCached = making != null && making.notes().contains(Translation.Note.CACHED);
      return new Part(
          origin,
          engine,
          engineVersion,
          segments + 1,
          cached + (isCached ? 1 : 0),
          characters + segment.source().codePointCount(0, segment.source().length()),
          cost + (making == null ? 0 : making.cost()));
    }
  }

  public TranslationCost {
    parts = List.copyOf(parts);
    charges = charges == null ? List.of() : List.copyOf(charges);
  }

  /** All that engines charged, in millionths of the currency's unit. */
  public long charged() {
    return charges.stream().mapToLong(Charge::cost).sum();
  }

  /** The books' entry for a draft. */
  public static TranslationCost of(Draft draft) {
    var parts = new LinkedHashMap<Part, Part>();
    for (TargetSegment segment : draft.segments()) {
      var place = new Part(segment.origin(), segment.engine(), segment.engineVersion(), 0, 0, 0, 0);
      parts.merge(place, place.plus(segment), (sum, one) -> sum.plus(segment));
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
        new ArrayList<>(parts.values()),
        draft.charges());
  }
}
