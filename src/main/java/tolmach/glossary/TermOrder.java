package tolmach.glossary;

import java.util.Comparator;
import java.util.List;

/** The order of a concept's terms that says nothing beyond them: by language, then by status. */
public final class TermOrder {

  private static final Comparator<Term> ORDER =
      Comparator.comparing(Term::language).thenComparing(Term::status);

  private TermOrder() {}

  /** Terms of one language and status stay as they stood: the first of them comes first. */
  public static List<Term> inOrder(List<Term> terms) {
    return terms.stream().sorted(ORDER).toList();
  }
}
