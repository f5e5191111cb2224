package tolmach.worker;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import tolmach.check.quality.QualityEstimate;
import tolmach.engine.Translation.Note;

/**
 * How a segment was made, for those who ask where a text comes from and what it cost.
 *
 * @param notes what befell it on the way, in their own order; {@link Note#CACHED} if it was not
 *     made anew
 * @param via null unless it went through a third language
 * @param cost in millionths of the currency's unit, 0 if it was not made anew
 * @param glossary the terms in force when it was made, or when the memory's was found to be good
 *     still; null if there were none at all, or a person's words stand above them
 * @param trail the way it took; null in records of older nodes
 * @param estimate how likely it is that it needs no edit; null if nobody estimated it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Making(
    Set<Note> notes, Via via, long cost, TermUse glossary, Trail trail, QualityEstimate estimate) {

  public Making {
    notes = notes == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(notes));
  }

  /** One of whose way and quality nothing is known. */
  public Making(Set<Note> notes, Via via, long cost, TermUse glossary) {
    this(notes, via, cost, glossary, null, null);
  }

  /** Without a glossary. */
  public Making(Set<Note> notes, Via via, long cost) {
    this(notes, via, cost, null);
  }

  /** Of a segment that cost nothing now. */
  static Making of(TermUse glossary, Trail trail) {
    return new Making(Set.of(), null, 0, glossary, trail, null);
  }

  Making with(Trail newTrail) {
    return new Making(notes, via, cost, glossary, newTrail, estimate);
  }
}
