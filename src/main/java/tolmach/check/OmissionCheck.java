package tolmach.check;

import java.util.List;
import tolmach.language.LanguageTag;
import tolmach.segment.Segmenter;
import tolmach.segment.SentenceSegmenter;

/**
 * Warns of a translation with fewer sentences than its source, or more, where its length says that
 * one was left out or put in rather than joined to another; blocks it where much is missing.
 */
final class OmissionCheck implements Check {

  private static final String NAME = "omission";
  private static final Segmenter SEGMENTER = new SentenceSegmenter();

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
    return (int)
        SEGMENTER.sentences(language, text).stream()
            .filter(sentence -> LengthCheck.weight(sentence) >= SHORTEST)
            .count();
  }
}
