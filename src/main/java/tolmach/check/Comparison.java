package tolmach.check;

import java.util.regex.Pattern;
import tolmach.language.LanguagePair;

/**
 * A source text and its translation, laid side by side.
 *
 * @param source with markers of inline codes
 * @param target with markers of inline codes
 */
public record Comparison(LanguagePair pair, String source, String target) {

  static final Pattern MARKER = Pattern.compile("⟦(/?)([0-9]+)⟧");

  /** The source without markers. */
  String sourceWords() {
    return words(source);
  }

  /** The target without markers. */
  String targetWords() {
    return words(target);
  }

  /** True if the target is for tests of a pipeline and read by no one. */
  boolean isPseudo() {
    return pair.target().isPseudo();
  }

  private static String words(String text) {
    return MARKER.matcher(text).replaceAll("");
  }
}
