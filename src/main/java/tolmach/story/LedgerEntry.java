package tolmach.story;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tolmach.article.ItemKind;
import tolmach.engine.Lane;
import tolmach.language.LanguageTag;
import tolmach.memory.Origin;

/**
 * What was done about a story in a language, for the books: proof of a takedown, and where the
 * segments of a publication came from.
 *
 * @param language {@code und} if nothing was out in any language
 * @param sequence of the version it was done to
 * @param revision of the record that readers were sent, 0 if none was
 * @param accepted when that version was accepted, null if that is not known
 * @param origins how many segments came from where; empty unless published
 * @param by the person who decided, null if none did
 * @param reason in words, null if none was given
 * @param changes what a person changed, segment by segment
 * @param evidence what they had before them, null unless they decided about a text
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LedgerEntry(
    Event event,
    String uri,
    ItemKind kind,
    LanguageTag language,
    long sequence,
    int revision,
    String desk,
    Lane lane,
    Instant accepted,
    Instant at,
    Map<Origin, Integer> origins,
    String by,
    String reason,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Change> changes,
    Evidence evidence) {

  /** What was done. Each decision of a person has one entry of its own, from APPROVED on. */
  public enum Event {
    PUBLISHED,
    WITHHELD,
    TAKEN_DOWN,
    REJECTED,
    APPROVED,
    EDITED,
    /** A person has taken a language over: its versions wait for them. */
    TAKEN_OVER,
    GIVEN_BACK,
    KILLED,
    HELD_BACK,
    RELEASED,
    /** A person decided what someone else had decided already. */
    TOO_LATE,
    /**
     * What a person decided cannot be done so; the reason says what is wanting. Nothing changed.
     */
    REFUSED
  }

  public LedgerEntry {
    origins = Map.copyOf(origins);
    changes = changes == null ? List.of() : List.copyOf(changes);
  }

  /** One by which no text was changed. */
  public LedgerEntry(
      Event event,
      String uri,
      ItemKind kind,
      LanguageTag language,
      long sequence,
      int revision,
      String desk,
      Lane lane,
      Instant accepted,
      Instant at,
      Map<Origin, Integer> origins,
      String by,
      String reason) {
    this(
        event, uri, kind, language, sequence, revision, desk, lane, accepted, at, origins, by,
        reason, List.of(), null);
  }
}
