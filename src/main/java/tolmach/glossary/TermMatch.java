package tolmach.glossary;

import java.util.List;

/**
 * A term that occurs in a source text, and what the target may and must not say there.
 *
 * @param start in the source, in chars, markers of inline codes counted
 * @param end exclusive
 * @param source the term that was found
 * @param wanted terms of the target language that satisfy it, the preferred first; the source
 *     itself if it is not translated
 * @param forbidden terms of the target language that must not stand for it
 */
public record TermMatch(
    int start, int end, Concept concept, Term source, List<Term> wanted, List<Term> forbidden) {

  public TermMatch {
    wanted = List.copyOf(wanted);
    forbidden = List.copyOf(forbidden);
  }
}
