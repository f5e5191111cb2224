package tolmach.worker;

import java.util.List;
import tolmach.engine.Hints;

/**
 * Under which glossary a segment was made or looked at, and what it wanted there.
 *
 * @param version of the glossary
 * @param terms that occur in the source and how the target says them; often empty
 */
public record TermUse(String version, List<Hints.Term> terms) {

  public TermUse {
    terms = terms == null ? List.of() : List.copyOf(terms);
  }
}
