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

  /** In letters; of shorter ones the length says nothing. */
  private static final int LONG_QUOTATION = 30;

  private static final double LEAST = 0.62;
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
    return contents(source.quoted(), target.quoted());
  }

  /** Where one side's quotation holds far more words than the other's. */
  private static List<Finding> contents(List<String> source, List<String> target) {
    for (int i = 0; i < Math.min(source.size(), target.size()); i++) {
      int before = LengthCheck.weight(source.get(i));
      int after = LengthCheck.weight(target.get(i));
      boolean isLong = Math.max(before, after) >= LONG_QUOTATION;
      if (isLong
          && source.size() == 1
          && target.size() == 1
          && (after < before * LEAST || before < after * LEAST)) {
        String message =
            after < before
                ? "a quotation has lost words"
                : "a quotation has words that are not its own";
        return List.of(new Finding(NAME, Severity.WARN, message, source.get(i), target.get(i)));
      }
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
