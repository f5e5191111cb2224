package tolmach.engine.text;

import tolmach.language.LanguagePair;

/**
 * A segment on its way past an engine that knows nothing of inline codes, and nothing more: neither
 * protected text nor capitals are looked after, as {@link PreparedText} does.
 */
public final class CodedText {

  private static final LanguagePair ANY = LanguagePair.of("und", "und");

  private final String segment;
  private final PreparedText text;

  /**
   * @param placeholders how many the engine copies, from 0
   */
  public CodedText(String segment, int placeholders) {
    TextPolicy policy =
        new TextPolicy(Protection.NONE, new Holders(placeholders), false, false, Integer.MAX_VALUE);
    this.segment = segment;
    this.text = PreparedText.of(segment, ANY, policy);
  }

  /** What the engine shall translate; blank if there is nothing. */
  public String forModel() {
    return text.forEngine();
  }

  /** The segment as it was, for when there is nothing to translate. */
  public String untouched() {
    return segment;
  }

  /** The translation with every code in it exactly once. */
  public String restore(String translated) {
    return text.finish(translated);
  }
}
