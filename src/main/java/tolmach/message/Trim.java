package tolmach.message;

import tolmach.language.LanguageTag;

/**
 * A label as its source has it: an ellipsis, a colon or a stop at its end, a capital at its start,
 * each as the target language writes it. An engine that has learned from sentences adds stops to
 * labels, loses what stands after a word and begins small what stands alone.
 */
public final class Trim {

  private Trim() {}

  /** The translation with the source's end and start; the same where nothing is sure. */
  public static String of(String source, String target, LanguageTag language) {
    return Casing.of(source, Ending.of(source, target, language), language);
  }
}
