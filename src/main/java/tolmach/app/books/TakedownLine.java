package tolmach.app.books;

import java.time.Instant;
import tolmach.language.LanguageTag;

/**
 * Proof that readers of a language were sent a tombstone or a notice.
 *
 * @param event {@code withheld} or {@code taken down}
 * @param language {@code und} if nothing was out in any
 * @param sequence of the version that readers had
 * @param revision of the record that readers were sent, 0 if none was
 * @param by the person who decided, null if an item of the publisher did
 * @param at when it was decided
 * @param written when the entry was, in the same transaction as the tombstone
 * @param entry where the proof stands: partition and offset on the topic {@code ledger}
 */
public record TakedownLine(
    String event,
    String uri,
    LanguageTag language,
    long sequence,
    int revision,
    String desk,
    String by,
    String reason,
    Instant at,
    Instant written,
    String entry) {}
