package tolmach.check;

import java.util.regex.Pattern;
import tolmach.language.LanguagePair;

/** A source text and its translation, laid side by side. For one thread. */
public final class Comparison {

  static final Pattern MARKER = Pattern.compile("⟦(/?)([0-9]+)⟧");

  private final LanguagePair pair;
  private final String source;
  private final String target;
  private final String sourceWords;
  private final String targetWords;
  private NumberReader.Numbers sourceNumbers;
  private NumberReader.Numbers targetNumbers;

  /**
   * @param source with markers of inline codes
   * @param target with markers of inline codes
   */
  public Comparison(LanguagePair pair, String source, String target) {
    this.pair = pair;
    this.source = source;
    this.target = target;
    this.sourceWords = words(source);
    this.targetWords = words(target);
  }

  public LanguagePair pair() {
    return pair;
  }

  /** The source with markers of inline codes. */
  public String source() {
    return source;
  }

  /** The target with markers of inline codes. */
  public String target() {
    return target;
  }

  /** The source without markers. */
  public String sourceWords() {
    return sourceWords;
  }

  /** The target without markers. */
  public String targetWords() {
    return targetWords;
  }

  /** What numbers the source says; read once for all checks. */
  NumberReader.Numbers sourceNumbers() {
    if (sourceNumbers == null) {
      sourceNumbers = NumberReader.of(pair.source()).read(sourceWords);
    }
    return sourceNumbers;
  }

  /** What numbers the target says; read once for all checks. */
  NumberReader.Numbers targetNumbers() {
    if (targetNumbers == null) {
      targetNumbers = NumberReader.of(pair.target()).read(targetWords);
    }
    return targetNumbers;
  }

  /** True if the target is for tests of a pipeline and read by no one. */
  public boolean isPseudo() {
    return pair.target().isPseudo();
  }

  private static String words(String text) {
    return text.indexOf('⟦') < 0 ? text : MARKER.matcher(text).replaceAll("");
  }
}
