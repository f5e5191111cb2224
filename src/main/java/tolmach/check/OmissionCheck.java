package tolmach.check;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.List;
import tolmach.language.LanguageTag;

/**
 * Warns of a translation with fewer sentences than its source, or more, where its length says that
 * one was left out or put in rather than joined to another; blocks it where much is missing.
 */
final class OmissionCheck implements Check {

  private static final String NAME = "omission";

  /** Sentences shorter than that, in letters, are interjections and abbreviations. */
  private static final int SHORTEST = 12;

  /** Of good translations between languages of one kind of script, 1 of 100 is beyond these. */
  private static final double SHORT = 0.82;

  private static final double LONG = 1.25;
  private static final double FAR_TOO_SHORT = 0.55;

  @Override
  public List<Finding> findings(Comparison comparison) {
    if (comparison.isPseudo()) {
      return List.of();
    }
    double ratio =
        LengthCheck.weight(comparison.targetWords())
            / (double) Math.max(1, LengthCheck.weight(comparison.sourceWords()));
    if (ratio >= SHORT && ratio <= LONG) {
      return List.of();
    }
    int source = sentences(comparison.pair().source(), comparison.sourceWords());
    int target = sentences(comparison.pair().target(), comparison.targetWords());
    if (Math.max(source, target) < 2 || Math.min(source, target) < 1) {
      return List.of();
    }
    String message = target + " sentences stand for " + source;
    if (target < source && ratio < SHORT) {
      Severity severity = ratio < FAR_TOO_SHORT ? Severity.BLOCK : Severity.WARN;
      return List.of(new Finding(NAME, severity, message));
    }
    return target > source && ratio > LONG
        ? List.of(new Finding(NAME, Severity.WARN, message))
        : List.of();
  }

  private static int sentences(LanguageTag language, String text) {
    BreakIterator breaks =
        BreakIterator.getSentenceInstance(ULocale.forLanguageTag(language.value()));
    breaks.setText(text);
    int count = 0;
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
      count += LengthCheck.weight(text.substring(start, end)) >= SHORTEST ? 1 : 0;
    }
    return count;
  }
}
