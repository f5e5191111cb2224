package tolmach.story;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
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
    String reason) {

  /** What was done. */
  public enum Event {
    PUBLISHED,
    WITHHELD,
    TAKEN_DOWN,
    REJECTED,
    /** A person decided what someone else had decided already. */
    TOO_LATE
  }

  public LedgerEntry {
    origins = Map.copyOf(origins);
  }
}
