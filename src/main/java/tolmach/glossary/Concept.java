package tolmach.glossary;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * An entry of the glossary: one thing, and what each language calls it. The value of a record of
 * the topic {@code glossary}; a tombstone takes it out.
 *
 * @param id the key of its record
 * @param desk for which it holds, {@code ""} for all
 * @param note for people, null for none
 * @param changed when it was last changed
 * @param by the person who changed it, null if not known
 */
public record Concept(
    String id, String desk, String note, List<Term> terms, Instant changed, String by) {

  public Concept {
    Objects.requireNonNull(id, "id");
    desk = desk == null ? "" : desk;
    terms = List.copyOf(terms);
  }
}
