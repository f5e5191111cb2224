package tolmach.check;

import java.util.List;
import java.util.Set;
import tolmach.language.LanguageTag;

/**
 * Warns of a translation that has fewer or more quotations than its source, or one that is opened
 * and never closed: the reader would not know who says it. Only noted where names lost or got the
 * marks that Russian gives them and English does not.
 */
final class QuotationCheck implements Check {

  private static final String NAME = "quotation";
  private static final Set<String> QUOTE_NAMES = Set.of("ru", "uk", "be", "bg", "kk");

  @Override
  public List<Finding> findings(Comparison comparison) {
    if (comparison.isPseudo()) {
      return List.of();
    }
    Quotations source = Quotations.of(comparison.sourceWords());
    Quotations target = Quotations.of(comparison.targetWords());
    if (target.isUnbalanced() && !source.isUnbalanced()) {
      return List.of(warning("a quotation is not closed, or not opened"));
    }
    int lost = source.count() - target.count();
    if (lost > 0) {
      boolean names = quotesNames(comparison.pair().source()) && lost <= source.names();
      return List.of(finding(lost, " missing", names));
    }
    if (lost < 0 && !source.isUnbalanced()) {
      boolean names = quotesNames(comparison.pair().target()) && -lost <= target.names();
      return List.of(finding(-lost, " added", names));
    }
    return List.of();
  }

  /** True for languages that put names and titles in quotation marks where others do not. */
  private static boolean quotesNames(LanguageTag language) {
    return QUOTE_NAMES.contains(language.language().value());
  }

  private static Finding finding(int number, String what, boolean names) {
    String many = number == 1 ? "a quotation is" : number + " quotations are";
    return new Finding(NAME, names ? Severity.NOTE : Severity.WARN, many + what);
  }

  private static Finding warning(String message) {
    return new Finding(NAME, Severity.WARN, message);
  }
}
