package tolmach.segment.xliff;

import java.util.List;

/**
 * A term of a unit, as the glossary module has it.
 *
 * @param source how the source calls it
 * @param translations how the target may call it, the best first; none only if there is a
 *     definition
 * @param definition what there is to say of it, {@code ""} for nothing
 */
public record XliffTerm(String source, List<String> translations, String definition) {

  public XliffTerm {
    translations = List.copyOf(translations);
    if (translations.isEmpty() && definition.isEmpty()) {
      throw new IllegalArgumentException("nothing is said of the term " + source);
    }
  }
}
