package tolmach.worker;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.List;
import tolmach.article.ItemKind;
import tolmach.engine.Lane;
import tolmach.engine.cost.Charge;
import tolmach.language.LanguageTag;
import tolmach.memory.Origin;

/**
 * What a draft cost, for the books: how much of it came from where, and what was saved because it
 * did not come from an engine. Written even for a draft that nobody will see, because the work was
 * done.
 *
 * @param event always {@code TRANSLATED}; tells it from the story's entries on the same topic
 * @param source language of the article, {@code und} if it could not be read
 * @param parts what the draft is made of: one for each origin and engine, and what an engine had
 *     made before by itself, in order of first use
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

  /** What tells such an entry from the story's. */
  public static final String EVENT = "TRANSLATED";

  /**
   * What came from one place.
   *
   * @param engine null if none made it; of what the memory gave, the one that made it once; {@code
   *     cldr} of ready names
   * @param engineVersion null if no engine made it
   * @param cached how many of the segments an engine had made before, or for another sentence of
   *     the same article that says the same: they cost nothing. All of them or none, but in entries
   *     of older nodes
   * @param characters of the source, in code points, markers of inline codes with them
   * @param cost of these segments, in millionths of the currency's unit
   * @param saved what an engine would have charged for those of them that none was asked for, in
   *     millionths of the currency's unit; see {@link Prices}
   * @param pieces each segment by itself, in order; empty in entries of older nodes
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Part(
      Origin origin,
      String engine,
      String engineVersion,
      int segments,
      int cached,
      long characters,
      long cost,
      long saved,
      List<Piece> pieces) {

    public Part {
      pieces = pieces == null ? List.of() : List.copyOf(pieces);
    }
  }

  /**
   * One segment; written as an array, for there are many.
   *
   * @param id of the source segment
   * @param saved 0 for what an engine was paid for
   */
  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  @JsonPropertyOrder({"id", "characters", "cost", "saved"})
  public record Piece(String id, long characters, long cost, long saved) {}

  public TranslationCost {
    parts = List.copyOf(parts);
    charges = charges == null ? List.of() : List.copyOf(charges);
  }

  /** All that engines charged, in millionths of the currency's unit. */
  public long charged() {
    return charges.stream().mapToLong(Charge::cost).sum();
  }

  /** The books' entry for a draft, as if every engine worked for nothing. */
  public static TranslationCost of(Draft draft) {
    return of(draft, Prices.FREE);
  }

  /**
   * The books' entry for a draft.
   *
   * @param prices what engines would have charged
   */
  public static TranslationCost of(Draft draft, Prices prices) {
    return new TranslationCost(
        EVENT,
        draft.uri(),
        draft.kind(),
        draft.sequence(),
        draft.article() == null ? LanguageTag.UNDETERMINED : draft.article().language(),
        draft.target(),
        draft.lane(),
        draft.desk(),
        draft.accepted(),
        draft.outcome(),
        new Reckoning(draft, prices).parts(),
        draft.charges());
  }
}
